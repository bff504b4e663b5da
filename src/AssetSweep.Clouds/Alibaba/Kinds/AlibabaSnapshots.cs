using System.Globalization;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Snapshots. Source: ECS 2014-05-26 DescribeSnapshots; 100 a page, quota not published.</summary>
internal sealed class AlibabaSnapshots(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeSnapshotsReply> DescribeSnapshots =
        new("ecs", "2014-05-26", "DescribeSnapshots", AlibabaLimits.Unpublished, AlibabaSnapshotsJson.Default.DescribeSnapshotsReply);

    public AssetKind Kind => Catalogue.Snapshots;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        AlibabaListing.ReadAsync(
            client, new AlibabaList<DescribeSnapshotsReply, AlibabaSnapshot>(DescribeSnapshots, 100) { Map = AlibabaListing.Each<AlibabaSnapshot>(Map) }, region, meter, ct);

    internal static Snapshot? Map(AlibabaSnapshot s) => s.SnapshotId is not { Length: > 0 } id ? null : new Snapshot
    {
        NativeId = id,
        Name = s.SnapshotName,
        State = s.Status switch { "progressing" => "creating", "accomplished" => "ready", "failed" => "failed", _ => null },
        CloudState = s.Status,
        CreatedAt = AlibabaTime.Iso(s.CreationTime),
        Tags = AlibabaWords.Tags(s.Tags),
        ManagedBy = AlibabaWords.ManagedBy(s.Tags),
        Raw = AlibabaJson.Raw(s, AlibabaSnapshotsJson.Default.AlibabaSnapshot),
        DiskId = s.SourceDiskId,
        SizeGib = s.SourceDiskSize,
        Progress = long.TryParse(s.Progress?.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : null,
        Permanent = Permanent(s),
        DeadlineAt = Permanent(s) ? Asset.Never : AlibabaTime.Iso(s.CreationTime) is { Year: < 9000 } created ? created.AddDays(s.RetentionDays!.Value) : null,
        // How many images is not told: 1 stands for at least one.
        UsedByImages = s.Usage switch { "image" or "image_disk" => 1, "none" or "disk" => 0, _ => null },
        Auto = Auto(s),
    };

    /// <summary>No retention, or -1, is documented to mean for ever. The longest that can be asked for is 65536 days.</summary>
    private static bool Permanent(AlibabaSnapshot s) => s.RetentionDays is not (> 0 and <= 65_536);

    /// <summary>Names that begin with 'auto' are refused to people.</summary>
    private static bool? Auto(AlibabaSnapshot s) => s.SnapshotType switch
    {
        "auto" or "timer" => true,
        "user" => false,
        _ => s.SnapshotName?.StartsWith("auto_", StringComparison.Ordinal) == true || s.SnapshotName?.StartsWith("auto2.0_", StringComparison.Ordinal) == true ? true : null,
    };
}

internal sealed record DescribeSnapshotsReply : AlibabaListReply<AlibabaSnapshot>
{
    public AlibabaSnapshotList? Snapshots { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaSnapshot>? Items => Snapshots is null ? null : Snapshots.Snapshot ?? [];
}

internal sealed record AlibabaSnapshotList(IReadOnlyList<AlibabaSnapshot>? Snapshot);

/// <summary>
/// What is read of a snapshot. Members that a column holds are not written again; the others are what <c>raw</c> keeps. RemainTime is not read:
/// it counts down.
/// </summary>
internal sealed record AlibabaSnapshot
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SnapshotId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SnapshotName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreationTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SourceDiskId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? SourceDiskSize { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Progress { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public string? Usage { get; init; }
    public string? SnapshotType { get; init; }
    public long? RetentionDays { get; init; }
    public string? Description { get; init; }
    public bool? Available { get; init; }
    public string? LastModifiedTime { get; init; }
    public string? SourceDiskType { get; init; }
    public string? SourceStorageType { get; init; }
    public string? SourceSnapshotId { get; init; }
    public string? SourceRegionId { get; init; }
    public bool? Encrypted { get; init; }
    public string? KMSKeyId { get; init; }
    public string? Category { get; init; }
    public bool? InstantAccess { get; init; }
    public string? SnapshotLinkId { get; init; }
    public string? ProductCode { get; init; }
    public string? ResourceGroupId { get; init; }
    public long? FullSnapshotSizeInBytes { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeSnapshotsReply))]
[JsonSerializable(typeof(AlibabaSnapshot))]
internal sealed partial class AlibabaSnapshotsJson : JsonSerializerContext;
