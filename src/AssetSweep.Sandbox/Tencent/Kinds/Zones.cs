using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>dnspod DescribeDomainList, of the whole account. Times are the wall clock of Beijing.</summary>
internal sealed class Zones(TencentWorld world) : Kind<DnsZone>
{
    public const string Version = "2021-03-23";

    private (object State, int Vip, int Paused, int Wrong, int Spam) totals;

    public override (string Service, string Version, string Action, string Resource) Call => ("dnspod", Version, "DescribeDomainList", "");

    public override string Set => "DomainList";

    public override bool Regional => false;

    public override (int Default, int Max) Limits => (3000, 3000);

    public override string FilterValues => "";

    public override (string Parameter, string Member) Ids => ("", "DomainId");

    public override IReadOnlyList<string> MoreParameters => ["Type", "Keyword", "GroupId"];

    public override string NumberMember => "RecordCount";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.LimitInvalid", "");

    public override Stock<DnsZone> Stock => world.Zones;

    public override IReadOnlyDictionary<string, Func<DnsZone, IEnumerable<string?>>> Filters { get; } = new Dictionary<string, Func<DnsZone, IEnumerable<string?>>>();

    public override Rows<DnsZone> Rows(TencentCall call)
    {
        string type = call.Parameters.Text("Type") ?? "ALL";
        string? keyword = call.Parameters.Text("Keyword");
        Func<DnsZone, bool> passes = type switch
        {
            "ALL" or "MINE" => _ => true,
            "PAUSE" => z => z.Status == "PAUSE",
            "VIP" => z => z.Vip,
            "FREE" => z => !z.Vip,
            "SHARE" or "SHARE_OUT" or "ISMARK" or "RECENT" => _ => false,
            _ => throw TencentError.InvalidValue("Type", type),
        };
        var all = base.Rows(call);
        return call.Parameters.Integer("GroupId") is not (null or 0 or 1) ? all.Where(_ => false)
            : keyword is null && type is "ALL" or "MINE" ? all
            : all.Where(z => passes(z) && (keyword is null || z.Name.Contains(keyword, StringComparison.OrdinalIgnoreCase)));
    }

    public override DnsZone At(DnsZone asset, DateTimeOffset now) => asset;

    public override void AddOne(TencentCall call) => world.AddZone();

    public override void WriteTotal(JsonText json, int total, int listed, TencentCall call)
    {
        var shelf = world.Zones.Shelves[0];
        if (!ReferenceEquals(totals.State, shelf.State))
        {
            object state = shelf.State;
            int vip = 0, paused = 0, wrong = 0, spam = 0;
            foreach (var zone in shelf.All())
            {
                vip += zone.Vip ? 1 : 0;
                paused += zone.Status == "PAUSE" ? 1 : 0;
                wrong += zone.DnsStatus.Length > 0 ? 1 : 0;
                spam += zone.Status == "SPAM" ? 1 : 0;
            }

            totals = (state, vip, paused, wrong, spam);
        }

        json.Raw("\"DomainCountInfo\":{\"DomainTotal\":"u8).Number(total)
            .Raw(",\"AllTotal\":"u8).Number(shelf.Count)
            .Raw(",\"MineTotal\":"u8).Number(shelf.Count)
            .Raw(",\"ShareTotal\":0,\"VipTotal\":"u8).Number(totals.Vip)
            .Raw(",\"PauseTotal\":"u8).Number(totals.Paused)
            .Raw(",\"ErrorTotal\":"u8).Number(totals.Wrong)
            .Raw(",\"LockTotal\":0,\"SpamTotal\":"u8).Number(totals.Spam)
            .Raw(",\"VipExpire\":0,\"ShareOutTotal\":0,\"GroupTotal\":0},"u8);
    }

    public override void Write(JsonText json, DnsZone z, TencentCall call) => Write(json, z);

    public void Write(JsonText json, DnsZone z)
    {
        json.Raw("{\"DomainId\":"u8).Raw(System.Text.Encoding.ASCII.GetBytes(z.Id))
            .Raw(",\"Name\":"u8).Text(z.Name)
            .Raw(",\"Punycode\":"u8).Text(ZoneNames.ToAscii(z.Name))
            .Raw(",\"Status\":"u8).Text(z.Status)
            .Raw(",\"DNSStatus\":"u8).Text(z.DnsStatus)
            .Raw(",\"TTL\":600,\"CNAMESpeedup\":\"DISABLE\",\"GroupId\":1,\"SearchEnginePush\":\"NO\",\"Remark\":"u8).Text(z.Remark)
            .Raw(z.Vip
                ? ",\"Grade\":\"DP_PLUS\",\"GradeLevel\":4,\"GradeTitle\":\"专业版\",\"IsVip\":\"YES\""u8
                : ",\"Grade\":\"DP_FREE\",\"GradeLevel\":2,\"GradeTitle\":\"免费版\",\"IsVip\":\"NO\""u8)
            .Raw(",\"EffectiveDNS\":[\"f1g1ns1.dnspod.net\",\"f1g1ns2.dnspod.net\"],\"VipStartAt\":"u8);
        Vip(json, z, 0).Raw(",\"VipEndAt\":"u8);
        Vip(json, z, 10).Raw(",\"VipAutoRenew\":\"NO\",\"RecordCount\":"u8).Number(world.RecordsOf(z.Number).Count)
            .Raw(",\"CreatedOn\":"u8).Time(z.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"UpdatedOn\":"u8).Time(z.Updated.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"Owner\":\"owner@mail.example\",\"TagList\":"u8).Tags(z.Tags, "TagKey"u8, "TagValue"u8)
            .Raw("}"u8);
    }

    private static JsonText Vip(JsonText json, DnsZone z, int years) =>
        z.Vip ? json.Time(z.Created.AddYears(years).ToOffset(Disks.Beijing), Disks.WallClock) : json.Raw("\"0000-00-00 00:00:00\""u8);
}
