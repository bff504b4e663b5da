using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>ssl DescribeCertificates, of the whole account. Times are the wall clock of Beijing; '' until a certificate was issued.</summary>
internal sealed class Certificates(TencentWorld world) : Kind<Certificate>
{
    private static readonly Dictionary<int, string> StatusNames = new() { [0] = "审核中", [1] = "已签发", [3] = "已过期", [10] = "已吊销" };

    public override (string Service, string Version, string Action, string Resource) Call => ("ssl", "2019-12-05", "DescribeCertificates", "");

    public override string Set => "Certificates";

    public override bool Regional => false;

    public override (int Default, int Max) Limits => (10, 1000);

    public override bool CutsLimit => true;

    public override string FilterValues => "";

    public override (string Parameter, string Member) Ids => ("CertIds", "CertificateId");

    public override IReadOnlyList<string> MoreParameters => ["SearchKey", "CertificateType", "CertificateStatus", "FilterSource", "FilterExpiring", "Deployable", "Upload"];

    public override string NumberMember => "Status";

    public override (string TooLarge, string Malformed) Codes => ("FailedOperation.InvalidParam", "FailedOperation.InvalidParam");

    public override Stock<Certificate> Stock => world.Certificates;

    public override IReadOnlyDictionary<string, Func<Certificate, IEnumerable<string?>>> Filters { get; } = new Dictionary<string, Func<Certificate, IEnumerable<string?>>>();

    public override Rows<Certificate> Rows(TencentCall call)
    {
        var p = call.Parameters;
        var (key, type, source, statuses) = (p.Text("SearchKey"), p.Text("CertificateType"), p.Text("FilterSource"), p.Integers("CertificateStatus"));
        var (ending, deployable, uploaded) = (p.Integer("FilterExpiring"), p.Integer("Deployable"), p.Integer("Upload"));
        var rows = base.Rows(call);
        return (key ?? type ?? source) is null && statuses is null && (ending ?? deployable ?? uploaded) is null ? rows : rows.Where(c => Passes(At(c, call.Now)));

        bool Passes(Certificate c) =>
            (key is null || c.Name.Contains(key, StringComparison.Ordinal) || c.Domain.Contains(key, StringComparison.Ordinal) || c.Id == key)
            && (type is null or "SVR") && (source is null || (source == "upload") == c.Uploaded)
            && (statuses is null || statuses.Contains(c.Status)) && (ending is null or 0 || IsEnding(c, call.Now))
            && (deployable is null || (deployable == 1) == IsDeployable(c)) && (uploaded is null || (uploaded == 1) == c.Uploaded);
    }

    public override Certificate At(Certificate asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddCertificate();

    public override void Write(JsonText json, Certificate c, TencentCall call) => Write(json, c, call.Now);

    public static void Write(JsonText json, Certificate c, DateTimeOffset now)
    {
        json.Raw("{\"OwnerUin\":"u8).Text(SandboxServer.TencentAccountId)
            .Raw(",\"ProjectId\":\"0\",\"From\":"u8).Text(c.Uploaded ? "upload" : "trustasia")
            .Raw(",\"PackageType\":"u8).Text(c.Uploaded ? null : "83")
            .Raw(",\"PackageTypeName\":"u8).Text(c.Uploaded ? "" : "Sandbox DV Free")
            .Raw(",\"ProductZhName\":"u8).Text(c.Uploaded ? "Example Root CA" : "Sandbox DV Free")
            .Raw(",\"CertificateType\":\"SVR\",\"Domain\":"u8).Text(c.Domain)
            .Raw(",\"Alias\":"u8).Text(c.Name)
            .Raw(",\"Status\":"u8).Number(c.Status)
            .Raw(",\"StatusName\":"u8).Text(StatusNames.GetValueOrDefault(c.Status, ""))
            .Raw(",\"StatusMsg\":\"\",\"VerifyType\":"u8).Text(c.Uploaded ? "" : "DNS_AUTO")
            .Raw(",\"VulnerabilityStatus\":\"INACTIVE\",\"CertificateId\":"u8).Text(c.Id)
            .Raw(",\"SubjectAltName\":"u8).Texts(c.Names)
            .Raw(",\"CertSANs\":"u8).Texts(c.Names)
            .Raw(",\"CertBeginTime\":"u8);
        Time(json, c.Begins).Raw(",\"CertEndTime\":"u8);
        Time(json, c.Ends).Raw(",\"ValidityPeriod\":\"12\",\"InsertTime\":"u8);
        Time(json, c.Created).Raw(",\"IsVip\":false,\"IsDv\":true,\"IsWildcard\":"u8).Bool(c.Domain.StartsWith('*'))
            .Raw(",\"IsVulnerability\":false,\"RenewAble\":"u8).Bool(!c.Uploaded && IsEnding(c, now))
            .Raw(",\"IsExpiring\":"u8).Bool(IsEnding(c, now))
            .Raw(",\"AutoRenewFlag\":"u8).Number(c.AutoRenew ? 1 : 0)
            .Raw(",\"HostingStatus\":"u8).Number(c.AutoRenew ? 5 : -1)
            .Raw(",\"Deployable\":"u8).Bool(IsDeployable(c))
            .Raw(",\"BoundResource\":[],\"EncryptAlgorithm\":\"RSA 2048\",\"AllowDownload\":true,\"IsIgnore\":false,\"IsSM\":false,\"Tags\":"u8)
            .Tags(c.Tags, "TagKey"u8, "TagValue"u8)
            .Raw("}"u8);
    }

    private static bool IsEnding(Certificate c, DateTimeOffset now) => c.Status == 1 && c.Ends is { } ends && ends - now <= TimeSpan.FromDays(30);

    private static bool IsDeployable(Certificate c) => c.Status == 1;

    private static JsonText Time(JsonText json, DateTimeOffset? time) =>
        time is { } at ? json.Time(at.ToOffset(Disks.Beijing), Disks.WallClock) : json.Raw("\"\""u8);
}
