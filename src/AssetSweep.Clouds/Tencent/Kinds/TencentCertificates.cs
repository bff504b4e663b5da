using System.Globalization;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// Certificates, issued here or uploaded. Source: SSL 2019-12-05 DescribeCertificates; 1000 a page, published limit 20 calls a second. Its times are
/// Beijing's. BoundResource is documented as unusable and not read.
/// </summary>
internal sealed class TencentCertificates(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeCertificatesReply> DescribeCertificates =
        new("ssl", "2019-12-05", "DescribeCertificates", 20, TencentCertificatesJson.Default.TencentEnvelopeDescribeCertificatesReply);

    public AssetKind Kind => Catalogue.Certificates;

    public bool Regional => false;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeCertificatesReply, TencentCertificate>(client, DescribeCertificates, 1000, Map, "", meter, ct);

    internal static Certificate? Map(TencentCertificate c) => c.CertificateId is not { Length: > 0 } id ? null : new Certificate
    {
        NativeId = id,
        Name = c.Alias,
        State = State(c.Status),
        CloudState = c.Status?.ToString(CultureInfo.InvariantCulture),
        CreatedAt = TencentTime.BeijingWallClock(c.InsertTime),
        AutoRenew = c.AutoRenewFlag switch { 1 => true, 0 => false, _ => null },
        Tags = c.Tags,
        ManagedBy = TencentWords.ManagedBy(c.Tags),
        Raw = TencentJson.Raw(c, TencentCertificatesJson.Default.TencentCertificate),
        Domains = Domains(c),
        // Named for the product, documented as the issuer.
        Issuer = c.ProductZhName,
        NotBefore = TencentTime.BeijingWallClock(c.CertBeginTime),
        NotAfter = TencentTime.BeijingWallClock(c.CertEndTime),
        // Under way, replacing, done; -1 is none.
        Hosted = c.HostingStatus switch { 0 or 5 or 10 => true, -1 => false, _ => null },
    };

    /// <summary>What is being cancelled, revoked, reissued, refunded or moved (6, 9, 11, 12, 14, 15) has no word of ours.</summary>
    private static string? State(long? status) => status switch
    {
        1 => "issued",
        // In review, waiting for DNS, for documents of an enterprise, for a free one's application.
        0 or 4 or 5 or 8 or 13 => "pending",
        // Rejected, or its order cancelled: there never was a certificate.
        2 or 7 => "failed",
        3 => "expired",
        10 => "revoked",
        _ => null,
    };

    private static IReadOnlyList<string>? Domains(TencentCertificate c) =>
        c.Domain is null && c.SubjectAltName is null && c.CertSANs is null
            ? null
            : [.. (c.SubjectAltName ?? []).Concat(c.CertSANs ?? []).Prepend(c.Domain).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
}

internal sealed record DescribeCertificatesReply : TencentListReply<TencentCertificate>
{
    public IReadOnlyList<TencentCertificate>? Certificates { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentCertificate>? Items => Certificates;
}

/// <summary>Which certificates it came from and was replaced by.</summary>
internal sealed record TencentCertificateKin(string? OriginCertificateId, string? ReplacedBy, string? ReplacedFor);

/// <summary>
/// What is read of a certificate; no key is even declared. Members that a column holds are not written again; the others are what <c>raw</c> keeps.
/// IsExpiring and RenewAble are not read: the time alone changes them.
/// </summary>
internal sealed record TencentCertificate
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CertificateId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Alias { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? InsertTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CertBeginTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CertEndTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? AutoRenewFlag { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? ProductZhName { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? SubjectAltName { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? CertSANs { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Kept as well: the column does not tell which name is the main one.</summary>
    public string? Domain { get; init; }

    [JsonConverter(typeof(IdText))]
    public string? ProjectId { get; init; }

    [JsonConverter(typeof(IdText))]
    public string? OwnerUin { get; init; }

    /// <summary>A number or a word.</summary>
    [JsonConverter(typeof(IdText))]
    public string? PackageType { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? HostingResourceTypes { get; init; }

    public long? HostingStatus { get; init; }
    public string? HostingRenewCertId { get; init; }
    public string? HostingCompleteTime { get; init; }
    public string? From { get; init; }
    public string? PackageTypeName { get; init; }
    public string? CertificateType { get; init; }
    public string? StatusName { get; init; }
    public string? VerifyType { get; init; }
    public string? EncryptAlgorithm { get; init; }
    public bool? IsWildcard { get; init; }
    public bool? IsDv { get; init; }
    public bool? Deployable { get; init; }
    public string? CertRevokedTime { get; init; }
    public TencentCertificateKin? CertificateExtra { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeCertificatesReply>))]
[JsonSerializable(typeof(TencentCertificate))]
internal sealed partial class TencentCertificatesJson : JsonSerializerContext;
