using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AssetSweep.Core.Store;

/// <summary>The few ways in which the store runs SQL: with bound parameters, always.</summary>
internal static class Sql
{
    /// <summary>Runs one or several statements; returns the number of rows they changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>
    /// Runs the work as one transaction. Not SqliteTransaction: when the disk is full SQLite has rolled back by itself, and that class's own
    /// rollback then fails and hides the reason.
    /// </summary>
    public static T Transact<T>(this SqliteConnection connection, string begin, Func<T> work)
    {
        connection.Run(begin);
        try
        {
            var result = work();
            connection.Run("commit");
            return result;
        }
        catch
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                connection.Run("rollback");
            }

            throw;
        }
    }

    /// <summary>The one number a query yields; 0 where it yields NULL or no row.</summary>
    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>The rows of a query, one at a time.</summary>
    public static IEnumerable<SqliteDataReader> Rows(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }

    /// <summary>A text column; null for NULL.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A whole-number column; null for NULL.</summary>
    public static long? Whole(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
