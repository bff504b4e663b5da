using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using AssetSweep.Core.Assets;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>One numbered schema file.</summary>
internal sealed record SchemaFile(int Number, string Name, string Sql)
{
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>Opens the database file: creates it, upgrades an older one in place, refuses a newer one or one that is not ours.</summary>
internal static class Database
{
    /// <summary>"ASWP": marks the file as ours, so that somebody else's SQLite file is never upgraded into one.</summary>
    private const int ApplicationId = 0x41535750;

    private static bool started;

    /// <summary>Opens for writing.</summary>
    /// <exception cref="StoreException">The file is unusable, not ours, or of a newer version.</exception>
    public static SqliteConnection OpenForWriting(string path, TimeProvider clock, IReadOnlyList<SchemaFile>? schema = null)
    {
        Start();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: its folder cannot be created ({e.Message}). Name another place with 'database:' in the configuration or --db.", e);
        }

        return Guarded(path, () =>
        {
            var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
            try
            {
                // Before the first write: somebody else's file is refused as it was.
                Version(connection, path);
                // A scan that dies leaves a whole database with WAL and NORMAL; only the last moments before a power cut may be missing.
                connection.Run("pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -16000; pragma temp_store = file;");
                Upgrade(connection, path, clock, schema ?? Files);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens an existing database for reading; nothing can be written through it.</summary>
    /// <exception cref="StoreException">There is no such file, or it is not a database of this version.</exception>
    public static SqliteConnection OpenForReading(string path)
    {
        Start();
        if (!File.Exists(path))
        {
            throw new StoreException($"{path}: there is no database yet. 'assetsweep scan' makes it, 'assetsweep demo' shows one.");
        }

        return Guarded(path, () =>
        {
            var connection = Open(path, SqliteOpenMode.ReadOnly);
            try
            {
                connection.Run("pragma query_only = on;");
                var version = Version(connection, path);
                if (version < Files[^1].Number)
                {
                    throw new StoreException($"{path}: the database is of an older version (schema {version}, this program has {Files[^1].Number}). Any 'assetsweep scan' upgrades it in place.");
                }

                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>The schema files that this program carries, in order.</summary>
    public static IReadOnlyList<SchemaFile> Files { get; } = LoadFiles();

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var application = connection.Number("pragma application_id");
        var version = (int)connection.Number("pragma user_version");
        var empty = connection.Number("select count(*) from sqlite_master") == 0;
        if (application != ApplicationId && !(empty && version == 0))
        {
            throw new StoreException($"{path}: this is a SQLite file, but not one of AssetSweep. Name another place with 'database:' in the configuration or --db.");
        }

        if (version > Files[^1].Number)
        {
            throw new StoreException(
                $"{path}: the database was written by a newer AssetSweep (schema {version}, this program knows {Files[^1].Number}). Update this program; nothing was changed.");
        }

        return version;
    }

    private static void Upgrade(SqliteConnection connection, string path, TimeProvider clock, IReadOnlyList<SchemaFile> schema)
    {
        // Read first: taking the write lock to learn that nothing is to be done would block every other process.
        if (Version(connection, path) == schema[^1].Number && ViewsAreCurrent(connection))
        {
            CheckFiles(connection, path, schema);
            return;
        }

        connection.Transact("begin immediate", () =>
        {
            var version = Version(connection, path);
            connection.Run($"pragma application_id = {ApplicationId}; create table if not exists schema_files (number integer primary key, name text not null, checksum text not null, applied_at text not null)");
            CheckFiles(connection, path, schema);
            foreach (var file in schema.Where(f => f.Number > version))
            {
                connection.Run(file.Sql);
                connection.Run(
                    "insert into schema_files values ($number, $name, $checksum, $at)",
                    ("$number", file.Number), ("$name", file.Name), ("$checksum", file.Checksum), ("$at", Value.Time(clock.GetUtcNow())));
            }

            CreateViews(connection);
            return connection.Run($"pragma user_version = {schema[^1].Number}");
        });
    }

    private static void CheckFiles(SqliteConnection connection, string path, IReadOnlyList<SchemaFile> schema)
    {
        foreach (var row in connection.Rows("select number, name, checksum from schema_files order by number"))
        {
            var number = (int)row.Whole(0)!.Value;
            if (schema.FirstOrDefault(f => f.Number == number) is { } known && known.Checksum != row.Text(2))
            {
                throw new StoreException($"{path}: schema file {row.Text(1)} was applied with other contents than this program carries. Use the program that wrote it, or restore a backup.");
            }
        }
    }

    private static bool ViewsAreCurrent(SqliteConnection connection)
    {
        var stored = connection.Rows("select name, sql from sqlite_master where type = 'view'").ToDictionary(r => r.Text(0)!, r => r.Text(1), StringComparer.Ordinal);
        var wanted = Views.All().ToList();
        return stored.Count == wanted.Count && wanted.All(v => stored.GetValueOrDefault(v.Name) == CreatedAs(v.Sql));
    }

    /// <summary>SQLite keeps the words CREATE VIEW in capitals whatever was written.</summary>
    private static string CreatedAs(string sql) => "CREATE VIEW" + sql["create view".Length..];

    private static void CreateViews(SqliteConnection connection)
    {
        foreach (var name in connection.Rows("select name from sqlite_master where type = 'view'").Select(r => r.Text(0)).ToList())
        {
            connection.Run($"drop view \"{name}\"");
        }

        foreach (var (_, sql) in Views.All())
        {
            connection.Run(sql);
        }
    }

    private static T Guarded<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException e)
        {
            throw Explained(path, e);
        }
    }

    /// <summary>An error of SQLite, in words for people.</summary>
    public static StoreException Explained(string path, SqliteException e) => new(Explain(path, e), e)
    {
        // What is left is what was asked for: a wrong file, or one that this user may not open.
        IsTheMachines = e.SqliteErrorCode is not (SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_READONLY),
    };

    private static string Explain(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"{path}: not a whole SQLite database ({e.Message}). Restore a backup, or name another place with --db.",
        SQLitePCL.raw.SQLITE_FULL => $"{path}: the disk is full. Nothing was half-written; make room and run again.",
        SQLitePCL.raw.SQLITE_READONLY => $"{path}: the file or its folder is read-only for this user. Allow writing, or name another place with --db.",
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM => $"{path}: cannot be opened ({e.Message}). Check the path and its permissions.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"{path}: another program is writing to it. Try again when it is done.",
        SQLitePCL.raw.SQLITE_IOERR => $"{path}: the disk reported an error ({e.Message}). Nothing was half-written.",
        _ => $"{path}: {e.Message}",
    };

    private static SchemaFile[] LoadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new SchemaFile(int.Parse(name[..3], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
                }),
        ];
    }

    private static void Start()
    {
        if (!started)
        {
            SQLitePCL.Batteries_V2.Init();
            started = true;
        }
    }
}
