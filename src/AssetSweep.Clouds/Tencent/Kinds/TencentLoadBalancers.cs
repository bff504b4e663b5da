using System.Globalization;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// Load balancers. Source: CLB 2018-03-17 DescribeLoadBalancers; 100 a page, published limit 20 calls a second. Its times are Beijing's. Listeners
/// and what is behind them are other calls' to tell.
/// </summary>
internal sealed class TencentLoadBalancers(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeLoadBalancersReply> DescribeLoadBalancers =
        new("clb", "2018-03-17", "DescribeLoadBalancers", 20, TencentLoadBalancersJson.Default.TencentEnvelopeDescribeLoadBalancersReply);

    public AssetKind Kind => Catalogue.LoadBalancers;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeLoadBalancersReply, TencentLoadBalancer>(client, DescribeLoadBalancers, 100, Map, region, meter, ct);

    internal static LoadBalancer? Map(TencentLoadBalancer l) => l.LoadBalancerId is not { Length: > 0 } id ? null : new LoadBalancer
    {
        NativeId = id,
        Name = l.LoadBalancerName,
        // Isolated for arrears: it serves nothing, although its Status still says that it runs.
        State = l.Isolation == 1 ? "locked" : l.Status switch { 0 => "pending", 1 => "running", _ => null },
        CloudState = l.Status?.ToString(CultureInfo.InvariantCulture),
        StateSince = TencentTime.BeijingWallClock(l.Isolation == 1 ? l.IsolatedTime : l.StatusTime),
        CreatedAt = TencentTime.BeijingWallClock(l.CreateTime),
        // ExpireTime stands on every one, a month after its creation; only on a prepaid one it means something.
        ExpiresAt = ChargeType(l.ChargeType) switch { "prepaid" => TencentTime.BeijingWallClock(l.ExpireTime), "postpaid" => Asset.Never, _ => null },
        ChargeType = ChargeType(l.ChargeType),
        AutoRenew = l.PrepaidAttributes?.RenewFlag switch { "AUTO_RENEW" => true, "MANUAL_RENEW" => false, var flag => TencentWords.AutoRenew(flag) },
        Tags = l.Tags,
        ManagedBy = TencentWords.ManagedBy(l.Tags) ?? (l.LoadBalancerName?.StartsWith("cls-", StringComparison.Ordinal) == true ? "kubernetes" : null),
        Raw = TencentJson.Raw(l, TencentLoadBalancersJson.Default.TencentLoadBalancer),
        Address = Address(l),
        DeletionProtection = l.AttributeFlags?.Contains("DeleteProtect"),
    };

    private static string? ChargeType(string? word) => word switch { "PREPAID" => "prepaid", "POSTPAID_BY_HOUR" => "postpaid", _ => null };

    /// <summary>Its addresses, joined by ','. A newer one may have a name in their place, whose addresses change.</summary>
    private static string? Address(TencentLoadBalancer l)
    {
        var addresses = string.Join(',', (l.LoadBalancerVips ?? []).Append(l.AddressIPv6).Where(a => a is { Length: > 0 }));
        return addresses.Length > 0 ? addresses
            : l.LoadBalancerDomain is { Length: > 0 } name ? name
            : l.Domain is { Length: > 0 } old ? old
            : l.LoadBalancerVips is null ? null
            : "";
    }
}

internal sealed record DescribeLoadBalancersReply : TencentListReply<TencentLoadBalancer>
{
    public IReadOnlyList<TencentLoadBalancer>? LoadBalancerSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentLoadBalancer>? Items => LoadBalancerSet;
}

internal sealed record TencentLoadBalancerZone(string? Zone);

internal sealed record TencentLoadBalancerNetwork(string? InternetChargeType, long? InternetMaxBandwidthOut, string? BandwidthpkgSubType);

/// <summary>Null on what is paid by use.</summary>
internal sealed record TencentLoadBalancerPrepaid(string? RenewFlag, long? Period);

/// <summary>
/// What is read of a load balancer. Members that a column holds are not written again; the others are what <c>raw</c> keeps. Its names are kept
/// beside the address: DNS records lead to them.
/// </summary>
internal sealed record TencentLoadBalancer
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? LoadBalancerId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? LoadBalancerName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? StatusTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? IsolatedTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreateTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? ExpireTime { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? LoadBalancerVips { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? AttributeFlags { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? SecureGroups { get; init; }

    public string? AddressIPv6 { get; init; }
    public string? AddressIPVersion { get; init; }
    public string? LoadBalancerDomain { get; init; }
    public string? Domain { get; init; }
    public string? LoadBalancerType { get; init; }
    public long? Forward { get; init; }
    public long? Isolation { get; init; }
    public bool? IsBlock { get; init; }
    public string? ChargeType { get; init; }
    public TencentLoadBalancerPrepaid? PrepaidAttributes { get; init; }
    public TencentLoadBalancerNetwork? NetworkAttributes { get; init; }
    public TencentLoadBalancerZone? MasterZone { get; init; }
    public long? ProjectId { get; init; }
    public string? VpcId { get; init; }
    public string? SubnetId { get; init; }
    public string? SlaType { get; init; }
    public string? VipIsp { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeLoadBalancersReply>))]
[JsonSerializable(typeof(TencentLoadBalancer))]
internal sealed partial class TencentLoadBalancersJson : JsonSerializerContext;
