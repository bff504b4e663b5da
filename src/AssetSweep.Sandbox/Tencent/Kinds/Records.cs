using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>dnspod DescribeRecordList: the records of one zone. An empty list is an error, unless the caller asked for none.</summary>
internal sealed class Records(TencentWorld world) : Kind<DnsRecord>
{
    public override (string Service, string Version, string Action, string Resource) Call => ("dnspod", Zones.Version, "DescribeRecordList", "");

    public override string Set => "RecordList";

    public override bool Regional => false;

    public override (int Default, int Max) Limits => (100, 3000);

    public override string FilterValues => "";

    public override (string Parameter, string Member) Ids => ("", "RecordId");

    public override IReadOnlyList<string> MoreParameters =>
        ["Domain", "DomainId", "Subdomain", "SubDomain", "RecordType", "RecordLine", "RecordLineId", "Keyword", "ErrorOnEmpty"];

    public override string NumberMember => "TTL";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.LimitInvalid", "");

    public override Stock<DnsRecord> Stock => world.Records;

    public override IReadOnlyDictionary<string, Func<DnsRecord, IEnumerable<string?>>> Filters { get; } = new Dictionary<string, Func<DnsRecord, IEnumerable<string?>>>();

    public override Rows<DnsRecord> Rows(TencentCall call)
    {
        var p = call.Parameters;
        string? name = p.Text("SubDomain") ?? p.Text("Subdomain");
        var (type, line, lineId, keyword) = (p.Text("RecordType"), p.Text("RecordLine"), p.Text("RecordLineId"), p.Text("Keyword"));
        var rows = world.RecordsOf(Zone(p).Number);
        if ((name ?? type ?? line ?? lineId ?? keyword) is not null)
        {
            rows = rows.Where(r => (name is null || name == r.Name) && (type is null || type == r.Type) && (line is null || line == r.Line)
                && (lineId is null || lineId == r.LineId)
                && (keyword is null || r.Name.Contains(keyword, StringComparison.Ordinal) || r.Value.Contains(keyword, StringComparison.Ordinal)));
        }

        return rows.Count > 0 || p.Text("ErrorOnEmpty") == "no" ? rows : throw TencentError.NoRecords();
    }

    public override DnsRecord At(DnsRecord asset, DateTimeOffset now) => asset;

    public override void AddOne(TencentCall call) => world.AddRecord(Zone(call.Parameters));

    public override void WriteTotal(JsonText json, int total, int listed, TencentCall call) =>
        json.Raw("\"RecordCountInfo\":{\"SubdomainCount\":"u8).Number(total)
            .Raw(",\"ListCount\":"u8).Number(listed)
            .Raw(",\"TotalCount\":"u8).Number(total).Raw("},"u8);

    public override void Write(JsonText json, DnsRecord r, TencentCall call) => Write(json, r);

    public static void Write(JsonText json, DnsRecord r)
    {
        json.Raw("{\"RecordId\":"u8).Raw(System.Text.Encoding.ASCII.GetBytes(r.Id))
            .Raw(",\"Value\":"u8).Text(r.Value)
            .Raw(r.Enabled ? ",\"Status\":\"ENABLE\",\"UpdatedOn\":"u8 : ",\"Status\":\"DISABLE\",\"UpdatedOn\":"u8).Time(r.Created.ToOffset(Disks.Beijing), Disks.WallClock)
            .Raw(",\"Name\":"u8).Text(r.Name)
            .Raw(",\"Line\":"u8).Text(r.Line)
            .Raw(",\"LineId\":"u8).Text(r.LineId)
            .Raw(",\"Type\":"u8).Text(r.Type)
            .Raw(",\"Weight\":"u8);
        _ = r.Weight is { } weight ? json.Number(weight) : json.Raw("null"u8);
        json.Raw(",\"MonitorStatus\":"u8).Text(r.Monitor)
            .Raw(",\"Remark\":"u8).Text(r.Remark)
            .Raw(",\"TTL\":"u8).Number(r.Ttl)
            .Raw(",\"MX\":"u8).Number(r.Mx)
            .Raw(",\"DefaultNS\":"u8).Bool(r.BuiltIn)
            .Raw("}"u8);
    }

    /// <summary>By number if there is one, else by name; the name must be there all the same.</summary>
    private DnsZone Zone(Parameters p)
    {
        string name = p.Required("Domain");
        return (p.Integer("DomainId") is { } id ? world.Zones.Find($"{id}") : world.ZoneNamed(name)) ?? throw TencentError.NoZone();
    }
}
