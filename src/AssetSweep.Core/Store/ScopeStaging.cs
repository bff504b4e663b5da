using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>How many assets were staged.</summary>
/// <param name="Rows">Rows in the pages.</param>
/// <param name="Distinct">Different assets among them.</param>
public readonly record struct StagedCount(long Rows, long Distinct);

/// <summary>
/// The pages of one scope on their way in, in a temporary table: on disk, so that memory stays flat, private to this connection, and gone
/// with the process. Pages come in any order, so the rows are put in key order only when all are there; keys that arrive
/// at random would make every insert into the real table land on another page of it.
/// </summary>
public sealed class ScopeStaging : IAsyncDisposable
{
    private readonly Inventory inventory;
    private readonly SqliteConnection connection;
    private readonly ScanScope scope;
    private readonly string table;
    private RowInsert? insert;

    internal ScopeStaging(Inventory inventory, SqliteConnection connection, ScanScope scope, string table)
    {
        this.inventory = inventory;
        this.connection = connection;
        this.scope = scope;
        this.table = table;
    }

    internal int Create()
    {
        var columns = string.Join(", ", scope.Kind.Listed.Select(c => $"{c.Name} {Views.SqlType(c.Type)}"));
        connection.Run($"create temp table {table} (asset_id text not null, native_id text not null, state_since text, {columns})");
        insert = new RowInsert(connection, table, scope.Kind.Listed.Count + 3);
        return 0;
    }

    /// <summary>Takes in one page.</summary>
    public Task AddAsync(IReadOnlyList<Asset> page, CancellationToken ct) => inventory.Guarded(
        () => connection.Transact("begin", () =>
        {
            foreach (var asset in page)
            {
                insert!.Bind(1, Value.Of(scope.Key(asset.NativeId).ToString()));
                insert.Bind(2, Value.Of(asset.NativeId));
                insert.Bind(3, Value.Of(asset.StateSince));
                var parameter = 4;
                foreach (var column in scope.Kind.Listed)
                {
                    insert.Bind(parameter++, column.Listed!(asset));
                }

                insert.Execute();
            }

            return page.Count;
        }),
        ct);

    /// <summary>Counts what was staged.</summary>
    public Task<StagedCount> CountAsync(CancellationToken ct) => inventory.Guarded(
        () =>
        {
            connection.Run($"create index if not exists temp.{table}_key on {table} (asset_id)");
            return connection
                .Rows($"select count(*), count(distinct asset_id) from {table}")
                .Select(r => new StagedCount(r.GetInt64(0), r.GetInt64(1)))
                .Single();
        },
        ct);

    /// <summary>Makes the staged rows current, in one transaction with the record of it. The caller has made sure that they are all there are, each once.</summary>
    /// <param name="result">Gives the scope's row of the coverage table, from what has changed.</param>
    /// <param name="ct">Ends the wait for other scopes; once begun, the transaction is finished.</param>
    public Task<ScopeResult> CommitAsync(Func<ScopeChanges, ScopeResult> result, CancellationToken ct) => inventory.Guarded(
        () => connection.Transact("begin immediate", () =>
        {
            var final = result(new ScopeMerge(connection, scope, table, inventory.Run, inventory.Now).Run());
            ScopeRecord.Write(connection, inventory.Run, final);
            return final;
        }),
        ct);

    /// <summary>Drops what was staged.</summary>
    public async ValueTask DisposeAsync() => await inventory.Guarded(
        () =>
        {
            insert?.Dispose();
            return connection.Run($"drop table if exists temp.{table}");
        },
        CancellationToken.None);
}
