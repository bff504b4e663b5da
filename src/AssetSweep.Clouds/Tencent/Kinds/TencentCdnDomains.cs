using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// CDN domains. Source: CDN 2018-06-06 DescribeDomainsConfig; 100 a page, published limit 20 calls a second. Its times are Beijing's. Unlike
/// DescribeDomains it tells certificates and tags; its answers also hold keys of certificates, of other clouds and of URL signing.
/// </summary>
internal sealed class TencentCdnDomains(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeDomainsConfigReply> DescribeDomainsConfig =
        new("cdn", "2018-06-06", "DescribeDomainsConfig", 20, TencentCdnDomainsJson.Default.TencentEnvelopeDescribeDomainsConfigReply);

    public AssetKind Kind => Catalogue.CdnDomains;

    public bool Regional => false;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeDomainsConfigReply, TencentCdnDomain>(client, DescribeDomainsConfig, 100, Map, "", meter, ct);

    /// <summary>The domain is its id, as in every call on it and in the names of resources; ResourceId is kept beside.</summary>
    internal static CdnDomain? Map(TencentCdnDomain d) => d.Domain is not { Length: > 0 } id ? null : new CdnDomain
    {
        NativeId = id,
        Name = id,
        State = State(d.Status),
        CloudState = d.Status,
        CreatedAt = TencentTime.BeijingWallClock(d.CreateTime),
        Tags = d.Tag,
        ManagedBy = TencentWords.ManagedBy(d.Tag),
        Raw = TencentJson.Raw(d, TencentCdnDomainsJson.Default.TencentCdnDomain),
        Domain = id,
        Cname = d.Cname,
        Origins = TencentCdnOrigins.Json(d),
        Https = d.Https?.Switch switch { "on" => true, "off" => false, _ => null },
        DisabledReason = d.Disable == "normal" ? "" : d.Disable,
    };

    /// <summary>What is being deployed or closed is under way: configuring.</summary>
    private static string? State(string? word) => word switch
    {
        "online" => "online",
        "offline" => "offline",
        "processing" or "closing" => "configuring",
        "rejected" => "rejected",
        _ => null,
    };
}

internal sealed record DescribeDomainsConfigReply : TencentListReply<TencentCdnDomain>
{
    public IReadOnlyList<TencentCdnDomain>? Domains { get; init; }

    public long? TotalNumber { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentCdnDomain>? Items => Domains;

    [JsonIgnore]
    public override long? Total => TotalNumber;
}

/// <summary>The certificate's ids and times; its key and its text are not even declared.</summary>
internal sealed record TencentCdnCertificate(string? CertId, string? CertName, string? ExpireTime, string? DeployTime, string? From);

internal sealed record TencentCdnHttps
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Switch { get; init; }

    public TencentCdnCertificate? CertInfo { get; init; }
}

/// <summary>
/// What is read of a domain: of its many feature blocks only those that tell where it fetches from and which certificate it shows. Members that a
/// column holds are not written again; the others are what <c>raw</c> keeps.
/// </summary>
internal sealed record TencentCdnDomain
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Domain { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Cname { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Disable { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreateTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public TencentCdnAreas? SpecificConfig { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? Tag { get; init; }

    public TencentCdnOrigin? Origin { get; init; }
    public TencentCdnHttps? Https { get; init; }
    public string? ResourceId { get; init; }
    public long? AppId { get; init; }
    public long? ProjectId { get; init; }
    public string? ServiceType { get; init; }
    public string? Product { get; init; }
    public string? Area { get; init; }
    public string? Readonly { get; init; }
    public string? ParentHost { get; init; }
    public string? UpdateTime { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeDomainsConfigReply>))]
[JsonSerializable(typeof(TencentCdnDomain))]
internal sealed partial class TencentCdnDomainsJson : JsonSerializerContext;
