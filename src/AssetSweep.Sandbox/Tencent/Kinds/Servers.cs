using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>cvm DescribeInstances. Times are UTC; where others send an empty list, null is sent as well.</summary>
internal sealed class Servers(TencentWorld world) : Kind<Server>
{
    public const string Utc = "yyyy-MM-ddTHH:mm:ssZ";

    public override (string Service, string Version, string Action, string Resource) Call =>
        ("cvm", "2017-03-12", "DescribeInstances", "instance/*");

    public override string Set => "InstanceSet";

    public override (string Parameter, string Member) Ids => ("InstanceIds", "InstanceId");

    public override string NumberMember => "CPU";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.LimitExceeded", "InvalidInstanceId.Malformed");

    public override Stock<Server> Stock => world.Servers;

    public override IReadOnlyDictionary<string, Func<Server, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<Server, IEnumerable<string?>>>
        {
            ["zone"] = s => [s.Zone],
            ["project-id"] = s => [$"{s.ProjectId}"],
            ["vpc-id"] = s => [s.VpcId],
            ["subnet-id"] = s => [s.SubnetId],
            ["instance-id"] = s => [s.Id],
            ["uuid"] = s => [$"{s.Uuid}"],
            ["security-group-id"] = s => s.SecurityGroups,
            ["instance-name"] = s => [s.Name],
            ["instance-charge-type"] = s => [s.ChargeType],
            ["instance-state"] = s => [s.State],
            ["private-ip-address"] = s => [s.PrivateIp],
            ["public-ip-address"] = s => [s.PublicIp],
            ["tag-key"] = s => (s.Tags ?? []).Select(t => t.Key),
            ["tag-value"] = s => (s.Tags ?? []).Select(t => t.Value),
        };

