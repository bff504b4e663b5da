using System.Globalization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>Who runs what, for the record and for whoever finds the database held.</summary>
/// <param name="Command">The command, such as <c>scan</c>.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Endpoint">The one origin at which all accounts are called; '' for the real clouds.</param>
/// <param name="Host">This machine.</param>
/// <param name="OsUser">The operating system's user.</param>
/// <param name="Process">The process id.</param>
public sealed record RunInfo(string Command, string Version, string Endpoint, string Host, string OsUser, int Process);

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>Every scope was complete.</summary>
    Complete,

    /// <summary>Some scope was not.</summary>
    Gaps,

    /// <summary>Stopped by a person.</summary>
    Cancelled,

    /// <summary>A bug or the machine.</summary>
    Failed,
}

/// <summary>
/// The inventory, open for one run that writes. One connection, one statement at a time (<see cref="gate"/>): pages of many scopes are
/// taken in turn, and each scope becomes current in one transaction of its own.
/// </summary>
public sealed class Inventory : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly SqliteConnection connection;
    private readonly RunLock held;
    private readonly string path;
    private int stagings;

    private Inventory(string path, SqliteConnection connection, RunLock held, long run, DateTimeOffset now)
    {
        this.path = path;
        this.connection = connection;
        this.held = held;
        Run = run;
        Now = now;
    }

    /// <summary>Number of this run.</summary>
    public long Run { get; }

    /// <summary>The one instant that counts as "seen at" for the whole run: when it began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Opens the database for one run: creates or upgrades it, takes its lock, marks runs that died as interrupted.</summary>
    /// <exception cref="StoreException">The file is unusable, not ours, or of a newer version.</exception>
    /// <exception cref="DatabaseHeldException">Another run is writing to it.</exception>
    public static Inventory Begin(string path, RunInfo info, TimeProvider clock)
    {
        var connection = Database.OpenForWriting(path, clock);
        RunLock? held = null;
        try
        {
            held = RunLock.Take(path, connection);
            var now = clock.GetUtcNow();
            connection.Run("update runs set outcome = 'interrupted', finished_at = $now where finished_at is null", ("$now", Value.Time(now)));
            var run = connection.Number(
                """
                insert into runs (command, version, endpoint, host, os_user, process, started_at, outcome)
                values ($command, $version, $endpoint, $host, $user, $process, $now, 'running') returning run_id
                """,
                ("$command", info.Command), ("$version", info.Version), ("$endpoint", info.Endpoint), ("$host", info.Host),
                ("$user", info.OsUser), ("$process", info.Process), ("$now", Value.Time(now)));
            return new Inventory(path, connection, held, run, now);
        }
        catch (Exception e)
        {
            held?.Dispose();
            connection.Dispose();
            throw e is SqliteException s ? Database.Explained(path, s) : e;
        }
    }

    /// <summary>Ties our name of an account to the cloud's id of it, once and for all.</summary>
    /// <returns>The id that the name is tied to: another one than <paramref name="accountId"/> means that the name was used for another account before.</returns>
    public Task<string> ClaimAccountAsync(string name, string cloud, string accountId, CancellationToken ct) => Guarded(
        () =>
        {
            connection.Run(
                "insert into accounts (name, cloud, account_id, first_scanned_at) values ($name, $cloud, $id, $now) on conflict (name) do nothing",
                ("$name", name), ("$cloud", cloud), ("$id", accountId), ("$now", Value.Time(Now)));
            return connection
                .Rows("select cloud, account_id from accounts where name = $name", ("$name", name))
                .Select(r => r.Text(0) == cloud ? r.Text(1)! : $"{r.Text(0)} {r.Text(1)}")
                .Single();
        },
        ct);

    /// <summary>Regions and kinds of an account that were once seen completely.</summary>
    public Task<IReadOnlyList<(string Region, string Kind)>> KnownScopesAsync(string account, CancellationToken ct) => Guarded<IReadOnlyList<(string, string)>>(
        () => [.. connection.Rows("select region, kind from inventory_scopes where account = $account order by region, kind", ("$account", account)).Select(r => (r.GetString(0), r.GetString(1)))],
        ct);

    /// <summary>Begins to take in the pages of one scope. Nothing of it is visible until it is committed.</summary>
    public async Task<ScopeStaging> BeginScopeAsync(ScanScope scope, CancellationToken ct)
    {
        var staging = new ScopeStaging(this, connection, scope, $"staged_{Interlocked.Increment(ref stagings).ToString(CultureInfo.InvariantCulture)}");
        await Guarded(staging.Create, ct);
        return staging;
    }

    /// <summary>Records how well a scope was seen, where nothing of it becomes current.</summary>
    public Task RecordAsync(ScopeResult result, CancellationToken ct) => Guarded(() => ScopeRecord.Write(connection, Run, result), ct);

    /// <summary>Ends the run. Without this call it counts as interrupted.</summary>
    public Task EndAsync(RunOutcome outcome, CallMeter meter, DateTimeOffset at) => Guarded(
        () => connection.Run(
            "update runs set finished_at = $at, outcome = $outcome, calls = $calls, retries = $retries, throttled_ms = $throttled where run_id = $run",
            ("$at", Value.Time(at)), ("$outcome", outcome.ToString().ToLowerInvariant()), ("$calls", meter.Calls), ("$retries", meter.Retries),
            ("$throttled", (long)meter.Throttled.TotalMilliseconds), ("$run", Run)),
        CancellationToken.None);

    /// <summary>Runs one piece of work on the connection, alone, and turns SQLite's errors into words for people.</summary>
    internal async Task<T> Guarded<T>(Func<T> work, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Database.Explained(path, e);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        held.Dispose();
        gate.Dispose();
    }
}
