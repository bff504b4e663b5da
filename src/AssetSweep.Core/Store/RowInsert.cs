using System.Text;
using AssetSweep.Core.Assets;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetSweep.Core.Store;

/// <summary>
/// One prepared insert, run a million times. It binds straight on SQLite's handle, because parameters of Microsoft.Data.Sqlite box every value and
/// make a new UTF-8 array of every text.
/// </summary>
internal sealed class RowInsert : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[4096];

    public RowInsert(SqliteConnection connection, string table, int columns)
    {
        this.connection = connection;
        var sql = $"insert into {table} values ({string.Join(", ", Enumerable.Repeat("?", columns))})";
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    public void Bind(int parameter, Value value)
    {
        if (value.AsText is "")
        {
            // An empty span is pinned as a null pointer, which SQLite takes for NULL: "none" would become "not told".
            Check(raw.sqlite3_bind_text(statement, parameter, ""));
        }
        else if (value.AsText is { } text)
        {
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (utf8.Length < most)
            {
                utf8 = new byte[most];
            }

            // SQLitePCL copies the span (SQLITE_TRANSIENT), so one buffer serves all.
            Check(raw.sqlite3_bind_text(statement, parameter, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8))));
        }
        else if (value.AsWhole is { } whole)
        {
            Check(raw.sqlite3_bind_int64(statement, parameter, whole));
        }
        else if (value.AsReal is { } real)
        {
            Check(raw.sqlite3_bind_double(statement, parameter, real));
        }
        else
        {
            Check(raw.sqlite3_bind_null(statement, parameter));
        }
    }

    public void Execute()
    {
        var step = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement);
        Check(step == raw.SQLITE_DONE ? reset : step);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), code & 0xff, code);
        }
    }
}