    public override Server At(Server asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddServer(call.Region);

    public override void Write(JsonText json, Server s, TencentCall call) => Write(json, s);

    public void Write(JsonText json, Server s)
    {
        json.Raw("{\"Placement\":{\"Zone\":"u8).Text(s.Zone).Raw(",\"HostId\":null,\"ProjectId\":"u8).Number(s.ProjectId)
            .Raw("},\"InstanceId\":"u8).Text(s.Id)
            .Raw(",\"Uuid\":"u8).Uuid(s.Uuid)
            .Raw(",\"OperatorUin\":\"\",\"InstanceState\":"u8).Text(s.State)
            .Raw(",\"RestrictState\":"u8).Text(s.RestrictState)
            .Raw(",\"InstanceType\":"u8).Text(s.Model.Type)
            .Raw(",\"CPU\":"u8).Number(s.Model.Cpu)
            .Raw(",\"Memory\":"u8).Number(s.Model.MemoryGib)
            .Raw(",\"InstanceName\":"u8).Text(s.Name)
            .Raw(",\"InstanceChargeType\":"u8).Text(s.ChargeType);
        WriteDisks(json, s);
        WriteNetwork(json, s);
        json.Raw(",\"LoginSettings\":{\"KeyIds\":"u8).Texts(s.KeyIds)
            .Raw("},\"ImageId\":"u8).Text(s.Os.ImageId)
            .Raw(",\"OsName\":"u8).Text(s.Os.Name)
            .Raw(",\"DefaultLoginUser\":"u8).Text(s.Os.User)
            .Raw(",\"DefaultLoginPort\":"u8).Number(s.Os.Port)
            .Raw(",\"RenewFlag\":"u8).Text(s.RenewFlag)
            .Raw(",\"CreatedTime\":"u8).Time(s.Created, Utc)
            .Raw(",\"ExpiredTime\":"u8);
        WriteTime(json, s.Expires);
        json.Raw(",\"Tags\":"u8);
        WriteTags(json, s.Tags);
        json.Raw(",\"PlatformProjectId\":null,\"DisasterRecoverGroupId\":\"\",\"DedicatedClusterId\":\"\",\"CamRoleName\":"u8).Text(s.CamRole)
            .Raw(",\"LatestOperation\":"u8).Text(s.LatestOperation)
            .Raw(",\"LatestOperationState\":"u8).Text(s.LatestOperationState)
            .Raw(",\"LatestOperationRequestId\":"u8);
        _ = s.LatestOperation is null ? json.Raw("null"u8) : json.Uuid(s.LatestOperationRequest);
        json.Raw(",\"LatestOperationErrorMsg\":null,\"IsolatedSource\":"u8).Text(s.IsolatedSource)
            .Raw(",\"HpcClusterId\":\"\",\"DisableApiTermination\":"u8).Bool(s.Protected)
            .Raw(",\"RdmaIpAddresses\":null,\"LicenseType\":\"TencentCloud\",\"StopChargingMode\":"u8).Text(s.StopChargingMode);
        if (s.Model.Gpu is { } gpu)
        {
            json.Raw(",\"GPUInfo\":{\"GPUCount\":1.0,\"GPUId\":[],\"GPUType\":"u8).Text(gpu).Raw("}"u8);
        }

        json.Raw("}"u8);
    }

    private static void WriteNetwork(JsonText json, Server s)
    {
        json.Raw(",\"PrivateIpAddresses\":["u8).Text(s.PrivateIp).Raw("],\"PublicIpAddresses\":"u8);
        _ = s.PublicIp is null ? json.Raw("null"u8) : json.Raw("["u8).Text(s.PublicIp).Raw("]"u8);
        json.Raw(",\"IPv6Addresses\":null,\"InternetAccessible\":{\"InternetMaxBandwidthOut\":"u8).Number(s.PublicIp is null ? 0 : 5)
            .Raw(",\"InternetChargeType\":"u8)
            .Text(s.PublicIp is null ? null : s.ChargeType == "PREPAID" ? "BANDWIDTH_PREPAID" : "TRAFFIC_POSTPAID_BY_HOUR")
            .Raw("},\"VirtualPrivateCloud\":{\"VpcId\":"u8).Text(s.VpcId)
            .Raw(",\"SubnetId\":"u8).Text(s.SubnetId)
            .Raw(",\"AsVpcGateway\":false},\"SecurityGroupIds\":"u8).Texts(s.SecurityGroups);
    }

    private static void WriteTags(JsonText json, IReadOnlyList<Tag>? tags)
    {
        if (tags is null)
        {
            json.Raw("null"u8);
            return;
        }

        json.Raw("["u8);
        for (int i = 0; i < tags.Count; i++)
        {
            // The real answers repeat each tag in a second spelling.
            json.Raw(i > 0 ? ","u8 : ""u8)
                .Raw("{\"tagKey\":"u8).Text(tags[i].Key).Raw(",\"tagValue\":"u8).Text(tags[i].Value)
                .Raw(",\"Key\":"u8).Text(tags[i].Key).Raw(",\"Value\":"u8).Text(tags[i].Value).Raw("}"u8);
        }

        json.Raw("]"u8);
    }

    private static void WriteTime(JsonText json, DateTimeOffset? time) =>
        _ = time is { } at ? json.Time(at, Utc) : json.Raw("null"u8);

    private void WriteDisks(JsonText json, Server s)
    {
        json.Raw(",\"SystemDisk\":{\"DiskType\":"u8);
        var system = s.SystemDiskId is { } id ? world.DiskOf(s, id) : null;
        json.Text(system?.Type ?? s.LocalSystemDisk?.Type)
            .Raw(",\"DiskId\":"u8).Text(system?.Id ?? s.LocalSystemDisk?.Id)
            .Raw(",\"DiskSize\":"u8).Number(system?.SizeGib ?? s.LocalSystemDisk?.SizeGib ?? 0)
            .Raw(",\"Encrypt\":"u8).Bool(system?.Encrypted ?? false)
            .Raw(",\"KmsKeyId\":null,\"ThroughputPerformance\":0,\"CdcId\":null},\"DataDisks\":["u8);
        int written = 0;
        foreach (string dataId in s.DataDiskIds)
        {
            if (world.DiskOf(s, dataId) is { } disk)
            {
                json.Raw(written++ > 0 ? ","u8 : ""u8);
                WriteDataDisk(json, disk.Type, disk.Id, disk.SizeGib, disk.DeleteWithServer, disk.Encrypted);
            }
        }

        foreach (var disk in s.LocalDataDisks)
        {
            json.Raw(written++ > 0 ? ","u8 : ""u8);
            WriteDataDisk(json, disk.Type, disk.Id, disk.SizeGib, true, false);
        }

        json.Raw("]"u8);
    }

    private static void WriteDataDisk(JsonText json, string type, string id, int size, bool delete, bool encrypted) =>
        json.Raw("{\"DiskType\":"u8).Text(type)
            .Raw(",\"DiskId\":"u8).Text(id)
            .Raw(",\"DiskSize\":"u8).Number(size)
            .Raw(",\"DeleteWithInstance\":"u8).Bool(delete)
            .Raw(",\"SnapshotId\":null,\"Encrypt\":"u8).Bool(encrypted)
            .Raw(",\"KmsKeyId\":null,\"ThroughputPerformance\":0,\"CdcId\":null,\"BurstPerformance\":false}"u8);
}
