using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetSweep.Core.Store;

/// <summary>A person's or a rule's SQL is not one read of the inventory, or it failed. The message is meant for whoever wrote it.</summary>
/// <param name="message">What, and the way out.</param>
public sealed class QueryException(string message) : Exception(message);

/// <summary>
/// Reads the inventory with SQL that somebody else wrote: one SELECT, on a connection that cannot write and may not attach, look into other
/// files or load code. (On a read-only connection alone, ATTACH still ran: measured.)
/// </summary>
public sealed class InventoryQuery : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly strdelegate_authorizer authorizer;
    private delegate_progress? stop;
    private string refused = "";

    private InventoryQuery(SqliteConnection connection)
    {
        this.connection = connection;
        // Kept in a field: SQLite calls it for as long as the connection lives.
        authorizer = Authorize;
        raw.sqlite3_set_authorizer(connection.Handle, authorizer, null);
    }

    /// <summary>Opens the database for reading.</summary>
    /// <exception cref="StoreException">There is none, or it is not one of this version.</exception>
    public static InventoryQuery Open(string path) => new(Database.OpenForReading(path));

    /// <summary>Runs one SELECT. Cells are null, long, double or string.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="ct">Interrupts it, also in the middle of a row.</param>
    /// <returns>The column names, and the rows, which are read while they are enumerated.</returns>
    /// <exception cref="QueryException">It is not one SELECT, or it failed.</exception>
    public (IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows) Run(string sql, CancellationToken ct)
    {
        OneStatement(sql);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        // The first row is computed here already: an endless query may never get further.
        var reader = Interruptible(command.ExecuteReader, ct);
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        return (columns, Rows(command, reader, ct));
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private IEnumerable<object?[]> Rows(SqliteCommand command, SqliteDataReader reader, CancellationToken ct)
    {
        using (command)
        using (reader)
        {
            while (Interruptible(reader.Read, ct))
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i) is byte[] blob ? Convert.ToHexStringLower(blob) : reader.GetValue(i);
                }

                yield return row;
            }
        }
    }

    private T Interruptible<T>(Func<T> step, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // Asked by SQLite every so many of its instructions. Not sqlite3_interrupt: one that comes just before the step begins is lost.
        stop = _ => ct.IsCancellationRequested ? 1 : 0;
        raw.sqlite3_progress_handler(connection.Handle, 10_000, stop, null);
        try
        {
            return step();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(ct);
        }
        catch (SqliteException e)
        {
            throw Failed(e);
        }
    }

    /// <summary>Exactly one statement, and one that reads: asked of SQLite's own parser, not guessed from the text.</summary>
    private void OneStatement(string sql)
    {
        refused = "";
        if (raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement, out var tail) != raw.SQLITE_OK)
        {
            throw Failed(null);
        }

        using (statement)
        {
            if (statement.IsInvalid || raw.sqlite3_column_count(statement) == 0)
            {
                throw new QueryException("that is not a SELECT. Only reading is possible here.");
            }

            if (raw.sqlite3_stmt_readonly(statement) == 0)
            {
                throw new QueryException("that would change the database. Only reading is possible here.");
            }
        }

        if (raw.sqlite3_prepare_v2(connection.Handle, tail ?? "", out var second, out _) == raw.SQLITE_OK)
        {
            using (second)
            {
                if (second.IsInvalid)
                {
                    return;
                }
            }
        }

        throw new QueryException("that is more than one statement. Run them one at a time.");
    }

    private QueryException Failed(SqliteException? e) =>
        new(refused.Length > 0 ? $"{refused} is not allowed here: only the inventory can be read." : e?.Message ?? raw.sqlite3_errmsg(connection.Handle).utf8_to_string());

    private int Authorize(object user, int action, string first, string second, string database, string inner)
    {
        switch (action)
        {
            case raw.SQLITE_SELECT:
            case raw.SQLITE_READ:
            case raw.SQLITE_RECURSIVE:
                return raw.SQLITE_OK;
            case raw.SQLITE_FUNCTION when second is not ("load_extension" or "fts3_tokenizer"):
                return raw.SQLITE_OK;
            default:
                refused = action switch
                {
                    raw.SQLITE_ATTACH => "ATTACH",
                    raw.SQLITE_PRAGMA => "PRAGMA",
                    raw.SQLITE_FUNCTION => second,
                    raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => "a transaction",
                    _ => "writing",
                };
                return raw.SQLITE_DENY;
        }
    }
}
