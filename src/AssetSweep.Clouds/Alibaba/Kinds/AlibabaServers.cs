using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Servers. Source: ECS 2014-05-26 DescribeInstances; 100 a page, quota not published.</summary>
internal sealed class AlibabaServers(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeInstancesReply> DescribeInstances =
        new("ecs", "2014-05-26", "DescribeInstances", AlibabaLimits.Unpublished, AlibabaServersJson.Default.DescribeInstancesReply);

    public AssetKind Kind => Catalogue.Servers;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        AlibabaListing.ReadAsync(
            client, new AlibabaList<DescribeInstancesReply, AlibabaInstance>(DescribeInstances, 100) { Map = AlibabaListing.Each<AlibabaInstance>(Map) }, region, meter, ct);

    internal static Server? Map(AlibabaInstance i) => i.InstanceId is not { Length: > 0 } id ? null : new Server
    {
        NativeId = id,
        Name = i.InstanceName,
        State = State(i.Status),
        CloudState = i.Status,
        CreatedAt = AlibabaTime.Iso(i.CreationTime),
        ExpiresAt = AlibabaWords.Expires(AlibabaWords.ChargeType(i.InstanceChargeType), AlibabaTime.Iso(i.ExpiredTime)),
        ChargeType = AlibabaWords.ChargeType(i.InstanceChargeType),
        Tags = AlibabaWords.Tags(i.Tags),
        ManagedBy = ManagedBy(i),
        Raw = AlibabaJson.Raw(i, AlibabaServersJson.Default.AlibabaInstance),
        InstanceType = i.InstanceType,
        Cpu = i.Cpu,
        MemoryGib = i.Memory / 1024.0,
        Os = i.OSName,
        Zone = i.ZoneId,
        VpcId = i.InstanceNetworkType == "classic" ? "" : i.VpcAttributes?.VpcId,
        PrivateIps = PrivateIps(i),
        PublicIps = PublicIps(i),
        // The name is '' or not there at all when there is none.
        KeyPairs = i.KeyPairName is { Length: > 0 } key ? [key] : [],
        StoppedMode = i.StoppedMode switch { "KeepCharging" => "keep_charging", "StopCharging" => "stop_charging", "Not-applicable" => "", _ => null },
        Spot = i.SpotStrategy switch { "NoSpot" => false, "SpotWithPriceLimit" or "SpotAsPriceGo" => true, _ => null },
        HasLocalDisks = i.LocalStorageAmount is null ? null : i.LocalStorageAmount > 0,
        DeletionProtection = i.DeletionProtection,
        LockReason = AlibabaWords.Locks(i.OperationLocks),
        ImageId = i.ImageId,
    };

    private static string? State(string? word) => word switch
    {
        "Pending" => "pending",
        "Running" => "running",
        "Starting" => "starting",
        "Stopping" => "stopping",
        "Stopped" => "stopped",
        _ => null,
    };

    /// <summary>ACK names its nodes so; Auto Scaling leaves its initials in the description.</summary>
    private static string? ManagedBy(AlibabaInstance i) =>
        AlibabaWords.ManagedBy(i.Tags)
        ?? (IsNode(i.InstanceName ?? "")
            ? "kubernetes"
            : i.Description == "ESS" ? "autoscaling" : null);

    private static bool IsNode(string name) =>
        name.StartsWith("worker-k8s-for-cs-", StringComparison.Ordinal)
        || (name.StartsWith("master-", StringComparison.Ordinal) && name.Contains("k8s-for-cs-", StringComparison.Ordinal));

    /// <summary>Those of all its interfaces; IPv6 too, since it is not told whether the internet reaches them.</summary>
    private static IReadOnlyList<string>? PrivateIps(AlibabaInstance i)
    {
        var nics = i.NetworkInterfaces ?? [];
        var all = (i.VpcAttributes?.PrivateIpAddress ?? [])
            .Concat(i.InnerIpAddress ?? [])
            .Concat(nics.SelectMany(n => (n.PrivateIpSets ?? []).Select(s => s.PrivateIpAddress).Prepend(n.PrimaryIpAddress).Concat((n.Ipv6Sets ?? []).Select(s => s.Ipv6Address))))
            .OfType<string>().Where(a => a.Length > 0).Distinct().ToList();
        return all.Count > 0 || i.VpcAttributes is not null || i.InnerIpAddress is not null ? all : null;
    }

    /// <summary>Its own and the bound elastic one. None only when both are told to be none.</summary>
    private static IReadOnlyList<string>? PublicIps(AlibabaInstance i)
    {
        var all = (i.PublicIpAddress ?? []).Append(i.EipAddress?.IpAddress).OfType<string>().Where(a => a.Length > 0).Distinct().ToList();
        return all.Count > 0 || (i.PublicIpAddress is not null && i.EipAddress is not null) ? all : null;
    }
}

