using AssetSweep.Cli.Configuration;
using AssetSweep.Cli.Credentials;
using AssetSweep.Clouds.Http;
using AssetSweep.Clouds.Tencent;
using AssetSweep.Core.Scanning;
using AssetSweep.Core.Store;

namespace AssetSweep.Cli;

/// <summary>Every <c>new</c> of the program, top to bottom.</summary>
internal sealed class Wiring : IDisposable
{
    private readonly Host host;
    private readonly HttpClient outside = Transport.Create(loopback: false);
    private readonly HttpClient here = Transport.Create(loopback: true);

    private Wiring(Host host, TimeProvider clock, string endpoint, double? callsPerSecond)
    {
        this.host = host;
        Clock = clock;
        Endpoint = endpoint;
        CallsPerSecond = callsPerSecond;
    }

    /// <summary>The run's time: a sandbox's where all accounts are called there, else the machine's.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The one origin at which all accounts are called; '' for the real clouds.</summary>
    public string Endpoint { get; }

    private double? CallsPerSecond { get; }

    /// <summary>Finds out where and in which time the accounts of this run live.</summary>
    public static async Task<Wiring> StartAsync(IReadOnlyList<AccountSettings> accounts, Host host, CancellationToken ct)
    {
        // Only one loopback origin for all may tell the time: nobody else has a say in what day it is.
        var origins = accounts.Select(a => a.Endpoint).Distinct().ToList();
        var clock = origins is [{ IsLoopback: true } origin] ? await EndpointClock.AskAsync(origin, host.Time, ct) : null;
        return new Wiring(host, clock ?? host.Time, origins is [{ } only] ? only.GetLeftPart(UriPartial.Authority) : "", clock?.CallsPerSecond);
    }

    /// <summary>What to scan of each account.</summary>
    /// <exception cref="UsageException">An account is configured for a kind that is not listed in its cloud: nothing would ever come of it.</exception>
    public IReadOnlyList<ScanTarget> Targets(IReadOnlyList<AccountSettings> accounts) => [.. accounts.Select(Target)];

    private ScanTarget Target(AccountSettings account)
    {
        var cloud = Account(account);
        var listed = cloud.Listers.Select(l => l.Kind.Name).ToList();
        return account.Kinds.Only?.FirstOrDefault(kind => !listed.Contains(kind)) is { } unknown
            ? throw new UsageException($"account '{account.Name}': 'kinds' names {unknown}, which is not listed in {account.Cloud}; it lists {string.Join(", ", listed)}")
            : new ScanTarget(cloud, account.Regions.Only, account.Kinds.Only);
    }

    /// <summary>Opens the database for a run of this command.</summary>
    public Inventory Inventory(string path, string command)
    {
        var version = typeof(Wiring).Assembly.GetName().Version!.ToString(3);
        return Core.Store.Inventory.Begin(path, new RunInfo(command, version, Endpoint, Environment.MachineName, Environment.UserName, Environment.ProcessId), Clock);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        outside.Dispose();
        here.Dispose();
    }

    private ICloudAccount Account(AccountSettings account)
    {
        var http = account.Endpoint is { IsLoopback: true } ? here : outside;
        var caller = new Caller(host.Time, new CallLimits(), account.Endpoint is null ? null : CallsPerSecond);
        return account.Cloud switch
        {
            "tencent" => TencentAccount.Create(account.Name, account.AccountId, TencentKey(account), account.AssumeRole, account.Endpoint, http, caller, Clock),
            _ => throw new UsageException($"account '{account.Name}': cloud '{account.Cloud}' is not supported by this version; it knows tencent"),
        };
    }

    private Func<CancellationToken, ValueTask<TencentCredentials>> TencentKey(AccountSettings account)
    {
        var key = new Lazy<AccessKey>(() => AccessKeys.Find(account.Cloud, account.Credentials, host));
        return _ => ValueTask.FromResult(new TencentCredentials(key.Value.Id, key.Value.Secret, key.Value.Token));
    }
}
