using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>Servers. Source: CVM 2017-03-12 DescribeInstances; 100 a page, published limit 40 calls a second.</summary>
internal sealed class TencentServers(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeInstancesReply> DescribeInstances =
        new("cvm", "2017-03-12", "DescribeInstances", 40, TencentServersJson.Default.TencentEnvelopeDescribeInstancesReply);

    public AssetKind Kind => Catalogue.Servers;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeInstancesReply, TencentInstance>(client, DescribeInstances, 100, Map, region, meter, ct);

    internal static Server? Map(TencentInstance i) => i.InstanceId is not { Length: > 0 } id ? null : new Server
    {
        NativeId = id,
        Name = i.InstanceName,
        State = State(i.InstanceState),
        CloudState = i.InstanceState,
        CreatedAt = TencentTime.Iso(i.CreatedTime),
        ExpiresAt = TencentTime.Iso(i.ExpiredTime) ?? (string.IsNullOrEmpty(i.ExpiredTime) && ChargeType(i.InstanceChargeType) == "postpaid" ? Asset.Never : null),
        ChargeType = ChargeType(i.InstanceChargeType),
        AutoRenew = TencentWords.AutoRenew(i.RenewFlag),
        Tags = i.Tags,
        ManagedBy = TencentWords.ManagedBy(i.Tags) ?? (i.InstanceName?.StartsWith("tke_cls-", StringComparison.Ordinal) == true ? "kubernetes" : null),
        Raw = TencentJson.Raw(i, TencentServersJson.Default.TencentInstance),
        InstanceType = i.InstanceType,
        Cpu = i.Cpu,
        MemoryGib = i.Memory,
        Os = i.OsName,
        Zone = i.Placement?.Zone,
        VpcId = i.VirtualPrivateCloud?.VpcId,
        PrivateIps = i.PrivateIpAddresses,
        PublicIps = PublicIps(i),
        KeyPairs = i.LoginSettings?.KeyIds,
        PasswordLogin = PasswordLogin(i),
        StoppedMode = i.StopChargingMode switch { "KEEP_CHARGING" => "keep_charging", "STOP_CHARGING" => "stop_charging", "NOT_APPLICABLE" => "", _ => null },
        Spot = i.InstanceChargeType is null ? null : i.InstanceChargeType == "SPOTPAID",
        HasLocalDisks = HasLocalDisks(i),
        DeletionProtection = i.DisableApiTermination,
        LockReason = i.RestrictState switch { null => null, "NORMAL" => "", var word => word.ToLowerInvariant() },
        ImageId = i.ImageId,
    };

    private static string? State(string? word) => word switch
    {
        "PENDING" => "pending",
        "LAUNCH_FAILED" => "failed",
        "RUNNING" or "ENTER_RESCUE_MODE" or "RESCUE_MODE" or "EXIT_RESCUE_MODE"
            or "ENTER_SERVICE_LIVE_MIGRATE" or "SERVICE_LIVE_MIGRATE" or "EXIT_SERVICE_LIVE_MIGRATE" => "running",
        "STARTING" => "starting",
        "STOPPING" => "stopping",
        "STOPPED" => "stopped",
        "REBOOTING" => "rebooting",
        // Not an ordinary shutdown: isolated, waiting for destruction.
        "SHUTDOWN" => "isolated",
        "TERMINATING" => "terminating",
        _ => null,
    };

    /// <summary>Servers on dedicated hosts and clusters (CDHPAID, CDCPAID) are paid with those; neither word of ours fits.</summary>
    private static string? ChargeType(string? word) => word switch
    {
        "PREPAID" => "prepaid",
        "POSTPAID_BY_HOUR" or "SPOTPAID" => "postpaid",
        _ => null,
    };

    /// <summary>
    /// Answers list keys only. Windows logs in by password; a reset that was the latest operation set one. All else stays unknown: a key
    /// turns the password off when it is bound, but a later reset turns it on again, and only the latest operation can be seen.
    /// </summary>
    private static bool? PasswordLogin(TencentInstance i) =>
        (i.LatestOperation == "ResetInstancesPassword" && i.LatestOperationState == "SUCCESS")
            || i.DefaultLoginUser == "Administrator" || i.OsName?.Contains("Windows", StringComparison.OrdinalIgnoreCase) == true
            ? true
            : null;

    /// <summary>Without a word on one of its disks, the answer is unknown, not no.</summary>
    private static bool? HasLocalDisks(TencentInstance i)
    {
        var disks = (i.DataDisks ?? []).Append(i.SystemDisk).Select(IsLocal).ToList();
        return disks.Contains(true) ? true : i.DataDisks is null || disks.Contains(null) ? null : false;

        static bool? IsLocal(TencentServerDisk? disk) =>
            disk?.DiskType is null && disk?.DiskId is null
                ? null
                : disk.DiskType?.StartsWith("LOCAL_", StringComparison.Ordinal) == true || disk.DiskId?.StartsWith("ldisk-", StringComparison.Ordinal) == true;
    }

    private static IReadOnlyList<string>? PublicIps(TencentInstance i) =>
        i.PublicIpAddresses is null ? null : [.. i.PublicIpAddresses, .. i.PublicIPv6Addresses ?? []];
}

internal sealed record DescribeInstancesReply : TencentListReply<TencentInstance>
{
    public IReadOnlyList<TencentInstance>? InstanceSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentInstance>? Items => InstanceSet;
}

/// <summary>What is read of an instance. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record TencentInstance
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceState { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonPropertyName("CPU")]
    public long? Cpu { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public double? Memory { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? OsName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? ImageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? CreatedTime { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? ExpiredTime { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? StopChargingMode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public bool? DisableApiTermination { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? PrivateIpAddresses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? PublicIpAddresses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? PublicIPv6Addresses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(TagMap))]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public TencentPlacement? Placement { get; init; }

    public string? InstanceChargeType { get; init; }

    public string? RenewFlag { get; init; }

    public string? RestrictState { get; init; }

    public string? IsolatedSource { get; init; }

    public TencentServerDisk? SystemDisk { get; init; }

    [JsonConverter(typeof(NullMeansNoDisk))]
    public IReadOnlyList<TencentServerDisk>? DataDisks { get; init; }

    public TencentServerNetwork? VirtualPrivateCloud { get; init; }

    public TencentInternet? InternetAccessible { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonPropertyName("IPv6Addresses")]
    public IReadOnlyList<string>? IPv6Addresses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public TencentLogin? LoginSettings { get; init; }

    public string? DefaultLoginUser { get; init; }

    public string? LatestOperation { get; init; }

    public string? LatestOperationState { get; init; }

    public string? CamRoleName { get; init; }

    public string? Uuid { get; init; }
}

/// <summary>KeyIds only: what else this object may hold is nobody's business to keep.</summary>
internal sealed record TencentLogin
{
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? KeyIds { get; init; }
}

internal sealed record TencentServerDisk
{
    public string? DiskId { get; init; }

    public string? DiskType { get; init; }

    public long? DiskSize { get; init; }

    public bool? DeleteWithInstance { get; init; }
}

internal sealed record TencentServerNetwork
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? VpcId { get; init; }

    public string? SubnetId { get; init; }
}

internal sealed record TencentInternet
{
    public string? InternetChargeType { get; init; }

    public long? InternetMaxBandwidthOut { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeInstancesReply>))]
[JsonSerializable(typeof(TencentInstance))]
[JsonSerializable(typeof(TencentServerDisk[]))]
internal sealed partial class TencentServersJson : JsonSerializerContext;
