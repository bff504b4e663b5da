using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>Snapshots. Source: CBS 2017-03-12 DescribeSnapshots; 100 a page, published limit 20 calls a second. Its times are Beijing's.</summary>
internal sealed class TencentSnapshots(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeSnapshotsReply> DescribeSnapshots =
        new("cbs", "2017-03-12", "DescribeSnapshots", 20, TencentSnapshotsJson.Default.TencentEnvelopeDescribeSnapshotsReply);

    public AssetKind Kind => Catalogue.Snapshots;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeSnapshotsReply, TencentSnapshot>(client, DescribeSnapshots, 100, Map, region, meter, ct);

    internal static Snapshot? Map(TencentSnapshot s) => s.SnapshotId is not { Length: > 0 } id ? null : new Snapshot
    {
        NativeId = id,
        Name = s.SnapshotName,
        State = State(s.SnapshotState),
        CloudState = s.SnapshotState,
        CreatedAt = TencentTime.BeijingWallClock(s.CreateTime),
        Tags = s.Tags,
        ManagedBy = TencentWords.ManagedBy(s.Tags),
        Raw = TencentJson.Raw(s, TencentSnapshotsJson.Default.TencentSnapshot),
        DiskId = s.DiskId,
        SizeGib = s.DiskSize,
        Progress = s.Percent,
        Permanent = s.IsPermanent,
        DeadlineAt = DeadlineAt(s),
        UsedByImages = UsedByImages(s),
        Shared = s.SnapshotType == "SHARED_SNAPSHOT" || s.ShareReference > 0 ? true : s.ShareReference is null ? null : false,
        Locked = s.IsLocked,
        Copying = s.CopyingToRegions is null ? null : s.CopyingToRegions.Count > 0,
        // Documented to be there on automatic ones only, so that its absence says something for once.
        Auto = s.AutoSnapshotPolicyId is { Length: > 0 },
    };

    /// <summary>NORMAL with less than 100 percent is not done: the progress stands beside it.</summary>
    private static string? State(string? word) => word switch
    {
        "CREATING" => "creating",
        "NORMAL" => "ready",
        "ROLLBACKING" => "rolling_back",
        "COPYING_FROM_REMOTE" or "CHECKING_COPIED" => "copying",
        "TORECYCLE" => "isolated",
        _ => null,
    };

    /// <summary>'' is documented for a permanent one. A permanent one may still show an old time, which then means nothing.</summary>
    private static DateTimeOffset? DeadlineAt(TencentSnapshot s) =>
        s.IsPermanent == true || (s.IsPermanent is null && s.DeadlineTime == "") ? Asset.Never : TencentTime.BeijingWallClock(s.DeadlineTime);

    /// <summary>The greater where the number and the list disagree: what an image stands on must not be released.</summary>
    private static long? UsedByImages(TencentSnapshot s) => s.Images is null ? s.ImageCount : Math.Max(s.ImageCount ?? 0, s.Images.Count);
}

internal sealed record DescribeSnapshotsReply : TencentListReply<TencentSnapshot>
{
    public IReadOnlyList<TencentSnapshot>? SnapshotSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentSnapshot>? Items => SnapshotSet;
}

internal sealed record TencentSnapshotImage(string? ImageId, string? ImageName);

/// <summary>Where it is kept. Not that of disks and servers: no column of snapshots holds the zone.</summary>
internal sealed record TencentSnapshotPlace(string? Zone, long? ProjectId);

/// <summary>What is read of a snapshot. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record TencentSnapshot
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SnapshotId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SnapshotName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SnapshotState { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreateTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DeadlineTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? IsPermanent { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DiskId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? DiskSize { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Percent { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? ImageCount { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public bool? IsLocked { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Null here says no more than absent: the number stands beside it.</summary>
    public IReadOnlyList<TencentSnapshotImage>? Images { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? CopyingToRegions { get; init; }

    public string? AutoSnapshotPolicyId { get; init; }
    public string? SnapshotType { get; init; }
    public long? ShareReference { get; init; }
    public string? TimeStartShare { get; init; }
    public bool? CopyFromRemote { get; init; }
    public string? DiskUsage { get; init; }
    public bool? Encrypt { get; init; }
    public string? SnapshotMode { get; init; }
    public TencentSnapshotPlace? Placement { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeSnapshotsReply>))]
[JsonSerializable(typeof(TencentSnapshot))]
internal sealed partial class TencentSnapshotsJson : JsonSerializerContext;
