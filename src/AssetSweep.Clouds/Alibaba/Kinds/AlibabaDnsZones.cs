using System.Text.Json;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>DNS zones. Source: Alidns 2015-01-09 DescribeDomains, 100 a page, and DescribeDomainNs for each; quota not published.</summary>
internal sealed class AlibabaDnsZones(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeDomainsReply> DescribeDomains =
        new("alidns", "2015-01-09", "DescribeDomains", AlibabaLimits.Unpublished, AlibabaDnsZonesJson.Default.DescribeDomainsReply);

    internal static readonly AlibabaOperation<DescribeDomainNsReply> DescribeDomainNs =
        new("alidns", "2015-01-09", "DescribeDomainNs", AlibabaLimits.Unpublished, AlibabaDnsZonesJson.Default.DescribeDomainNsReply);

    public AssetKind Kind => Catalogue.DnsZones;

    public bool Regional => false;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) => AlibabaListing.ReadAsync(
        client,
        new AlibabaList<DescribeDomainsReply, AlibabaDomain>(DescribeDomains, 100)
        {
            Map = AlibabaListing.EachWithCall<AlibabaDomain>(async (d, stop) =>
                Name(d) is { Length: > 0 } name ? Map(d, await client.CallAsync(DescribeDomainNs, new Dictionary<string, string> { ["DomainName"] = name }, "", meter, stop)) : null),
        },
        "",
        meter,
        ct);

    /// <summary>The zone's name: real answers end it with a line break.</summary>
    internal static string? Name(AlibabaDomain d) => d.DomainName?.Trim().TrimEnd('.');

    internal static DnsZone? Map(AlibabaDomain d, DescribeDomainNsReply ns) => d.DomainId is not { Length: > 0 } id ? null : new DnsZone
    {
        NativeId = id,
        Name = Name(d),
        CreatedAt = AlibabaTime.Milliseconds(d.CreateTimestamp) ?? AlibabaTime.Iso(d.CreateTime),
        // What ends is the paid edition, not the domain's registration, which is another product's.
        ExpiresAt = d.VersionCode == "mianfei" ? Asset.Never : AlibabaTime.Iso(d.InstanceEndTime),
        ChargeType = d.VersionCode switch { "mianfei" => "free", not null when d.InstanceEndTime is { Length: > 0 } => "prepaid", _ => null },
        Tags = AlibabaWords.Tags(d.Tags),
        ManagedBy = AlibabaWords.ManagedBy(d.Tags),
        Raw = AlibabaJson.Raw(d, AlibabaDnsZonesJson.Default.AlibabaDomain),
        // Private zones are another product's.
        Private = false,
        RecordCount = d.RecordCount,
        NameServers = NameServers(d.DnsServers),
        DelegatedHere = ns.DetectFailedReasonCode is { Length: > 0 } ? null : ns.AllAliDns == true ? true : ns.IncludeAliDns,
    };

    /// <summary>An entry may be JSON text that holds the list once more.</summary>
    private static IReadOnlyList<string>? NameServers(IReadOnlyList<string>? told) => told is null ? null : [.. told.SelectMany(Unfold)];

    private static IReadOnlyList<string> Unfold(string entry)
    {
        if (!entry.StartsWith('{'))
        {
            return [entry];
        }

        try
        {
            using var document = JsonDocument.Parse(entry);
            return [.. document.RootElement.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Array)
                .SelectMany(m => m.Value.EnumerateArray()).Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)];
        }
        catch (JsonException)
        {
            return [entry];
        }
    }
}

internal sealed record DescribeDomainsReply : AlibabaListReply<AlibabaDomain>
{
    public AlibabaDomains? Domains { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaDomain>? Items => Domains is null ? null : Domains.Domain ?? [];
}

internal sealed record AlibabaDomains(IReadOnlyList<AlibabaDomain>? Domain);

/// <summary>To whom the registry delegates; with a reason code the look-up failed, so that nothing is known.</summary>
internal sealed record DescribeDomainNsReply : AlibabaReply
{
    public bool? AllAliDns { get; init; }

    public bool? IncludeAliDns { get; init; }

    public string? DetectFailedReasonCode { get; init; }
}

/// <summary>What is read of a zone. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaDomain
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DomainId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DomainName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? CreateTimestamp { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreateTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? RecordCount { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyList<string>? DnsServers { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public string? PunyCode { get; init; }
    public bool? AliDomain { get; init; }
    public string? VersionCode { get; init; }
    public string? InstanceId { get; init; }
    public string? InstanceEndTime { get; init; }
    public bool? InstanceExpired { get; init; }
    public string? GroupName { get; init; }
    public string? Remark { get; init; }
    public string? ResourceGroupId { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeDomainsReply))]
[JsonSerializable(typeof(DescribeDomainNsReply))]
[JsonSerializable(typeof(AlibabaDomain))]
internal sealed partial class AlibabaDnsZonesJson : JsonSerializerContext;
