using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>cdn DescribeDomains, and DescribeDomainsConfig, which tells more of each. Times are the wall clock of Beijing.</summary>
internal sealed class CdnDomains(TencentWorld world, bool withConfig) : Kind<CdnDomain>
{
    public override (string Service, string Version, string Action, string Resource) Call =>
        ("cdn", "2018-06-06", withConfig ? "DescribeDomainsConfig" : "DescribeDomains", "");

    public override string Set => "Domains";

    public override bool Regional => false;

    public override (int Default, int Max) Limits => (100, withConfig ? 100 : 1000);

    public override string FilterValues => "Value";

    public override (string Parameter, string Member) Ids => ("", "Domain");

    public override string NumberMember => "ProjectId";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameter.CdnParamError", "");

    public override Stock<CdnDomain> Stock => world.CdnDomains;

    public override IReadOnlyDictionary<string, Func<CdnDomain, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<CdnDomain, IEnumerable<string?>>>
        {
            ["domain"] = d => [d.Id],
            ["resourceId"] = d => [d.ResourceId],
            ["origin"] = d => d.Origins,
            ["status"] = d => [d.Status],
            ["disable"] = d => [d.Disable],
            ["serviceType"] = d => [d.ServiceType],
            ["projectId"] = d => [$"{d.ProjectId}"],
            ["area"] = d => [d.Area],
            ["https"] = d => [d.Certificate is null ? "off" : "on"],
        };

    public override CdnDomain At(CdnDomain asset, DateTimeOffset now) => asset;

    public override void AddOne(TencentCall call) => world.AddCdnDomain();

    public override void WriteTotal(JsonText json, int total, int listed, TencentCall call) => json.Raw("\"TotalNumber\":"u8).Number(total).Raw(","u8);

    public override void Write(JsonText json, CdnDomain d, TencentCall call) => Write(json, d);

    public void Write(JsonText json, CdnDomain d)
    {
        json.Raw("{\"ResourceId\":"u8).Text(d.ResourceId)
            .Raw(",\"AppId\":1250000001,\"Domain\":"u8).Text(d.Id)
            .Raw(",\"Cname\":"u8).Text(d.Cname)
            .Raw(",\"Status\":"u8).Text(d.Status)
            .Raw(",\"Disable\":"u8).Text(d.Disable)
            .Raw(",\"ProjectId\":"u8).Number(d.ProjectId)
            .Raw(",\"ServiceType\":"u8).Text(d.ServiceType)
            .Raw(",\"Area\":"u8).Text(d.Area)
            .Raw(",\"Readonly\":\"normal\",\"ParentHost\":\"\",\"CreateTime\":"u8).Time(d.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"UpdateTime\":"u8).Time(d.Updated.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"Origin\":{\"Origins\":"u8).Texts(d.Origins)
            .Raw(",\"OriginType\":"u8).Text(d.OriginType)
            .Raw(",\"ServerName\":"u8).Text(d.OriginType == "ip" ? d.Id : d.Origins.Count > 0 ? d.Origins[0] : null)
            .Raw(",\"CosPrivateAccess\":\"off\",\"OriginPullProtocol\":\"http\",\"BackupOrigins\":"u8).Texts(d.BackupOrigins)
            .Raw(",\"BackupOriginType\":"u8).Text(d.BackupOrigins.Count > 0 ? "ip" : null)
            .Raw(",\"BackupServerName\":null}"u8);
        if (withConfig)
        {
            json.Raw(",\"Tag\":"u8).Tags(d.Tags, "TagKey"u8, "TagValue"u8).Raw(",\"Https\":"u8);
            WriteHttps(json, d);
        }
        else
        {
            json.Raw(",\"Product\":\"cdn\""u8);
        }

        json.Raw("}"u8);
    }

    private static void WriteHttps(JsonText json, CdnDomain d)
    {
        if (d.Certificate is not var (id, name, ends))
        {
            json.Raw("{\"Switch\":\"off\",\"Http2\":\"off\",\"CertInfo\":null,\"ClientCertInfo\":null,\"SslStatus\":\"closed\"}"u8);
            return;
        }

        json.Raw("{\"Switch\":\"on\",\"Http2\":\"on\",\"ClientCertInfo\":null,\"SslStatus\":\"deployed\",\"CertInfo\":{\"CertId\":"u8).Text(id)
            .Raw(",\"CertName\":"u8).Text(name)
            .Raw(",\"Certificate\":null,\"PrivateKey\":null,\"ExpireTime\":"u8).Time(ends.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"DeployTime\":"u8).Time(d.Updated.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"Message\":\"\",\"From\":\"\"}}"u8);
    }
}
