using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Elastic addresses. Source: VPC 2016-04-28 DescribeEipAddresses; 100 a page, quota not published.</summary>
internal sealed class AlibabaIps(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeEipAddressesReply> DescribeEipAddresses =
        new("vpc", "2016-04-28", "DescribeEipAddresses", AlibabaLimits.Unpublished, AlibabaIpsJson.Default.DescribeEipAddressesReply);

    public AssetKind Kind => Catalogue.Ips;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        AlibabaListing.ReadAsync(
            client, new AlibabaList<DescribeEipAddressesReply, AlibabaEip>(DescribeEipAddresses, 100) { Map = AlibabaListing.Each<AlibabaEip>(Map) }, region, meter, ct);

    internal static Ip? Map(AlibabaEip e) => e.AllocationId is not { Length: > 0 } id ? null : new Ip
    {
        NativeId = id,
        Name = e.Name,
        State = State(e.Status),
        CloudState = e.Status,
        CreatedAt = AlibabaTime.Iso(e.AllocationTime),
        ExpiresAt = AlibabaWords.Expires(AlibabaWords.ChargeType(e.ChargeType), AlibabaTime.Iso(e.ExpiredTime)),
        ChargeType = AlibabaWords.ChargeType(e.ChargeType),
        Tags = AlibabaWords.Tags(e.Tags),
        ManagedBy = AlibabaWords.ManagedBy(e.Tags) ?? (e.ServiceManaged == 1 ? "service" : null),
        Raw = AlibabaJson.Raw(e, AlibabaIpsJson.Default.AlibabaEip),
        Address = e.IpAddress,
        AddressType = "EIP",
        BoundTo = e.InstanceId?.Trim(),
        BoundKind = BoundKind(e),
        BandwidthMbps = e.Bandwidth,
        BandwidthPackage = e.BandwidthPackageId,
    };

    /// <summary>Releasing has no word of ours.</summary>
    private static string? State(string? word) => word switch
    {
        "Available" => "unbound",
        "InUse" => "bound",
        "Associating" => "binding",
        "Unassociating" => "unbinding",
        _ => null,
    };

    private static string? BoundKind(AlibabaEip e) => e.InstanceId?.Trim() == "" ? "" : e.InstanceType?.Trim() switch
    {
        "EcsInstance" => "server",
        "SlbInstance" => "load_balancer",
        "Nat" => "nat",
        "NetworkInterface" => "nic",
        null or "" => null,
        _ => "other",
    };
}

internal sealed record DescribeEipAddressesReply : AlibabaListReply<AlibabaEip>
{
    public AlibabaEips? EipAddresses { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaEip>? Items => EipAddresses is null ? null : EipAddresses.EipAddress ?? [];
}

internal sealed record AlibabaEips(IReadOnlyList<AlibabaEip>? EipAddress);

/// <summary>What is read of an address. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaEip
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AllocationId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Name { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AllocationTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? IpAddress { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InstanceId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Bandwidth { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? BandwidthPackageId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    [JsonConverter(typeof(RowList<AlibabaLock>))] public IReadOnlyList<AlibabaLock>? OperationLocks { get; init; }
    public string? ChargeType { get; init; }
    public string? ExpiredTime { get; init; }
    public string? InstanceType { get; init; }
    public string? InstanceRegionId { get; init; }
    public string? Description { get; init; }
    public string? InternetChargeType { get; init; }
    public string? BusinessStatus { get; init; }
    public bool? DeletionProtection { get; init; }
    public long? ServiceManaged { get; init; }
    public string? ServiceID { get; init; }
    public string? SegmentInstanceId { get; init; }
    public string? PrivateIpAddress { get; init; }
    public string? ResourceGroupId { get; init; }
    public string? ISP { get; init; }
    public string? Netmode { get; init; }
    public string? BizType { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeEipAddressesReply))]
[JsonSerializable(typeof(AlibabaEip))]
[JsonSerializable(typeof(AlibabaLock))]
internal sealed partial class AlibabaIpsJson : JsonSerializerContext;
