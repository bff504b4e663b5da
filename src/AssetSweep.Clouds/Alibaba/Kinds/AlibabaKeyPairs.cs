using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Key pairs. Source: ECS 2014-05-26 DescribeKeyPairs; 50 a page, quota not published. It does not tell their servers: those name their key pair.</summary>
internal sealed class AlibabaKeyPairs(AlibabaClient client) : IAssetLister
{
    internal static readonly AlibabaOperation<DescribeKeyPairsReply> DescribeKeyPairs =
        new("ecs", "2014-05-26", "DescribeKeyPairs", AlibabaLimits.Unpublished, AlibabaKeyPairsJson.Default.DescribeKeyPairsReply);

    public AssetKind Kind => Catalogue.KeyPairs;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        AlibabaListing.ReadAsync(
            client, new AlibabaList<DescribeKeyPairsReply, AlibabaKeyPair>(DescribeKeyPairs, 50) { Map = AlibabaListing.Each<AlibabaKeyPair>(Map) }, region, meter, ct);

    internal static KeyPair? Map(AlibabaKeyPair k) => k.KeyPairName is not { Length: > 0 } id ? null : new KeyPair
    {
        NativeId = id,
        Name = id,
        CreatedAt = AlibabaTime.Iso(k.CreationTime),
        Tags = AlibabaWords.Tags(k.Tags),
        ManagedBy = AlibabaWords.ManagedBy(k.Tags),
        Raw = AlibabaJson.Raw(k, AlibabaKeyPairsJson.Default.AlibabaKeyPair),
        Fingerprint = k.KeyPairFingerPrint,
    };
}

internal sealed record DescribeKeyPairsReply : AlibabaListReply<AlibabaKeyPair>
{
    public AlibabaKeyPairList? KeyPairs { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<AlibabaKeyPair>? Items => KeyPairs is null ? null : KeyPairs.KeyPair ?? [];
}

internal sealed record AlibabaKeyPairList(IReadOnlyList<AlibabaKeyPair>? KeyPair);

/// <summary>What is read of a key pair; no key material. Members that a column holds are not written again; the others are what <c>raw</c> keeps.</summary>
internal sealed record AlibabaKeyPair
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? KeyPairName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? KeyPairFingerPrint { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreationTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public string? ResourceGroupId { get; init; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(DescribeKeyPairsReply))]
[JsonSerializable(typeof(AlibabaKeyPair))]
internal sealed partial class AlibabaKeyPairsJson : JsonSerializerContext;
