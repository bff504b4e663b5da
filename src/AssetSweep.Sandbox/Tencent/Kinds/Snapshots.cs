using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>cbs DescribeSnapshots. Times are the wall clock of Beijing in every region.</summary>
internal sealed class Snapshots(TencentWorld world) : Kind<Snapshot>
{
    public override (string Service, string Version, string Action, string Resource) Call =>
        ("cbs", "2017-03-12", "DescribeSnapshots", "snapshot/*");

    public override string Set => "SnapshotSet";

    public override (string Parameter, string Member) Ids => ("SnapshotIds", "SnapshotId");

    public override IReadOnlyList<string> MoreParameters => ["OrderField", "Order"];

    public override string NumberMember => "DiskSize";

    public override int MaxValues => 10;

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue", "InvalidParameterValue");

    public override Stock<Snapshot> Stock => world.Snapshots;

    public override IReadOnlyDictionary<string, Func<Snapshot, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<Snapshot, IEnumerable<string?>>>
        {
            ["snapshot-id"] = s => [s.Id],
            ["snapshot-name"] = s => [s.Name],
            ["snapshot-state"] = s => [s.State],
            ["disk-usage"] = s => [Usage(s)],
            ["project-id"] = s => [$"{s.ProjectId}"],
            ["disk-id"] = s => [s.DiskId],
            ["zone"] = s => [s.Zone],
            ["encrypt"] = s => [s.Encrypted ? "TRUE" : "FALSE"],
            ["snapshot-type"] = _ => ["PRIVATE_SNAPSHOT"],
        };

    public override bool OldestFirst(TencentCall call) => Disks.CreationOrder(call);

    public override Snapshot At(Snapshot asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddSnapshot(call.Region);

    public override void Write(JsonText json, Snapshot s, TencentCall call) => Write(json, s);

    public static void Write(JsonText json, Snapshot s)
    {
        json.Raw("{\"SnapshotId\":"u8).Text(s.Id)
            .Raw(",\"SnapshotName\":"u8).Text(s.Name)
            .Raw(",\"SnapshotState\":"u8).Text(s.State)
            .Raw(",\"Percent\":"u8).Number(s.Percent)
            .Raw(",\"DiskId\":"u8).Text(s.DiskId)
            .Raw(",\"DiskSize\":"u8).Number(s.DiskSizeGib)
            .Raw(",\"DiskUsage\":"u8).Text(Usage(s))
            .Raw(",\"Placement\":{\"CageId\":\"\",\"Zone\":"u8).Text(s.Zone)
            .Raw(",\"ProjectId\":"u8).Number(s.ProjectId)
            .Raw(",\"CdcName\":\"\",\"CdcId\":\"\",\"ProjectName\":\"\",\"DedicatedClusterId\":\"\"},\"IsPermanent\":"u8).Bool(s.Deadline is null)
            .Raw(",\"DeadlineTime\":"u8);
        _ = s.Deadline is { } end ? json.Time(end.ToOffset(Disks.Beijing), Disks.WallClock) : json.Raw("\"\""u8);
        json.Raw(",\"CreateTime\":"u8).Time(s.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"LatestModifyTime\":"u8).Time(s.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"Images\":["u8);
        if (s.Image is var (id, name))
        {
            json.Raw("{\"ImageId\":"u8).Text(id).Raw(",\"ImageName\":"u8).Text(name).Raw("}"u8);
        }

        json.Raw("],\"ImageCount\":"u8).Number(s.Image is null ? 0 : 1)
            .Raw(",\"ShareReference\":"u8).Number(s.Shares)
            .Raw(",\"SnapshotType\":\"PRIVATE_SNAPSHOT\",\"CopyFromRemote\":"u8).Bool(s.Copied)
            .Raw(",\"CopyingToRegions\":[],\"Encrypt\":"u8).Bool(s.Encrypted)
            .Raw(",\"IsLocked\":"u8).Bool(s.Locked)
            .Raw(",\"TimeStartShare\":\"\",\"Tags\":"u8).Tags(s.Tags, "Key"u8, "Value"u8);
        if (s.Policy.Length > 0)
        {
            json.Raw(",\"AutoSnapshotPolicyId\":"u8).Text(s.Policy);
        }

        json.Raw("}"u8);
    }

    private static string Usage(Snapshot s) => s.OfSystemDisk ? "SYSTEM_DISK" : "DATA_DISK";
}
