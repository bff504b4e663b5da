using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// DNS records of all zones. Source: DNSPod 2021-03-23 DescribeDomainList, then DescribeRecordList of each; 3000 a page, published limit 100 calls a
/// second. The list has the built-in NS records too, which the console hides.
/// </summary>
internal sealed class TencentDnsRecords(TencentClient client) : IAssetLister
{
    /// <summary>Rows a page.</summary>
    internal const int Size = 3000;

    internal static readonly TencentOperation<DescribeRecordListReply> DescribeRecordList =
        new("dnspod", "2021-03-23", "DescribeRecordList", 100, TencentDnsRecordsJson.Default.TencentEnvelopeDescribeRecordListReply) { EmptyCode = "ResourceNotFound.NoDataOfRecord" };

    /// <summary>Zones can have tags here, records cannot: they certainly have none.</summary>
    private static readonly Dictionary<string, string> NoTags = [];

    public AssetKind Kind => Catalogue.DnsRecords;

    public bool Regional => false;

    /// <summary>The last page is empty and carries the sum of the zones' totals, each of which was checked against what the zone listed.</summary>
    public async IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, [EnumeratorCancellation] CancellationToken ct)
    {
        var zones = await ZonesAsync(meter, ct);
        long total = 0;
        await foreach (var page in TencentZonePages.ReadAsync(client.Pages, zones, Size, (zone, offset, stop) => FetchAsync(zone, offset, meter, stop), ct))
        {
            total += page.Assets.Count;
            yield return page;
        }

        yield return new AssetPage([], total);
    }

    internal static DnsRecord? Map(TencentRecord r, DnsZone zone) => r.RecordId is not { Length: > 0 } id ? null : new DnsRecord
    {
        // The cloud does not promise that a record's id is its own beyond its zone, and every call on a record names the zone too.
        NativeId = $"{zone.NativeId}/{id}",
        Name = Fqdn(r, zone),
        State = Enabled(r) switch { true => "enabled", false => "disabled", null => null },
        CloudState = r.Status,
        Tags = NoTags,
        Raw = TencentJson.Raw(r, TencentDnsRecordsJson.Default.TencentRecord),
        Zone = zone.Name,
        Fqdn = Fqdn(r, zone),
        Type = r.Type,
        RecordValue = r.Value,
        Ttl = r.TTL,
        Line = r.Line,
        Enabled = Enabled(r),
        // Each record has an id of its own, also among weighted ones of one name; there are no aliases.
        SetIdentifier = "",
        AliasTarget = "",
    };

    private static string? Fqdn(TencentRecord r, DnsZone zone) => r.Name switch { null => null, "" or "@" => zone.Name, var host => $"{host}.{zone.Name}" };

    private static bool? Enabled(TencentRecord r) => r.Status switch { "ENABLE" => true, "DISABLE" => false, _ => null };

    /// <summary>All zones, by id and name only. A zone that is missing here would be records missing without a word: its list is checked as any other.</summary>
    private async Task<IReadOnlyCollection<DnsZone>> ZonesAsync(CallMeter meter, CancellationToken ct)
    {
        var zones = new Dictionary<string, DnsZone>(StringComparer.Ordinal);
        var totals = new HashSet<long?>();
        await foreach (var page in TencentListing.ReadAsync<DescribeDomainListReply, TencentDomain>(client, TencentDnsZones.DescribeDomainList, TencentDnsZones.Size, Named, "", meter, ct))
        {
            totals.Add(page.Total);
            foreach (var zone in page.Assets.Cast<DnsZone>())
            {
                zones[zone.NativeId] = zone;
            }
        }

        return totals.Count == 1 && totals.Single() == zones.Count
            ? zones.Values
            : throw TencentZonePages.Inconsistent("zones", string.Join(" or ", totals.Order()), zones.Count);

        // A zone without a name cannot be asked for its records: no id in that sense either.
        static DnsZone? Named(TencentDomain d) => d is { DomainId: { Length: > 0 } id, Name: { Length: > 0 } name } ? new DnsZone { NativeId = id, Name = name } : null;
    }

    private async Task<AssetPage> FetchAsync(DnsZone zone, long offset, CallMeter meter, CancellationToken ct)
    {
        var parameters = new JsonObject { ["Domain"] = zone.Name, ["Offset"] = offset, ["Limit"] = Size };
        if (long.TryParse(zone.NativeId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            // Wins over the name, which in Chinese has two spellings.
            parameters["DomainId"] = id;
        }

        var reply = await client.CallAsync(DescribeRecordList, parameters, "", meter, ct);
        return TencentListing.Page<DescribeRecordListReply, TencentRecord>(DescribeRecordList, reply, r => Map(r, zone));
    }
}

internal sealed record DescribeRecordListReply : TencentListReply<TencentRecord>
{
    public TencentRecordCount? RecordCountInfo { get; init; }

    public IReadOnlyList<TencentRecord>? RecordList { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentRecord>? Items => RecordList;

    [JsonIgnore]
    public override long? Total => RecordCountInfo?.TotalCount;
}

/// <summary>TotalCount is the zone's; ListCount is this page's and SubdomainCount that of its names.</summary>
internal sealed record TencentRecordCount(long? TotalCount);

/// <summary>
/// What is read of a record. Members that a column holds are not written again; the others are what <c>raw</c> keeps. MonitorStatus is not read: it
/// goes up and down. There is no time of creation.
/// </summary>
internal sealed record TencentRecord
{
    [JsonConverter(typeof(IdText))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? RecordId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Type { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Value { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? TTL { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Line { get; init; }

    /// <summary>Kept as well: the name that writes must use.</summary>
    public string? Name { get; init; }

    public string? LineId { get; init; }
    public long? MX { get; init; }
    public long? Weight { get; init; }
    public string? Remark { get; init; }
    public string? UpdatedOn { get; init; }
    public bool? DefaultNS { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeRecordListReply>))]
[JsonSerializable(typeof(TencentRecord))]
internal sealed partial class TencentDnsRecordsJson : JsonSerializerContext;
