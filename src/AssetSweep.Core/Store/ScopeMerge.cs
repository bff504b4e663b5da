using System.Globalization;
using System.Text.Json;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>
/// Turns the staged rows of a complete scope into the current ones, and writes down what that changed. An asset that is as it was costs one
/// comparison and no write.
/// </summary>
internal sealed class ScopeMerge(SqliteConnection connection, ScanScope scope, string staged, long run, DateTimeOffset seenAt)
{
    private const string Never = "9999-12-31T00:00:00Z";

    private readonly string rows = "rows_" + scope.Kind.Name;
    private readonly string now = Value.Time(seenAt);
    private readonly IReadOnlyList<Column> columns = scope.Kind.Listed;

    /// <summary>Runs it, inside the caller's transaction.</summary>
    public ScopeChanges Run()
    {
        var previous = connection
            .Rows("select complete_at from inventory_scopes where account = $account and region = $region and kind = $kind", Scope)
            .Select(r => r.Text(0))
            .FirstOrDefault();
        var scopeId = connection.Number(
            $"""
            insert into inventory_scopes (cloud, account, region, kind, complete_run, complete_at, assets)
            values ($cloud, $account, $region, $kind, $run, $now, (select count(*) from {staged}))
            on conflict (account, region, kind) do update set complete_run = excluded.complete_run, complete_at = excluded.complete_at, assets = excluded.assets
            returning scope_id
            """,
            [.. Scope, ("$cloud", scope.Cloud), ("$run", run), ("$now", now)]);
        var (changed, cameBack) = previous is null ? (0, 0) : RecordChanged();
        if (changed + cameBack > 0)
        {
            Update();
        }

        var gone = previous is null ? 0 : MarkGone(previous);
        return new ScopeChanges(AddNew(scopeId, previous is null), changed, gone, cameBack);
    }

    private (string, object?)[] Scope => [("$account", scope.Account), ("$region", scope.Region), ("$kind", scope.Kind.Name)];

    /// <summary>True for a row that is not as the cloud says now. IS NOT, because NULL is a value here: "not told".</summary>
    private string Differs => $"(r.gone_at <> '{Never}' or {string.Join(" or ", columns.Select(c => $"r.{c.Name} is not s.{c.Name}"))})";

    private (long Changed, long CameBack) RecordChanged()
    {
        long changed = 0, cameBack = 0;
        var pairs = string.Join(", ", columns.Select(c => $"r.{c.Name}, s.{c.Name}"));
        // CROSS JOIN keeps the staged rows outside, in key order, so that the lookups walk through the real table once.
        foreach (var row in connection.Rows($"select r.asset_id, r.gone_at, {pairs} from {staged} s cross join {rows} r where r.asset_id = s.asset_id and {Differs} order by s.asset_id"))
        {
            var id = row.GetString(0);
            var wasGone = row.GetString(1) != Never;
            cameBack += wasGone ? 1 : 0;
            changed += wasGone ? 0 : 1;
            if (wasGone)
            {
                Record(id, "came_back", "", null, null);
            }

            for (var i = 0; i < columns.Count; i++)
            {
                var (before, after) = (Cell(row, 2 + (2 * i)), Cell(row, 3 + (2 * i)));
                if (before != after)
                {
                    RecordCell(id, columns[i], before, after);
                }
            }
        }

        return (changed, cameBack);
    }

    private void RecordCell(string id, Column column, string? before, string? after)
    {
        if (column.Name != "raw" || before is null || after is null)
        {
            Record(id, "changed", column.Name, before, after);
            return;
        }

        // The kept fields of the answer, one by one: a whole document before and after would say nothing to a reader.
        using var old = JsonDocument.Parse(before);
        using var fresh = JsonDocument.Parse(after);
        var fields = old.RootElement.EnumerateObject().Concat(fresh.RootElement.EnumerateObject()).Select(p => p.Name).Distinct(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var was = old.RootElement.TryGetProperty(field, out var o) ? o.GetRawText() : null;
            var isNow = fresh.RootElement.TryGetProperty(field, out var f) ? f.GetRawText() : null;
            if (was != isNow)
            {
                Record(id, "changed", "raw." + field, was, isNow);
            }
        }
    }

    private void Record(string id, string what, string column, string? before, string? after) => connection.Run(
        "insert into changes (run_id, at, kind, asset_id, what, column_name, before, after) values ($run, $now, $kind, $id, $what, $column, $before, $after)",
        ("$run", run), ("$now", now), ("$kind", scope.Kind.Name), ("$id", id), ("$what", what), ("$column", column), ("$before", before), ("$after", after));

    /// <summary>state_since: the cloud's time where it tells one; else kept while the state stays, and this scan's time when it does not.</summary>
    private void Update() => connection.Run(
        $"""
        update {rows} as r set
            {string.Join(", ", columns.Select(c => $"{c.Name} = s.{c.Name}"))},
            state_since = coalesce(s.state_since, case when r.gone_at = '{Never}' and r.state is s.state and (s.state is not null or r.cloud_state is s.cloud_state)
                                                       then r.state_since else $now end),
            gone_at = '{Never}', last_seen_at = null
        from {staged} s where r.asset_id = s.asset_id and {Differs}
        """,
        ("$now", now));

    private long MarkGone(string previous)
    {
        // All keys of the scope begin alike; '0' is the character after '/'.
        var prefix = scope.Key("").ToString();
        (string, object?)[] parameters =
            [("$run", run), ("$now", now), ("$kind", scope.Kind.Name), ("$from", prefix), ("$to", prefix[..^1] + "0"), ("$previous", previous)];
        var missing = $"r.asset_id > $from and r.asset_id < $to and r.gone_at = '{Never}' and not exists (select 1 from {staged} s where s.asset_id = r.asset_id)";
        var gone = connection.Run(
            $"insert into changes (run_id, at, kind, asset_id, what, column_name) select $run, $now, $kind, r.asset_id, 'gone', '' from {rows} as r where {missing} order by r.asset_id",
            parameters);
        if (gone > 0)
        {
            connection.Run($"update {rows} as r set gone_at = $now, last_seen_at = $previous where {missing}", parameters);
        }

        return gone;
    }

    private long AddNew(long scopeId, bool firstTime)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var fresh = firstTime ? $"{staged} s" : $"{staged} s where not exists (select 1 from {rows} r where r.asset_id = s.asset_id)";
        (string, object?)[] parameters = [("$run", run), ("$now", now), ("$kind", scope.Kind.Name), ("$scope", scopeId)];
        var appeared = connection.Run(
            $"insert into changes (run_id, at, kind, asset_id, what, column_name) select $run, $now, $kind, s.asset_id, 'appeared', '' from {fresh} order by s.asset_id",
            parameters);
        if (appeared > 0)
        {
            connection.Run(
                $"""
                insert into {rows} (asset_id, scope_id, native_id, state_since, first_seen_at, {names})
                select s.asset_id, $scope, s.native_id, coalesce(s.state_since, $now), $now, {string.Join(", ", columns.Select(c => "s." + c.Name))}
                from {fresh} order by s.asset_id
                """,
                parameters);
        }

        return appeared;
    }

    private static string? Cell(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);
}
