using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>
/// One writing run at a time on a database. The lock is the operating system's on a file beside it, so that a killed run leaves none behind;
/// who holds it is read from the database.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream file;

    private RunLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of the database at <paramref name="path"/>.</summary>
    /// <exception cref="DatabaseHeldException">Another run has it.</exception>
    public static RunLock Take(string path, SqliteConnection connection)
    {
        try
        {
            return new RunLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException($"{path}.lock: cannot be written ({e.Message}). Allow this user to write beside the database.", e);
        }
        catch (IOException)
        {
            throw new DatabaseHeldException($"{path}: {Holder(connection)} Wait for it to end, or stop it; nothing was done.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static string Holder(SqliteConnection connection) =>
        connection
            .Rows("select command, process, os_user, host, started_at from runs where finished_at is null order by run_id desc limit 1")
            .Select(r => $"another run holds this database: 'assetsweep {r.Text(0)}', process {r.Whole(1)} of {r.Text(2)} on {r.Text(3)}, since {r.Text(4)}.")
            .FirstOrDefault("another process holds this database.");
}
