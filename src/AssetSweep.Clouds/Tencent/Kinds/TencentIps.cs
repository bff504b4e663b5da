using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// Elastic addresses. Source: VPC 2017-03-12 DescribeAddresses; 100 a page, published limit 20 calls a second. The ordinary public addresses of
/// servers (WanIP) come only when asked for; their servers tell them.
/// </summary>
internal sealed class TencentIps(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeAddressesReply> DescribeAddresses =
        new("vpc", "2017-03-12", "DescribeAddresses", 20, TencentIpsJson.Default.TencentEnvelopeDescribeAddressesReply);

    public AssetKind Kind => Catalogue.Ips;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeAddressesReply, TencentAddress>(client, DescribeAddresses, 100, Map, region, meter, ct);

    internal static Ip? Map(TencentAddress a) => a.AddressId is not { Length: > 0 } id ? null : new Ip
    {
        NativeId = id,
        Name = a.AddressName,
        // In arrears, or returned before its paid time was over: isolated, whatever it is still bound to.
        State = a.IsArrears == true ? "isolated" : State(a.AddressStatus),
        CloudState = a.AddressStatus,
        CreatedAt = TencentTime.Iso(a.CreatedTime),
        // Null is what one paid by the hour has; on anything else it says nothing.
        ExpiresAt = TencentTime.Iso(a.DeadlineDate) ?? (string.IsNullOrEmpty(a.DeadlineDate) && ChargeType(a.InternetChargeType) == "postpaid" ? Asset.Never : null),
        ChargeType = ChargeType(a.InternetChargeType),
        AutoRenew = TencentWords.AutoRenew(a.RenewFlag),
        Tags = a.TagSet,
        ManagedBy = TencentWords.ManagedBy(a.TagSet),
        Raw = TencentJson.Raw(a, TencentIpsJson.Default.TencentAddress),
        Address = a.AddressIp,
        AddressType = a.AddressType,
        BoundTo = BoundTo(a),
        BoundKind = BoundKind(a),
        BandwidthMbps = a.Bandwidth,
        BandwidthPackage = a.BandwidthPackageId,
    };

    /// <summary>OFFLINING has no word of ours.</summary>
    private static string? State(string? word) => word switch
    {
        "CREATING" => "pending",
        "BINDING" => "binding",
        "BIND" or "BIND_ENI" => "bound",
        "UNBINDING" => "unbinding",
        "UNBIND" => "unbound",
        _ => null,
    };

    /// <summary>In shared bandwidth the package is paid, in either way; old accounts pay for the traffic of all together and are told null.</summary>
    private static string? ChargeType(string? word) => word switch
    {
        "BANDWIDTH_PREPAID_BY_MONTH" => "prepaid",
        "TRAFFIC_POSTPAID_BY_HOUR" or "BANDWIDTH_POSTPAID_BY_HOUR" => "postpaid",
        _ => null,
    };

    /// <summary>
    /// What it is bound to, the interface where nothing else is named. Free only when its state says so and nothing is named: one that is bound,
    /// but not told to what, is unknown.
    /// </summary>
    private static string? BoundTo(TencentAddress a)
    {
        if (a.InstanceId is { Length: > 0 } asset)
        {
            return asset;
        }

        if (a.NetworkInterfaceId is { Length: > 0 } nic)
        {
            return nic;
        }

        return a.InstanceId is not null && a.AddressStatus == "UNBIND" ? "" : null;
    }

    /// <summary>InstanceType may be null; ids tell their kind as well.</summary>
    private static string? BoundKind(TencentAddress a) => BoundTo(a) switch
    {
        null => null,
        "" => "",
        var id when id == a.NetworkInterfaceId => "nic",
        var id => a.InstanceType switch
        {
            "CVM" => "server",
            "CLB" => "load_balancer",
            "NAT" => "nat",
            "ENI" => "nic",
            { Length: > 0 } => "other",
            _ => id.Split('-')[0] switch { "ins" => "server", "lb" => "load_balancer", "nat" => "nat", "eni" => "nic", _ => null },
        },
    };
}

internal sealed record DescribeAddressesReply : TencentListReply<TencentAddress>
{
    public IReadOnlyList<TencentAddress>? AddressSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentAddress>? Items => AddressSet;
}

/// <summary>What is read of an address. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record TencentAddress
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AddressId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AddressName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AddressIp { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AddressStatus { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AddressType { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreatedTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DeadlineDate { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Bandwidth { get; init; }

    /// <summary>Null is what an unbound one has.</summary>
    [JsonConverter(typeof(NullMeansEmpty))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceId { get; init; }

    /// <summary>Null is what one outside any package has.</summary>
    [JsonConverter(typeof(NullMeansEmpty))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? BandwidthPackageId { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? TagSet { get; init; }

    public string? InstanceType { get; init; }
    public string? NetworkInterfaceId { get; init; }
    public string? PrivateAddressIp { get; init; }
    public string? InternetChargeType { get; init; }
    public string? RenewFlag { get; init; }
    public bool? IsArrears { get; init; }
    public bool? IsBlocked { get; init; }
    public bool? IsEipDirectConnection { get; init; }
    public bool? CascadeRelease { get; init; }
    public string? InternetServiceProvider { get; init; }
    public string? Egress { get; init; }
    public string? AntiDDoSPackageId { get; init; }
    public string? DedicatedClusterId { get; init; }
    public string? Zone { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeAddressesReply>))]
[JsonSerializable(typeof(TencentAddress))]
internal sealed partial class TencentIpsJson : JsonSerializerContext;