internal sealed record DescribeInstancesReply : AlibabaListReply<AlibabaInstance>
{
    public AlibabaInstances? Instances { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaInstance>? Items => Instances is null ? null : Instances.Instance ?? [];
}

internal sealed record AlibabaInstances(IReadOnlyList<AlibabaInstance>? Instance);

/// <summary>What is read of an instance. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaInstance
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InstanceId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InstanceName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreationTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InstanceType { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Cpu { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Memory { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? OSName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? ZoneId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyList<string>? InnerIpAddress { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyList<string>? PublicIpAddress { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? KeyPairName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? StoppedMode { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? DeletionProtection { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? ImageId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    [JsonConverter(typeof(RowList<AlibabaLock>))] public IReadOnlyList<AlibabaLock>? OperationLocks { get; init; }
    [JsonConverter(typeof(RowList<AlibabaNic>))] public IReadOnlyList<AlibabaNic>? NetworkInterfaces { get; init; }
    public AlibabaVpc? VpcAttributes { get; init; }
    public AlibabaInstanceEip? EipAddress { get; init; }
    public string? InstanceChargeType { get; init; }
    public string? ExpiredTime { get; init; }
    public string? AutoReleaseTime { get; init; }
    public string? StartTime { get; init; }
    public string? Description { get; init; }
    public string? HostName { get; init; }
    public string? InstanceTypeFamily { get; init; }
    public string? OSType { get; init; }
    public string? InstanceNetworkType { get; init; }
    public string? InternetChargeType { get; init; }
    public long? InternetMaxBandwidthOut { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
    public string? ResourceGroupId { get; init; }
    public string? SpotStrategy { get; init; }
    public long? LocalStorageAmount { get; init; }
    public long? LocalStorageCapacity { get; init; }
    public long? GPUAmount { get; init; }
    public string? DeploymentSetId { get; init; }
    public string? HpcClusterId { get; init; }
    public AlibabaDedicatedHost? DedicatedHostAttribute { get; init; }
    public AlibabaImageOptions? ImageOptions { get; init; }
    public bool? Recyclable { get; init; }
    public string? CreditSpecification { get; init; }
}

internal sealed record AlibabaVpc(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] string? VpcId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] IReadOnlyList<string>? PrivateIpAddress,
    string? VSwitchId,
    string? NatIpAddress);

internal sealed record AlibabaInstanceEip(string? AllocationId, string? IpAddress, long? Bandwidth, string? InternetChargeType);

internal sealed record AlibabaDedicatedHost(string? DedicatedHostId);

internal sealed record AlibabaImageOptions(bool? LoginAsNonRoot);

internal sealed record AlibabaNic(
    string? NetworkInterfaceId,
    string? Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] string? PrimaryIpAddress,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)][property: JsonConverter(typeof(RowList<AlibabaPrivateIp>))] IReadOnlyList<AlibabaPrivateIp>? PrivateIpSets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)][property: JsonConverter(typeof(RowList<AlibabaIpv6>))] IReadOnlyList<AlibabaIpv6>? Ipv6Sets);

internal sealed record AlibabaPrivateIp(string? PrivateIpAddress);

internal sealed record AlibabaIpv6(string? Ipv6Address);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeInstancesReply))]
[JsonSerializable(typeof(AlibabaInstance))]
[JsonSerializable(typeof(AlibabaLock))]
[JsonSerializable(typeof(AlibabaNic))]
[JsonSerializable(typeof(AlibabaPrivateIp))]
[JsonSerializable(typeof(AlibabaIpv6))]
internal sealed partial class AlibabaServersJson : JsonSerializerContext;
