using AssetSweep.Clouds.Http;
using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent;

internal sealed record CallerIdentityReply : TencentReply
{
    public string? AccountId { get; init; }
}

internal sealed record RegionsReply : TencentReply
{
    public IReadOnlyList<TencentRegion>? RegionSet { get; init; }
}

internal sealed record TencentRegion(string? Region, string? RegionState);

/// <summary>An account of Tencent Cloud, for reading.</summary>
public sealed class TencentAccount : ICloudAccount
{
    /// <summary>STS wants a region although its answer is the same in all.</summary>
    private const string AnyRegion = "ap-guangzhou";

    private static readonly TencentOperation<CallerIdentityReply> GetCallerIdentity =
        new("sts", "2018-08-13", "GetCallerIdentity", 20, TencentJson.Default.TencentEnvelopeCallerIdentityReply);

    /// <summary>Not cvm's operation of the same name: that one is frozen, and a region it lacks would be a silent gap.</summary>
    private static readonly TencentOperation<RegionsReply> DescribeRegions =
        new("region", "2022-06-27", "DescribeRegions", 20, TencentJson.Default.TencentEnvelopeRegionsReply);

    private readonly TencentClient client;

    internal TencentAccount(string name, string accountId, TencentClient client)
    {
        Name = name;
        AccountId = accountId;
        this.client = client;
        Listers = [new TencentServers(client), new TencentDisks(client)];
    }

    /// <summary>Makes one.</summary>
    /// <param name="name">Our name for it.</param>
    /// <param name="accountId">The account id (the main account's uin) that the cloud must confirm.</param>
    /// <param name="credentials">Gives the key to sign with, at every request anew; it may fail with a <see cref="CloudException"/>.</param>
    /// <param name="role">The role to assume with that key; null to use the key itself.</param>
    /// <param name="endpoint">The one origin that stands for all products; null for the real cloud.</param>
    /// <param name="http">Connections.</param>
    /// <param name="caller">Pace and retry of this account.</param>
    /// <param name="clock">The time that signatures carry.</param>
    public static TencentAccount Create(
        string name, string accountId, Func<CancellationToken, ValueTask<TencentCredentials>> credentials, string? role, Uri? endpoint, HttpClient http, Caller caller, TimeProvider clock)
    {
        var client = new TencentClient(http, caller, credentials, endpoint, clock);
        var acting = role is null ? client : new TencentClient(http, caller, TencentRole.Keys(client, role, AnyRegion, clock), endpoint, clock);
        return new TencentAccount(name, accountId, acting);
    }

    /// <inheritdoc/>
    public string Cloud => "tencent";

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string AccountId { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IAssetLister> Listers { get; }

    /// <inheritdoc/>
    public async Task<string> WhoAmIAsync(CallMeter meter, CancellationToken ct)
    {
        var reply = await client.CallAsync(GetCallerIdentity, [], AnyRegion, meter, ct);
        return reply.AccountId is { Length: > 0 } id ? id : throw Malformed(GetCallerIdentity.Name, "AccountId", reply);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RegionsAsync(CallMeter meter, CancellationToken ct)
    {
        var reply = await client.CallAsync(DescribeRegions, new() { ["Product"] = "cvm" }, "", meter, ct);
        var regions = reply.RegionSet?.Where(r => r.RegionState != "UNAVAILABLE").Select(r => r.Region).OfType<string>().Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        // An account always has regions: an empty list would make everything it owns disappear without a word.
        return regions is { Count: > 0 } ? regions : throw Malformed(DescribeRegions.Name, "RegionSet", reply);
    }

    /// <summary>A member that must be there is not.</summary>
    internal static CloudException Malformed(string action, string member, TencentReply reply) =>
        new("MalformedReply", $"the answer has no {member}", FaultKind.Malformed) { Action = action, RequestId = reply.RequestId ?? "" };
}
