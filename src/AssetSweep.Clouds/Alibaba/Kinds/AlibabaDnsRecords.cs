using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>DNS records of all zones. Source: Alidns 2015-01-09 DescribeDomains, then DescribeDomainRecords of each; 500 a page, quota not published.</summary>
internal sealed class AlibabaDnsRecords(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeDomainRecordsReply> DescribeDomainRecords =
        new("alidns", "2015-01-09", "DescribeDomainRecords", AlibabaLimits.Unpublished, AlibabaDnsRecordsJson.Default.DescribeDomainRecordsReply);

    /// <summary>Records cannot have tags here, so that they certainly have none.</summary>
    private static readonly Dictionary<string, string> NoTags = [];

    public AssetKind Kind => Catalogue.DnsRecords;

    public bool Regional => false;

    public async IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, [EnumeratorCancellation] CancellationToken ct)
    {
        var zones = new AlibabaList<DescribeDomainsReply, AlibabaDomain>(AlibabaDnsZones.DescribeDomains, 100)
        {
            Map = AlibabaListing.Each<AlibabaDomain>(d => AlibabaDnsZones.Name(d) is { Length: > 0 } name ? new DnsZone { NativeId = name } : null),
        };
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in AlibabaListing.PartAsync(AlibabaListing.ReadAsync(client, zones, "", meter, ct), "zones", ct))
        {
            names.UnionWith(page.Assets.Select(z => z.NativeId));
        }

        foreach (var zone in names)
        {
            var records = new AlibabaList<DescribeDomainRecordsReply, AlibabaRecord>(DescribeDomainRecords, 500, new KeyValuePair<string, string>("DomainName", zone))
            {
                Map = AlibabaListing.Each<AlibabaRecord>(r => Map(r, zone)),
            };
            await foreach (var page in AlibabaListing.PartAsync(AlibabaListing.ReadAsync(client, records, "", meter, ct), $"records in {zone}", ct))
            {
                yield return page;
            }
        }
    }

    internal static DnsRecord? Map(AlibabaRecord r, string zone) => r.RecordId is not { Length: > 0 } id ? null : new DnsRecord
    {
        NativeId = id,
        Name = Fqdn(r, zone),
        State = Enabled(r) switch { true => "enabled", false => "disabled", null => null },
        CloudState = r.Status,
        CreatedAt = AlibabaTime.Milliseconds(r.CreateTimestamp),
        Tags = NoTags,
        Raw = AlibabaJson.Raw(r, AlibabaDnsRecordsJson.Default.AlibabaRecord),
        Zone = zone,
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

    private static string? Fqdn(AlibabaRecord r, string zone) => r.RR switch { null => null, "" or "@" => zone, var host => $"{host}.{zone}" };

    /// <summary>ENABLE and Enable both occur.</summary>
    private static bool? Enabled(AlibabaRecord r) => r.Status?.ToUpperInvariant() switch { "ENABLE" => true, "DISABLE" => false, _ => null };
}

internal sealed record DescribeDomainRecordsReply : AlibabaListReply<AlibabaRecord>
{
    public AlibabaRecords? DomainRecords { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaRecord>? Items => DomainRecords is null ? null : DomainRecords.Record ?? [];
}

internal sealed record AlibabaRecords(IReadOnlyList<AlibabaRecord>? Record);

/// <summary>What is read of a record; its id is longer than a double can hold. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaRecord
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? RecordId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Type { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Value { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? TTL { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Line { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? CreateTimestamp { get; init; }

    /// <summary>Kept as well: the name that writes must use.</summary>
    public string? RR { get; init; }

    public long? Priority { get; init; }
    public long? Weight { get; init; }
    public bool? LbaStatus { get; init; }
    public bool? Locked { get; init; }
    public string? Remark { get; init; }
    public long? UpdateTimestamp { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeDomainRecordsReply))]
[JsonSerializable(typeof(AlibabaRecord))]
internal sealed partial class AlibabaDnsRecordsJson : JsonSerializerContext;
