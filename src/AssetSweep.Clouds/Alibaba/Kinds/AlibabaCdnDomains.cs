using System.Globalization;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>CDN domains. Source: CDN 2018-05-10 DescribeUserDomains, published limit 100 calls a second, and DescribeTagResources, 10 a second and 50 domains a call.</summary>
internal sealed class AlibabaCdnDomains(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeUserDomainsReply> DescribeUserDomains =
        new("cdn", "2018-05-10", "DescribeUserDomains", 100, AlibabaCdnDomainsJson.Default.DescribeUserDomainsReply);

    internal static readonly AlibabaOperation<CdnTagsReply> DescribeTagResources =
        new("cdn", "2018-05-10", "DescribeTagResources", 10, AlibabaCdnDomainsJson.Default.CdnTagsReply);

    public AssetKind Kind => Catalogue.CdnDomains;

    public bool Regional => false;

    /// <summary>Pages of 50 instead of the 500 that are allowed: as many as one call for tags takes. Without CheckDomainShow, domains under review are left out.</summary>
    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) => AlibabaListing.ReadAsync(
        client,
        new AlibabaList<DescribeUserDomainsReply, AlibabaCdnDomain>(DescribeUserDomains, 50, new KeyValuePair<string, string>("CheckDomainShow", "true"))
        {
            Map = async (items, stop) =>
            {
                var tags = await TagsAsync(items, meter, stop);
                return [.. items.Select(d => Map(d, tags))];
            },
        },
        "",
        meter,
        ct);

    internal static CdnDomain? Map(AlibabaCdnDomain d, CdnTagsReply tags) => d.DomainName is not { Length: > 0 } id ? null : new CdnDomain
    {
        NativeId = id,
        Name = id,
        State = State(d.DomainStatus),
        CloudState = d.DomainStatus,
        CreatedAt = AlibabaTime.Iso(d.GmtCreated),
        Tags = AlibabaWords.Tags(tags.TagResources?.LastOrDefault(t => t.ResourceId == id)?.Tag),
        ManagedBy = AlibabaWords.ManagedBy(tags.TagResources?.LastOrDefault(t => t.ResourceId == id)?.Tag),
        Raw = AlibabaJson.Raw(d, AlibabaCdnDomainsJson.Default.AlibabaCdnDomain),
        // '.example.com' stands for all names below it, which DNS and the other clouds write with a star.
        Domain = id.StartsWith('.') ? "*" + id : id,
        // Not there before the domain was first configured; in any other state its absence says nothing.
        Cname = d.Cname ?? (d.DomainStatus is "checking" or "check_failed" or "configuring" or "configure_failed" ? "" : null),
        Origins = d.Sources is null ? null : Origins(d.Sources),
        Https = d.SslProtocol switch { "on" => true, "off" => false, _ => null },
    };

    private async Task<CdnTagsReply> TagsAsync(IReadOnlyList<AlibabaCdnDomain> items, CallMeter meter, CancellationToken ct)
    {
        var parameters = new Dictionary<string, string> { ["ResourceType"] = "DOMAIN" };
        foreach (var name in items.Select(i => i.DomainName).OfType<string>())
        {
            parameters[string.Create(CultureInfo.InvariantCulture, $"ResourceId.{parameters.Count}")] = name;
        }

        return parameters.Count == 1 ? new CdnTagsReply() : await client.CallAsync(DescribeTagResources, parameters, "", meter, ct) is { TagResources: not null } reply
            ? reply
            : throw new CloudException("MalformedReply", "the answer has no TagResources", FaultKind.Malformed) { Action = DescribeTagResources.Name };
    }

    /// <summary>What is being set up, stopped or deleted is all under way: configuring.</summary>
    private static string? State(string? word) => word switch
    {
        "online" => "online",
        "offline" => "offline",
        "configuring" or "checking" or "stopping" or "deleting" => "configuring",
        "configure_failed" => "failed",
        "check_failed" => "rejected",
        _ => null,
    };

    private static string Origins(IReadOnlyList<AlibabaCdnSource> sources) => AlibabaJson.Text(writer =>
    {
        writer.WriteStartArray();
        foreach (var source in sources)
        {
            writer.WriteStartObject();
            writer.WriteString("type", source.Type);
            writer.WriteString("content", source.Content);
            if (source.Port is { } port)
            {
                writer.WriteNumber("port", port);
            }
            else
            {
                writer.WriteNull("port");
            }

            writer.WriteString("role", source.Priority switch { "20" => "main", "30" => "backup", var other => other });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}

internal sealed record DescribeUserDomainsReply : AlibabaListReply<AlibabaCdnDomain>
{
    public AlibabaCdnPage? Domains { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaCdnDomain>? Items => Domains is null ? null : Domains.PageData ?? [];
}

internal sealed record AlibabaCdnPage(IReadOnlyList<AlibabaCdnDomain>? PageData);

internal sealed record CdnTagsReply : AlibabaReply
{
    /// <summary>Domains without tags are left out.</summary>
    [JsonConverter(typeof(RowList<AlibabaCdnTags>))]
    public IReadOnlyList<AlibabaCdnTags>? TagResources { get; init; }
}

internal sealed record AlibabaCdnTags(string? ResourceId, IReadOnlyDictionary<string, string>? Tag);

internal sealed record AlibabaCdnSource(string? Type, string? Content, long? Port, string? Priority, string? Weight);

/// <summary>What is read of a domain. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaCdnDomain
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DomainName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Cname { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? DomainStatus { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? GmtCreated { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? SslProtocol { get; init; }

    [JsonConverter(typeof(RowList<AlibabaCdnSource>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<AlibabaCdnSource>? Sources { get; init; }

    public string? CdnType { get; init; }
    public string? Coverage { get; init; }
    public string? GmtModified { get; init; }
    public string? Description { get; init; }
    public string? Sandbox { get; init; }
    public string? DomainId { get; init; }
    public string? ResourceGroupId { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeUserDomainsReply))]
[JsonSerializable(typeof(CdnTagsReply))]
[JsonSerializable(typeof(AlibabaCdnDomain))]
[JsonSerializable(typeof(AlibabaCdnTags))]
[JsonSerializable(typeof(AlibabaCdnSource))]
internal sealed partial class AlibabaCdnDomainsJson : JsonSerializerContext;
