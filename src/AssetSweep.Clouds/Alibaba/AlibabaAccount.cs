using AssetSweep.Clouds.Alibaba.Kinds;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba;

internal sealed record CallerIdentityReply : AlibabaReply
{
    public string? AccountId { get; init; }
}

internal sealed record RegionsReply : AlibabaReply
{
    public AlibabaRegions? Regions { get; init; }
}

internal sealed record AlibabaRegions(IReadOnlyList<AlibabaRegion>? Region);

internal sealed record AlibabaRegion(string? RegionId, string? RegionEndpoint);

/// <summary>An account of Alibaba Cloud, for reading.</summary>
public sealed class AlibabaAccount : ICloudAccount
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Needs no permission.</summary>
    private static readonly AlibabaOperation<CallerIdentityReply> GetCallerIdentity =
        new("sts", "2015-04-01", "GetCallerIdentity", AlibabaLimits.Unpublished, AlibabaJson.Default.CallerIdentityReply);

    private static readonly AlibabaOperation<RegionsReply> DescribeRegions =
        new("ecs", "2014-05-26", "DescribeRegions", AlibabaLimits.Unpublished, AlibabaJson.Default.RegionsReply);

    private readonly AlibabaClient client;

    internal AlibabaAccount(string name, string accountId, AlibabaClient client)
    {
        Name = name;
        AccountId = accountId;
        this.client = client;
        Listers = AlibabaKinds.All(client);
    }

    /// <summary>Makes one.</summary>
    /// <param name="name">Our name for it.</param>
    /// <param name="accountId">The account id that the cloud must confirm.</param>
    /// <param name="credentials">Gives the key to sign with, at every request anew; it may fail with a <see cref="CloudException"/>.</param>
    /// <param name="role">The role to assume with that key; null to use the key itself.</param>
    /// <param name="endpoint">The one origin that stands for all products; null for the real cloud.</param>
    /// <param name="http">Connections.</param>
    /// <param name="caller">Pace and retry of this account.</param>
    /// <param name="clock">The time that signatures carry.</param>
    public static AlibabaAccount Create(
        string name, string accountId, Func<CancellationToken, ValueTask<AlibabaCredentials>> credentials, string? role, Uri? endpoint, HttpClient http, Caller caller, TimeProvider clock)
    {
        var client = new AlibabaClient(http, caller, credentials, endpoint, clock);
        var acting = role is null ? client : new AlibabaClient(http, caller, AlibabaRole.Keys(client, role, clock), endpoint, clock);
        return new AlibabaAccount(name, accountId, acting);
    }

    /// <inheritdoc/>
    public string Cloud => "alibaba";

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string AccountId { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IAssetLister> Listers { get; }

    /// <inheritdoc/>
    public async Task<string> WhoAmIAsync(CallMeter meter, CancellationToken ct)
    {
        var reply = await client.CallAsync(GetCallerIdentity, Nothing, "", meter, ct);
        return reply.AccountId is { Length: > 0 } id ? id : throw Malformed(GetCallerIdentity.Name, "AccountId", reply);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RegionsAsync(CallMeter meter, CancellationToken ct)
    {
        var reply = await client.CallAsync(DescribeRegions, Nothing, "", meter, ct);
        var regions = reply.Regions?.Region?.Where(r => r.RegionId is { Length: > 0 }).ToList() ?? [];
        foreach (var region in regions)
        {
            client.Endpoints.Learn(region.RegionId!, region.RegionEndpoint);
        }

        // An account always has regions: an empty list would make everything it owns disappear without a word.
        return regions.Count > 0 ? [.. regions.Select(r => r.RegionId!)] : throw Malformed(DescribeRegions.Name, "Regions", reply);
    }

    /// <summary>A member that must be there is not.</summary>
    internal static CloudException Malformed(string action, string member, AlibabaReply reply) =>
        new("MalformedReply", $"the answer has no {member}", FaultKind.Malformed) { Action = action, RequestId = reply.RequestId ?? "" };
}
