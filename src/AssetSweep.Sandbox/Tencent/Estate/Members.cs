using System.Text.Json;
using System.Text.Json.Nodes;
using static AssetSweep.Sandbox.Tencent.Estate.TencentKinds;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The members tests can set, named as the cloud's answers name them.</summary>
internal static class Members
{
    public static Dictionary<string, Func<KeyPair, JsonNode?, KeyPair>> KeyPairs { get; } = new()
    {
        ["KeyName"] = (k, v) => k with { Name = Text(v) },
        ["Description"] = (k, v) => k with { Description = Text(v) },
        ["PublicKey"] = (k, v) => k with { PublicKey = Text(v) },
        ["CreatedTime"] = (k, v) => k with { Created = v!.Deserialize<DateTimeOffset>() },
        ["Tags"] = (k, v) => k with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<Address, JsonNode?, Address>> Ips { get; } = new()
    {
        ["AddressName"] = (a, v) => a with { Name = Text(v) },
        ["AddressStatus"] = (a, v) => a with { Status = Text(v) },
        ["AddressType"] = (a, v) => a with { Type = Text(v) },
        ["AddressIp"] = (a, v) => a with { Ip = Text(v) },
        ["InstanceType"] = (a, v) => a with { InstanceType = v?.GetValue<string>() },
        ["NetworkInterfaceId"] = (a, v) => a with { NicId = v?.GetValue<string>() },
        ["IsArrears"] = (a, v) => a with { Arrears = v!.GetValue<bool>() },
        ["InternetChargeType"] = (a, v) => a with { ChargeType = v?.GetValue<string>() },
        ["BandwidthPackageId"] = (a, v) => a with { BandwidthPackage = v?.GetValue<string>() },
        ["CreatedTime"] = (a, v) => a with { Created = v!.Deserialize<DateTimeOffset>() },
        ["DeadlineDate"] = (a, v) => a with { Deadline = v?.Deserialize<DateTimeOffset>() },
        ["TagSet"] = (a, v) => a with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<LoadBalancer, JsonNode?, LoadBalancer>> LoadBalancers { get; } = new()
    {
        ["LoadBalancerName"] = (b, v) => b with { Name = Text(v) },
        ["Isolation"] = (b, v) => b with { Isolated = v!.GetValue<int>() == 1 },
        ["ChargeType"] = (b, v) => b with { ChargeType = Text(v) },
        ["ExpireTime"] = (b, v) => b with { Expires = WallClock(v!) },
        ["CreateTime"] = (b, v) => b with { Created = WallClock(v!) },
        ["DeleteProtect"] = (b, v) => b with { Protected = v!.GetValue<bool>() },
        ["Weight"] = (b, v) => b with { Backends = [.. b.Backends.Select(t => t with { Weight = v!.GetValue<int>() })] },
        ["Healthy"] = (b, v) => b with { Backends = [.. b.Backends.Select(t => t with { Healthy = v!.GetValue<bool>() })] },
        ["Tags"] = (b, v) => b with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<DnsZone, JsonNode?, DnsZone>> Zones { get; } = new()
    {
        ["Status"] = (z, v) => z with { Status = Text(v) },
        ["DNSStatus"] = (z, v) => z with { DnsStatus = Text(v) },
        ["Remark"] = (z, v) => z with { Remark = Text(v) },
        ["CreatedOn"] = (z, v) => z with { Created = WallClock(v!) },
        ["UpdatedOn"] = (z, v) => z with { Updated = WallClock(v!) },
        ["TagList"] = (z, v) => z with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<DnsRecord, JsonNode?, DnsRecord>> Records { get; } = new()
    {
        ["Name"] = (r, v) => r with { Name = Text(v) },
        ["Type"] = (r, v) => r with { Type = Text(v) },
        ["Value"] = (r, v) => r with { Value = Text(v) },
        ["Status"] = (r, v) => r with { Enabled = Text(v) == "ENABLE" },
        ["Line"] = (r, v) => r with { Line = Text(v) },
        ["LineId"] = (r, v) => r with { LineId = Text(v) },
        ["TTL"] = (r, v) => r with { Ttl = v!.GetValue<int>() },
        ["MX"] = (r, v) => r with { Mx = v!.GetValue<int>() },
        ["Weight"] = (r, v) => r with { Weight = v?.GetValue<int>() },
        ["Remark"] = (r, v) => r with { Remark = Text(v) },
        ["UpdatedOn"] = (r, v) => r with { Created = WallClock(v!) },
    };

    public static Dictionary<string, Func<CdnDomain, JsonNode?, CdnDomain>> CdnDomains { get; } = new()
    {
        ["Status"] = (d, v) => d with { Status = Text(v) },
        ["Disable"] = (d, v) => d with { Disable = Text(v) },
        ["Cname"] = (d, v) => d with { Cname = Text(v) },
        ["Origins"] = (d, v) => d with { Origins = [.. v!.AsArray().Select(Text)] },
        ["OriginType"] = (d, v) => d with { OriginType = Text(v) },
        ["Area"] = (d, v) => d with { Area = Text(v) },
        ["CreateTime"] = (d, v) => d with { Created = WallClock(v!) },
        ["UpdateTime"] = (d, v) => d with { Updated = WallClock(v!) },
        ["CertId"] = (d, v) => d with { Certificate = v is null ? null : (Text(v), d.Certificate?.Name ?? "", d.Certificate?.Ends ?? d.Created.AddYears(1)) },
        ["Tag"] = (d, v) => d with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<Certificate, JsonNode?, Certificate>> Certificates { get; } = new()
    {
        ["Alias"] = (c, v) => c with { Name = Text(v) },
        ["Domain"] = (c, v) => c with { Domain = Text(v) },
        ["SubjectAltName"] = (c, v) => c with { Names = [.. v!.AsArray().Select(Text)] },
        ["Status"] = (c, v) => c with { Status = v!.GetValue<int>() },
        ["CertBeginTime"] = (c, v) => c with { Begins = v is null ? null : WallClock(v) },
        ["CertEndTime"] = (c, v) => c with { Ends = v is null ? null : WallClock(v) },
        ["AutoRenewFlag"] = (c, v) => c with { AutoRenew = v!.GetValue<int>() == 1 },
        ["Tags"] = (c, v) => c with { Tags = Tags(v) },
    };

    public static Dictionary<string, Func<Snapshot, JsonNode?, Snapshot>> Snapshots { get; } = new()
    {
        ["SnapshotName"] = (s, v) => s with { Name = Text(v) },
        ["SnapshotState"] = (s, v) => s with { State = Text(v), Ready = null },
        ["Percent"] = (s, v) => s with { Percent = v!.GetValue<int>() },
        ["DiskId"] = (s, v) => s with { DiskId = Text(v) },
        ["DiskSize"] = (s, v) => s with { DiskSizeGib = v!.GetValue<int>() },
        ["DeadlineTime"] = (s, v) => s with { Deadline = v is null || Text(v).Length == 0 ? null : WallClock(v) },
        ["CreateTime"] = (s, v) => s with { Created = WallClock(v!) },
        ["ImageId"] = (s, v) => s with { Image = v is null ? null : (Text(v), "image") },
        ["ShareReference"] = (s, v) => s with { Shares = v!.GetValue<int>() },
        ["IsLocked"] = (s, v) => s with { Locked = v!.GetValue<bool>() },
        ["Tags"] = (s, v) => s with { Tags = Tags(v) },
    };
}
