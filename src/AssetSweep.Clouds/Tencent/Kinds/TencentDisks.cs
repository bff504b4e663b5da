using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>Disks. Source: CBS 2017-03-12 DescribeDisks; 100 a page, published limit 100 calls a second. Its times are Beijing's.</summary>
internal sealed class TencentDisks(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeDisksReply> DescribeDisks =
        new("cbs", "2017-03-12", "DescribeDisks", 100, TencentDisksJson.Default.TencentEnvelopeDescribeDisksReply);

    public AssetKind Kind => Catalogue.Disks;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeDisksReply, TencentDisk>(client, DescribeDisks, 100, Map, region, meter, ct);

    internal static Disk? Map(TencentDisk d) => d.DiskId is not { Length: > 0 } id ? null : new Disk
    {
        NativeId = id,
        Name = d.DiskName,
        State = State(d.DiskState),
        CloudState = d.DiskState,
        CreatedAt = TencentTime.BeijingWallClock(d.CreateTime),
        // '' is documented for what is paid by the hour; on anything else it says nothing.
        ExpiresAt = TencentTime.BeijingWallClock(d.DeadlineTime) ?? (string.IsNullOrEmpty(d.DeadlineTime) && ChargeType(d.DiskChargeType) == "postpaid" ? Asset.Never : null),
        ChargeType = ChargeType(d.DiskChargeType),
        AutoRenew = TencentWords.AutoRenew(d.RenewFlag),
        Tags = d.Tags,
        ManagedBy = TencentWords.ManagedBy(d.Tags) ?? (IsVolumeOfKubernetes(d.DiskName) ? "kubernetes" : null),
        Raw = TencentJson.Raw(d, TencentDisksJson.Default.TencentDisk),
        SizeGib = d.DiskSize,
        DiskType = d.DiskUsage switch { "SYSTEM_DISK" => "system", "DATA_DISK" => "data", _ => null },
        Category = d.DiskType,
        AttachedTo = AttachedTo(d),
        DeleteWithServer = d.DeleteWithInstance,
        Encrypted = d.Encrypt,
        Shareable = d.Shareable,
        Portable = d.Portable,
        Busy = Busy(d),
        ExpiryMismatch = Either(d.DeadlineError, d.AutoRenewFlagError),
        LastAttachedTo = d.LastAttachInsId,
    };

    private static string? State(string? word) => word switch
    {
        "UNATTACHED" => "unattached",
        "ATTACHING" => "attaching",
        "ATTACHED" => "attached",
        "DETACHING" => "detaching",
        "EXPANDING" => "expanding",
        "ROLLBACKING" => "rolling_back",
        "DUMPING" => "copying",
        "TORECYCLE" => "isolated",
        _ => null,
    };

    private static string? ChargeType(string? word) => word switch { "PREPAID" => "prepaid", "POSTPAID_BY_HOUR" => "postpaid", _ => null };

    /// <summary>TKE names the disks of its volumes <c>cls-…/pvc-…</c>.</summary>
    private static bool IsVolumeOfKubernetes(string? name) =>
        name is not null && name.StartsWith("cls-", StringComparison.Ordinal) && name.Contains("/pvc-", StringComparison.Ordinal);

    /// <summary>
    /// The list first: a shareable disk may have an empty InstanceId and servers in the list. A disk that says it is attached, but not to
    /// what, is unknown, not free.
    /// </summary>
    private static string? AttachedTo(TencentDisk d)
    {
        var servers = d.InstanceIdList?.Where(id => id.Length > 0).ToList();
        if (servers is { Count: > 0 })
        {
            return string.Join(',', servers);
        }

        if (d.InstanceId is { Length: > 0 } server)
        {
            return server;
        }

        var saysFree = d.Attached == false || d.DiskState is "UNATTACHED" or "TORECYCLE" or "DUMPING";
        var saysAttached = d.Attached == true || d.DiskState is "ATTACHED" or "ATTACHING" or "DETACHING";
        return saysFree && !saysAttached && (d.InstanceId is not null || d.InstanceIdList is not null) ? "" : null;
    }

    private static bool? Busy(TencentDisk d) =>
        d.Migrating == true || d.Rollbacking == true || d.DiskState is "ATTACHING" or "DETACHING" or "EXPANDING" or "ROLLBACKING" or "DUMPING" ? true
        : d.Migrating is null || d.Rollbacking is null || State(d.DiskState) is null ? null
        : false;

    private static bool? Either(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;
}

internal sealed record DescribeDisksReply : TencentListReply<TencentDisk>
{
    public IReadOnlyList<TencentDisk>? DiskSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentDisk>? Items => DiskSet;
}

/// <summary>
/// What is read of a disk. Members that a column holds are not written again; the others are what <c>raw</c> keeps. DifferDaysOfDeadline is
/// not read: it counts down, so that every night every disk would have changed.
/// </summary>
internal sealed record TencentDisk
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DiskId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DiskName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DiskState { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public long? DiskSize { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DiskUsage { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DiskType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? CreateTime { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DeadlineTime { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? InstanceId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? InstanceIdList { get; init; }

    /// <summary>Null is documented as "never attached".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(NullMeansEmpty))]
    public string? LastAttachInsId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public bool? DeleteWithInstance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public bool? Encrypt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public bool? Shareable { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public bool? Portable { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    [JsonConverter(typeof(TagMap))]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public TencentPlacement? Placement { get; init; }

    public string? DiskChargeType { get; init; }

    public string? RenewFlag { get; init; }

    public bool? Attached { get; init; }

    public bool? Migrating { get; init; }

    public bool? Rollbacking { get; init; }

    public bool? DeadlineError { get; init; }

    public bool? AutoRenewFlagError { get; init; }

    public bool? IsReturnable { get; init; }

    public long? ReturnFailCode { get; init; }

    public bool? SnapshotAbility { get; init; }

    public long? SnapshotCount { get; init; }

    public long? DeleteSnapshot { get; init; }

    public bool? BackupDisk { get; init; }

    public string? InstanceType { get; init; }

    public string? KmsKeyId { get; init; }

    public string? ErrorPrompt { get; init; }

    /// <summary>Null here says only that it was not asked for.</summary>
    public IReadOnlyList<string>? AutoSnapshotPolicyIds { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeDisksReply>))]
[JsonSerializable(typeof(TencentDisk))]
internal sealed partial class TencentDisksJson : JsonSerializerContext;
