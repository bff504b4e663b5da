using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>
/// Classic load balancers (CLB). Source: SLB 2014-05-15 DescribeLoadBalancers, 100 a page, and DescribeLoadBalancerAttribute for each; quota not
/// published. ALB and NLB are products of their own, which are not read.
/// </summary>
internal sealed class AlibabaLoadBalancers(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeLoadBalancersReply> DescribeLoadBalancers =
        new("slb", "2014-05-15", "DescribeLoadBalancers", AlibabaLimits.Unpublished, AlibabaLoadBalancersJson.Default.DescribeLoadBalancersReply);

    internal static readonly AlibabaOperation<LoadBalancerAttributeReply> DescribeLoadBalancerAttribute =
        new("slb", "2014-05-15", "DescribeLoadBalancerAttribute", AlibabaLimits.Unpublished, AlibabaLoadBalancersJson.Default.LoadBalancerAttributeReply);

    public AssetKind Kind => Catalogue.LoadBalancers;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) => AlibabaListing.ReadAsync(
        client,
        new AlibabaList<DescribeLoadBalancersReply, AlibabaLoadBalancer>(DescribeLoadBalancers, 100)
        {
            Map = AlibabaListing.EachWithCall<AlibabaLoadBalancer>(async (l, stop) => l.LoadBalancerId is { Length: > 0 } id
                ? Map(l, await client.CallAsync(DescribeLoadBalancerAttribute, new Dictionary<string, string> { ["LoadBalancerId"] = id }, region, meter, stop))
                : null),
        },
        region,
        meter,
        ct);

    internal static LoadBalancer? Map(AlibabaLoadBalancer l, LoadBalancerAttributeReply own) => l.LoadBalancerId is not { Length: > 0 } id ? null : new LoadBalancer
    {
        NativeId = id,
        Name = l.LoadBalancerName,
        // Inactive: all its listeners are stopped.
        State = l.LoadBalancerStatus switch { "active" => "running", "inactive" => "stopped", "locked" => "locked", _ => null },
        CloudState = l.LoadBalancerStatus,
        // CreateTime is the local time of China with a false Z in some regions.
        CreatedAt = AlibabaTime.Milliseconds(l.CreateTimeStamp),
        ExpiresAt = AlibabaWords.Expires(AlibabaWords.ChargeType(l.PayType), AlibabaTime.Milliseconds(own.EndTimeStamp) ?? AlibabaTime.Iso(own.EndTime)),
        ChargeType = AlibabaWords.ChargeType(l.PayType),
        AutoRenew = own.RenewalStatus switch { "AutoRenewal" => true, "Normal" or "NotRenewal" => false, _ => null },
        Tags = AlibabaWords.Tags(l.Tags),
        ManagedBy = AlibabaWords.ManagedBy(l.Tags) ?? (l.ModificationProtectionReason == "managed.by.ack" ? "kubernetes" : null),
        Raw = AlibabaJson.Raw(l, AlibabaLoadBalancersJson.Default.AlibabaLoadBalancer),
        Address = l.Address,
        // Whether a listener runs is not told here.
        Listeners = own.ListenerPortsAndProtocol?.Count,
        DeletionProtection = l.DeleteProtection switch { "on" => true, "off" => false, _ => null },
    };
}

internal sealed record DescribeLoadBalancersReply : AlibabaListReply<AlibabaLoadBalancer>
{
    public AlibabaLoadBalancerList? LoadBalancers { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaLoadBalancer>? Items => LoadBalancers is null ? null : LoadBalancers.LoadBalancer ?? [];
}

internal sealed record AlibabaLoadBalancerList(IReadOnlyList<AlibabaLoadBalancer>? LoadBalancer);

internal sealed record LoadBalancerAttributeReply : AlibabaReply
{
    public string? EndTime { get; init; }

    public long? EndTimeStamp { get; init; }

    public string? RenewalStatus { get; init; }

    [JsonConverter(typeof(RowList<AlibabaListener>))]
    public IReadOnlyList<AlibabaListener>? ListenerPortsAndProtocol { get; init; }
}

internal sealed record AlibabaListener(long? ListenerPort, string? ListenerProtocol);

/// <summary>What is read of a load balancer. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaLoadBalancer
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? LoadBalancerId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? LoadBalancerName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? LoadBalancerStatus { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? CreateTimeStamp { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Address { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DeleteProtection { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public string? PayType { get; init; }
    public string? InstanceChargeType { get; init; }
    public string? InternetChargeType { get; init; }
    public long? Bandwidth { get; init; }
    public string? LoadBalancerSpec { get; init; }
    public string? AddressType { get; init; }
    public string? AddressIPVersion { get; init; }
    public string? NetworkType { get; init; }
    public string? VpcId { get; init; }
    public string? VSwitchId { get; init; }
    public string? MasterZoneId { get; init; }
    public string? SlaveZoneId { get; init; }
    public string? ModificationProtectionStatus { get; init; }
    public string? ModificationProtectionReason { get; init; }
    public string? ResourceGroupId { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeLoadBalancersReply))]
[JsonSerializable(typeof(LoadBalancerAttributeReply))]
[JsonSerializable(typeof(AlibabaLoadBalancer))]
[JsonSerializable(typeof(AlibabaListener))]
internal sealed partial class AlibabaLoadBalancersJson : JsonSerializerContext;
