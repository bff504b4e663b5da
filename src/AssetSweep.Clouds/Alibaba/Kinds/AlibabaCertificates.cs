using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>
/// Certificates, issued here or uploaded. Source: CAS 2020-04-07 ListUserCertificateOrder with OrderType CERT; 50 a page, published limit 10 calls
/// a second.
/// </summary>
internal sealed class AlibabaCertificates(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<CertificateOrdersReply> ListUserCertificateOrder =
        new("cas", "2020-04-07", "ListUserCertificateOrder", 10, AlibabaCertificatesJson.Default.CertificateOrdersReply);

    public AssetKind Kind => Catalogue.Certificates;

    public bool Regional => false;

    /// <summary>Twice: without a status only valid ones come, and those that have run out must be asked for.</summary>
    public async IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, [EnumeratorCancellation] CancellationToken ct)
    {
        KeyValuePair<string, string> issued = new("OrderType", "CERT");
        foreach (var (what, parameters) in new[] { ("valid certificates", new[] { issued }), ("expired certificates", [issued, new("Status", "EXPIRED")]) })
        {
            var list = new AlibabaList<CertificateOrdersReply, AlibabaCertificate>(ListUserCertificateOrder, 50, parameters)
            {
                Map = AlibabaListing.Each<AlibabaCertificate>(Map),
                NumberName = "CurrentPage",
                SizeName = "ShowSize",
            };
            await foreach (var page in AlibabaListing.PartAsync(AlibabaListing.ReadAsync(client, list, "", meter, ct), what, ct))
            {
                yield return page;
            }
        }
    }

    internal static Certificate? Map(AlibabaCertificate c) => c.CertificateId is not { Length: > 0 } id ? null : new Certificate
    {
        NativeId = id,
        Name = c.Name,
        State = State(c),
        CloudState = c.Status,
        Raw = AlibabaJson.Raw(c, AlibabaCertificatesJson.Default.AlibabaCertificate),
        Domains = Domains(c),
        Issuer = c.Issuer,
        NotBefore = AlibabaTime.Milliseconds(c.CertStartTime) ?? AlibabaTime.Day(c.StartDate),
        // A day alone: to its last second, as the exact times of recorded rows end.
        NotAfter = AlibabaTime.Milliseconds(c.CertEndTime) ?? AlibabaTime.Day(c.EndDate)?.AddSeconds(86_399),
    };

    private static string? State(AlibabaCertificate c) => c.Status switch
    {
        "ISSUED" or "WILLEXPIRED" => "issued",
        "EXPIRED" => "expired",
        "REVOKED" => "revoked",
        "PAYED" or "CHECKING" or "NOTACTIVATED" => "pending",
        "CHECKED_FAIL" => "failed",
        null or "" => c.Expired switch { true => "expired", false => "issued", null => null },
        _ => null,
    };

    private static IReadOnlyList<string>? Domains(AlibabaCertificate c)
    {
        var names = (c.Sans ?? "").Split(',').Append(c.CommonName ?? "").Select(n => n.Trim()).Where(n => n.Length > 0).Distinct().ToList();
        return names.Count > 0 || c.Sans is not null ? names : null;
    }
}

internal sealed record CertificateOrdersReply : AlibabaListReply<AlibabaCertificate>
{
    public IReadOnlyList<AlibabaCertificate>? CertificateOrderList { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaCertificate>? Items => CertificateOrderList;
}

/// <summary>What is read of a certificate. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaCertificate
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CertificateId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Name { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Status { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Sans { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Issuer { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? CertStartTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public long? CertEndTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? StartDate { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? EndDate { get; init; }
    public string? CommonName { get; init; }
    public bool? Expired { get; init; }
    public bool? Upload { get; init; }
    public string? Fingerprint { get; init; }
    public string? Sha2 { get; init; }
    public string? SerialNo { get; init; }
    public string? InstanceId { get; init; }
    public string? ResourceGroupId { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(CertificateOrdersReply))]
[JsonSerializable(typeof(AlibabaCertificate))]
internal sealed partial class AlibabaCertificatesJson : JsonSerializerContext;
