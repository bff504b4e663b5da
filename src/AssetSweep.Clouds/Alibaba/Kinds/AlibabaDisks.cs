using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Disks. Source: ECS 2014-05-26 DescribeDisks; 100 a page, quota not published.</summary>
internal sealed class AlibabaDisks(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeDisksReply> DescribeDisks =
        new("ecs", "2014-05-26", "DescribeDisks", AlibabaLimits.Unpublished, AlibabaDisksJson.Default.DescribeDisksReply);

    public AssetKind Kind => Catalogue.Disks;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        AlibabaListing.ReadAsync(client, new AlibabaList<DescribeDisksReply, AlibabaDisk>(DescribeDisks, 100) { Map = AlibabaListing.Each<AlibabaDisk>(Map) }, region, meter, ct);

    internal static Disk? Map(AlibabaDisk d) => d.DiskId is not { Length: > 0 } id ? null : new Disk
    {
        NativeId = id,
        Name = d.DiskName,
        State = State(d.Status),
        CloudState = d.Status,
        CreatedAt = AlibabaTime.Iso(d.CreationTime),
        ExpiresAt = AlibabaWords.Expires(AlibabaWords.ChargeType(d.DiskChargeType), AlibabaTime.Iso(d.ExpiredTime)),
        ChargeType = AlibabaWords.ChargeType(d.DiskChargeType),
        Tags = AlibabaWords.Tags(d.Tags),
        ManagedBy = AlibabaWords.ManagedBy(d.Tags),
        Raw = AlibabaJson.Raw(d, AlibabaDisksJson.Default.AlibabaDisk),
        SizeGib = d.Size,
        DiskType = d.Type is "system" or "data" ? d.Type : null,
        Category = d.Category,
        AttachedTo = AttachedTo(d),
        AttachedAt = AlibabaTime.Iso(d.AttachedTime),
        DetachedAt = AlibabaTime.Iso(d.DetachedTime),
        DeleteWithServer = d.DeleteWithInstance,
        Encrypted = d.Encrypted,
        Shareable = d.MultiAttach switch { "Disabled" => false, "Enabled" or "LegacyShared" => true, _ => null },
        Portable = d.Portable,
        Busy = d.Status switch { "Attaching" or "Detaching" or "Creating" or "ReIniting" => true, "In_use" or "Available" => false, _ => null },
        SourceSnapshot = d.SourceSnapshotId,
        LastAttachedTo = LastAttachedTo(d),
    };

    /// <summary>No word of ours says Creating: such a disk is busy, in a state without a name.</summary>
    private static string? State(string? word) => word switch
    {
        "In_use" => "attached",
        "Available" => "unattached",
        "Attaching" => "attaching",
        "Detaching" => "detaching",
        "ReIniting" => "rolling_back",
        _ => null,
    };

    /// <summary>
    /// The list first: a disk that several servers share has an empty InstanceId. One that is in use, but not told by what, is unknown, not free.
    /// </summary>
    private static string? AttachedTo(AlibabaDisk d)
    {
        var servers = (d.Attachments ?? []).Concat(d.MountInstances ?? []).Select(a => a.InstanceId).Append(d.InstanceId)
            .OfType<string>().Where(s => s.Length > 0).Distinct().ToList();
        return servers.Count > 0 ? string.Join(',', servers) : d.Status == "Available" && d.InstanceId is not null ? "" : null;
    }

    private static string? LastAttachedTo(AlibabaDisk d) =>
        AttachedTo(d) is { Length: > 0 } server && !server.Contains(',', StringComparison.Ordinal) ? server
        : d is { Status: "Available", AttachedTime: "" } ? ""
        : null;
}

internal sealed record DescribeDisksReply : AlibabaListReply<AlibabaDisk>
{
    public AlibabaDiskList? Disks { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaDisk>? Items => Disks is null ? null : Disks.Disk ?? [];
}

internal sealed record AlibabaDiskList(IReadOnlyList<AlibabaDisk>? Disk);

/// <summary>What is read of a disk. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaDisk
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DiskId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DiskName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreationTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Size { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Type { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Category { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InstanceId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? AttachedTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DetachedTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? DeleteWithInstance { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? Encrypted { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? Portable { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SourceSnapshotId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonConverter(typeof(RowList<AlibabaAttachment>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<AlibabaAttachment>? MountInstances { get; init; }

    [JsonConverter(typeof(RowList<AlibabaAttachment>))] public IReadOnlyList<AlibabaAttachment>? Attachments { get; init; }
    [JsonConverter(typeof(RowList<AlibabaLock>))] public IReadOnlyList<AlibabaLock>? OperationLocks { get; init; }
    public string? DiskChargeType { get; init; }
    public string? ExpiredTime { get; init; }
    public string? Description { get; init; }
    public string? ZoneId { get; init; }
    public string? Device { get; init; }
    public string? MultiAttach { get; init; }
    public string? PerformanceLevel { get; init; }
    public long? ProvisionedIops { get; init; }
    public bool? BurstingEnabled { get; init; }
    public bool? DeleteAutoSnapshot { get; init; }
    public bool? EnableAutomatedSnapshotPolicy { get; init; }
    public string? AutoSnapshotPolicyId { get; init; }
    public string? KMSKeyId { get; init; }
    public string? ImageId { get; init; }
    public string? ProductCode { get; init; }
    public string? ResourceGroupId { get; init; }
    public string? StorageClusterId { get; init; }
}

internal sealed record AlibabaAttachment(string? InstanceId, string? Device, string? AttachedTime);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeDisksReply))]
[JsonSerializable(typeof(AlibabaDisk))]
[JsonSerializable(typeof(AlibabaLock))]
[JsonSerializable(typeof(AlibabaAttachment))]
internal sealed partial class AlibabaDisksJson : JsonSerializerContext;
