using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// DNS zones, those that other accounts share with this one too. Source: DNSPod 2021-03-23 DescribeDomainList; 3000 a page, published limit 20 calls a
/// second. Its times are Beijing's.
/// </summary>
internal sealed class TencentDnsZones(TencentClient client) : IAssetLister
{
    /// <summary>Rows a page.</summary>
    internal const int Size = 3000;

    internal static readonly TencentOperation<DescribeDomainListReply> DescribeDomainList =
        new("dnspod", "2021-03-23", "DescribeDomainList", 20, TencentDnsZonesJson.Default.TencentEnvelopeDescribeDomainListReply) { EmptyCode = "ResourceNotFound.NoDataOfDomain" };

    public AssetKind Kind => Catalogue.DnsZones;

    public bool Regional => false;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeDomainListReply, TencentDomain>(client, DescribeDomainList, Size, Map, "", meter, ct);

    internal static DnsZone? Map(TencentDomain d) => d.DomainId is not { Length: > 0 } id ? null : new DnsZone
    {
        NativeId = id,
        Name = d.Name,
        State = d.Status switch { "ENABLE" => "active", "PAUSE" => "paused", "SPAM" => "locked", _ => null },
        CloudState = d.Status,
        CreatedAt = TencentTime.BeijingWallClock(d.CreatedOn),
        // What ends is the paid edition, not the domain's registration, which is another product's. A free one shows a zero date.
        ExpiresAt = ChargeType(d) switch { "free" => Asset.Never, "prepaid" => TencentTime.BeijingWallClock(d.VipEndAt), _ => null },
        ChargeType = ChargeType(d),
        AutoRenew = ChargeType(d) != "prepaid" ? null : d.VipAutoRenew switch { "YES" => true, "NO" => false, _ => null },
        Tags = d.TagList,
        ManagedBy = TencentWords.ManagedBy(d.TagList),
        Raw = TencentJson.Raw(d, TencentDnsZonesJson.Default.TencentDomain),
        // Private zones are another product's.
        Private = false,
        RecordCount = d.RecordCount,
        NameServers = d.EffectiveDNS,
        // The registry names other servers; '' when all is well.
        DelegatedHere = d.DNSStatus switch { "DNSERROR" => false, "" => true, _ => null },
    };

    private static string? ChargeType(TencentDomain d) => d.IsVip switch { "YES" => "prepaid", "NO" => "free", _ => null };
}

internal sealed record DescribeDomainListReply : TencentListReply<TencentDomain>
{
    public TencentDomainCount? DomainCountInfo { get; init; }

    public IReadOnlyList<TencentDomain>? DomainList { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentDomain>? Items => DomainList;

    [JsonIgnore]
    public override long? Total => DomainCountInfo?.DomainTotal;
}

/// <summary>DomainTotal counts what was asked for; AllTotal and the others count the account.</summary>
internal sealed record TencentDomainCount(long? DomainTotal);

/// <summary>What is read of a zone. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record TencentDomain
{
    [JsonConverter(typeof(IdText))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? DomainId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Name { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreatedOn { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? VipEndAt { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? VipAutoRenew { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? RecordCount { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DNSStatus { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? EffectiveDNS { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? TagList { get; init; }

    public string? Punycode { get; init; }
    public string? Grade { get; init; }
    public string? GradeTitle { get; init; }
    public string? IsVip { get; init; }
    public string? VipStartAt { get; init; }
    public long? TTL { get; init; }
    public long? GroupId { get; init; }
    public string? Owner { get; init; }
    public string? Remark { get; init; }
    public string? CNAMESpeedup { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeDomainListReply>))]
[JsonSerializable(typeof(TencentDomain))]
internal sealed partial class TencentDnsZonesJson : JsonSerializerContext;
