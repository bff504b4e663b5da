using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>cbs DescribeDisks. Times are the wall clock of Beijing in every region, without a zone; where others send null, '' is sent.</summary>
internal sealed class Disks(TencentWorld world) : Kind<Disk>
{
    public const string WallClock = "yyyy-MM-dd HH:mm:ss";

    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public override (string Service, string Version, string Action, string Resource) Call =>
        ("cbs", "2017-03-12", "DescribeDisks", "volume/*");

    public override string Set => "DiskSet";

    public override (string Parameter, string Member) Ids => ("DiskIds", "DiskId");

    public override IReadOnlyList<string> MoreParameters => ["OrderField", "Order", "ReturnBindAutoSnapshotPolicy"];

    public override string NumberMember => "DiskSize";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue", "InvalidParameterValue");

    public override Stock<Disk> Stock => world.Disks;

    public override IReadOnlyDictionary<string, Func<Disk, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<Disk, IEnumerable<string?>>>
        {
            ["disk-usage"] = d => [Usage(d)],
            ["disk-charge-type"] = d => [d.ChargeType],
            ["portable"] = d => [d.Portable ? "TRUE" : "FALSE"],
            ["project-id"] = d => [$"{d.ProjectId}"],
            ["disk-id"] = d => [d.Id],
            ["disk-name"] = d => [d.Name],
            ["disk-type"] = d => [d.Type],
            ["disk-state"] = d => [d.State],
            ["instance-id"] = d => d.Servers,
            ["zone"] = d => [d.Zone],
            ["tag-key"] = d => (d.Tags ?? []).Select(t => t.Key),
            ["tag-value"] = d => (d.Tags ?? []).Select(t => t.Value),
        };

    /// <summary>Of the orders only that by creation is made.</summary>
    public override bool OldestFirst(TencentCall call) => CreationOrder(call);

    /// <summary>True when the oldest are to come first.</summary>
    public static bool CreationOrder(TencentCall call)
    {
        string field = call.Parameters.Text("OrderField") ?? "CREATE_TIME";
        string order = call.Parameters.Text("Order") ?? "DESC";
        return field != "CREATE_TIME" ? throw TencentError.InvalidValue("OrderField", field)
            : order is not ("ASC" or "DESC") ? throw TencentError.InvalidValue("Order", order)
            : order == "ASC";
    }

    public override Disk At(Disk asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddDisk(call.Region);

    public override void Write(JsonText json, Disk d, TencentCall call) =>
        Write(json, d, call.Now, call.Parameters.Boolean("ReturnBindAutoSnapshotPolicy") ?? false);

    public static void Write(JsonText json, Disk d, DateTimeOffset now, bool withPolicies)
    {
        int code = d.ReturnCode(now);
        json.Raw("{\"DeleteWithInstance\":"u8).Bool(d.DeleteWithServer)
            .Raw(",\"RenewFlag\":"u8).Text(d.RenewFlag)
            .Raw(",\"LatestOperationState\":\"\",\"DiskType\":"u8).Text(d.Type)
            .Raw(",\"DiskBackupQuota\":0,\"DiskState\":"u8).Text(d.State)
            .Raw(",\"SnapshotCount\":"u8).Number(d.Snapshots)
            .Raw(",\"DiskBackupCount\":0,\"AutoRenewFlagError\":"u8).Bool(d.RenewError)
            .Raw(",\"Rollbacking\":false,\"InstanceIdList\":"u8).Texts(d.Servers)
            .Raw(",\"Encrypt\":"u8).Bool(d.Encrypted)
            .Raw(",\"Tags\":["u8);
        for (int i = 0; i < (d.Tags?.Count ?? 0); i++)
        {
            json.Raw(i > 0 ? ","u8 : ""u8).Raw("{\"Value\":"u8).Text(d.Tags![i].Value).Raw(",\"Key\":"u8).Text(d.Tags[i].Key).Raw("}"u8);
        }

        json.Raw("],\"DiskName\":"u8).Text(d.Name)
            .Raw(",\"BackupDisk\":false,\"DeleteSnapshot\":0,\"InstanceId\":"u8).Text(d.Attached ? d.Servers[0] : "")
            .Raw(",\"DifferDaysOfDeadline\":"u8);
        _ = d.Deadline is { } end ? json.Number((long)Math.Floor((end - now).TotalDays)) : json.Raw("null"u8);
        json.Raw(",\"ThroughputPerformance\":0,\"BurstPerformance\":false,\"Migrating\":false,\"InstanceType\":"u8).Text(d.Attached ? "CVM" : "")
            .Raw(",\"DiskId\":"u8).Text(d.Id)
            .Raw(",\"LastAttachInsId\":"u8).Text(d.LastServer)
            .Raw(",\"SnapshotSize\":"u8).Number(d.Snapshots * d.SizeGib * 300L)
            .Raw(",\"Placement\":{\"CageId\":\"\",\"CdcId\":\"\",\"Zone\":"u8).Text(d.Zone)
            .Raw(",\"ProjectName\":"u8).Text(d.ProjectId == 0 ? "默认项目" : "项目-" + (d.ProjectId % 10))
            .Raw(",\"ProjectId\":"u8).Number(d.ProjectId)
            .Raw(",\"CdcName\":\"\",\"DedicatedClusterId\":null},\"IsReturnable\":"u8).Bool(code == 0)
            .Raw(",\"DeadlineTime\":"u8);
        _ = d.Deadline is { } deadline ? json.Time(deadline.ToOffset(Beijing), WallClock) : json.Raw("\"\""u8);
        json.Raw(",\"Attached\":"u8).Bool(d.Attached)
            .Raw(",\"ReturnFailCode\":"u8).Number(code)
            .Raw(",\"DiskSize\":"u8).Number(d.SizeGib)
            .Raw(",\"MigratePercent\":0,\"DiskUsage\":"u8).Text(Usage(d))
            .Raw(",\"ErrorPrompt\":\"\",\"Portable\":"u8).Bool(d.Portable)
            .Raw(",\"DiskChargeType\":"u8).Text(d.ChargeType)
            .Raw(",\"SnapshotAbility\":true,\"DeadlineError\":"u8).Bool(d.DeadlineError)
            .Raw(",\"LatestOperationRequestId\":\"\",\"RollbackPercent\":0,\"AutoSnapshotPolicyIds\":"u8).Raw(withPolicies ? "[]"u8 : "null"u8)
            .Raw(",\"LatestOperation\":\"\",\"Shareable\":"u8).Bool(d.Shareable)
            .Raw(",\"CreateTime\":"u8).Time(d.Created.ToOffset(Beijing), WallClock)
            .Raw(d.Encrypted ? ",\"EncryptType\":\"ENCRYPT_V2\",\"KmsKeyId\":\"\"}"u8 : ",\"EncryptType\":\"\",\"KmsKeyId\":\"\"}"u8);
    }

    private static string Usage(Disk d) => d.IsSystem ? "SYSTEM_DISK" : "DATA_DISK";
}
