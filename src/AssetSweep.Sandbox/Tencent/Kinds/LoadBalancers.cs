using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>clb DescribeLoadBalancers. Times are the wall clock of Beijing in every region.</summary>
internal sealed class LoadBalancers(TencentWorld world) : Kind<LoadBalancer>
{
    public const string Version = "2018-03-17";

    public override (string Service, string Version, string Action, string Resource) Call =>
        ("clb", Version, "DescribeLoadBalancers", "clb/*");

    public override string Set => "LoadBalancerSet";

    public override (string Parameter, string Member) Ids => ("LoadBalancerIds", "LoadBalancerId");

    public override IReadOnlyList<string> MoreParameters =>
        ["LoadBalancerType", "Forward", "LoadBalancerName", "LoadBalancerVips", "ProjectId", "WithRs", "VpcId", "AdditionalFields"];

    public override string NumberMember => "Status";

    public override int MaxValues => 100;

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.Range", "InvalidParameter.FormatError");

    public override Stock<LoadBalancer> Stock => world.LoadBalancers;

    public override IReadOnlyDictionary<string, Func<LoadBalancer, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<LoadBalancer, IEnumerable<string?>>>
        {
            ["charge-type"] = b => [b.ChargeType],
            ["vpc-id"] = b => [b.VpcId],
            ["tag-key"] = b => (b.Tags ?? []).Select(t => t.Key),
        };

    public override Rows<LoadBalancer> Rows(TencentCall call)
    {
        var p = call.Parameters;
        var (type, name, vpc, vips) = (p.Text("LoadBalancerType"), p.Text("LoadBalancerName"), p.Text("VpcId"), p.Texts("LoadBalancerVips"));
        var (forward, project, withBackends) = (p.Integer("Forward"), p.Integer("ProjectId"), p.Integer("WithRs"));
        var rows = base.Rows(call);
        return (type ?? name ?? vpc) is null && vips is null && (forward ?? project ?? withBackends) is null ? rows : rows.Where(b =>
            (type is null || type == Type(b)) && (name is null || name == b.Name) && (vpc is null || vpc == b.VpcId)
            && (vips is null || vips.Contains(b.Vip)) && (forward is null or -1 || forward == Forward(b))
            && (project is null || project == b.ProjectId) && (withBackends is null || withBackends == Math.Min(1, world.BackendsOf(b).Count)));
    }

    public override LoadBalancer At(LoadBalancer asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddLoadBalancer(call.Region);

    public override void Write(JsonText json, LoadBalancer b, TencentCall call) =>
        Write(json, b, call.Parameters.Texts("AdditionalFields")?.Contains("TargetCount") ?? false);

    public void Write(JsonText json, LoadBalancer b, bool withCount)
    {
        json.Raw("{\"LoadBalancerId\":"u8).Text(b.Id)
            .Raw(",\"LoadBalancerName\":"u8).Text(b.Name)
            .Raw(",\"Forward\":"u8).Number(Forward(b))
            .Raw(",\"Domain\":\"\",\"LoadBalancerDomain\":"u8).Text(b.Domain)
            .Raw(",\"LoadBalancerVips\":["u8).Text(b.Vip)
            .Raw("],\"AddressIPv6\":null,\"AddressIPVersion\":\"ipv4\",\"IPv6Mode\":null,\"LoadBalancerType\":"u8).Text(Type(b))
            .Raw(",\"Status\":1,\"CreateTime\":"u8).Time(b.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"StatusTime\":"u8).Time(b.Created.AddSeconds(2).ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"ProjectId\":"u8).Number(b.ProjectId)
            .Raw(",\"OpenBgp\":0,\"Snat\":false,\"Isolation\":"u8).Number(b.Isolated ? 1 : 0)
            .Raw(",\"IsolatedTime\":"u8);
        _ = b.Isolated ? json.Time(b.Expires.ToOffset(Disks.Beijing), Disks.WallClock) : json.Raw("null"u8);
        json.Raw(",\"Log\":\"\",\"AnycastZone\":\"\",\"VpcId\":"u8).Text(b.VpcId)
            .Raw(",\"SubnetId\":"u8).Text(b.SubnetId)
            .Raw(",\"SecureGroups\":[],\"Tags\":"u8).Tags(b.Tags, "TagKey"u8, "TagValue"u8)
            .Raw(",\"MasterZone\":{\"Zone\":"u8).Text(b.Zone)
            .Raw("},\"BackupZoneSet\":null,\"ExpireTime\":"u8).Time(b.Expires.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"ChargeType\":"u8).Text(b.ChargeType)
            .Raw(",\"NetworkAttributes\":"u8)
            .Raw(b.Internal ? "null"u8 : "{\"InternetChargeType\":\"TRAFFIC_POSTPAID_BY_HOUR\",\"InternetMaxBandwidthOut\":10,\"BandwidthpkgSubType\":null}"u8)
            .Raw(",\"PrepaidAttributes\":"u8);
        _ = b.ChargeType == "PREPAID" ? json.Raw("{\"RenewFlag\":"u8).Text(b.RenewFlag).Raw(",\"Period\":1}"u8) : json.Raw("null"u8);
        json.Raw(",\"Zones\":null,\"ClusterIds\":null,\"IsBlock\":false,\"AttributeFlags\":"u8).Raw(b.Protected ? "[\"DeleteProtect\"]"u8 : "[]"u8);
        if (withCount)
        {
            json.Raw(",\"TargetCount\":"u8).Number(world.BackendsOf(b).Count);
        }

        json.Raw("}"u8);
    }

    private static string Type(LoadBalancer b) => b.Internal ? "INTERNAL" : "OPEN";

    private static int Forward(LoadBalancer b) => b.Classic ? 0 : 1;
}
