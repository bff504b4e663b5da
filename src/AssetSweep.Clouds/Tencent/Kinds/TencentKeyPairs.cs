using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>Key pairs. Source: CVM 2017-03-12 DescribeKeyPairs; 100 a page, published limit 10 calls a second.</summary>
internal sealed class TencentKeyPairs(TencentClient client) : IAssetLister
{
    internal static readonly TencentOperation<DescribeKeyPairsReply> DescribeKeyPairs =
        new("cvm", "2017-03-12", "DescribeKeyPairs", 10, TencentKeyPairsJson.Default.TencentEnvelopeDescribeKeyPairsReply);

    public AssetKind Kind => Catalogue.KeyPairs;

    public bool Regional => true;

    public IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct) =>
        TencentListing.ReadAsync<DescribeKeyPairsReply, TencentKeyPair>(client, DescribeKeyPairs, 100, Map, region, meter, ct);

    internal static KeyPair? Map(TencentKeyPair k) => k.KeyId is not { Length: > 0 } id ? null : new KeyPair
    {
        NativeId = id,
        Name = k.KeyName,
        CreatedAt = TencentTime.Iso(k.CreatedTime),
        Tags = k.Tags,
        ManagedBy = TencentWords.ManagedBy(k.Tags),
        Raw = TencentJson.Raw(k, TencentKeyPairsJson.Default.TencentKeyPair),
        Fingerprint = Fingerprint(k.PublicKey),
        Servers = k.AssociatedInstanceIds,
    };

    /// <summary>
    /// The answer has the public key, not its fingerprint: SHA-256 of the key in the form that <c>ssh-keygen -l</c> prints. Null when the text is no
    /// OpenSSH public key (RFC 4253, 6.6: it begins with the length and the name of its algorithm).
    /// </summary>
    private static string? Fingerprint(string? publicKey)
    {
        if (publicKey?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var algorithm, var text, ..])
        {
            return null;
        }

        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && Names(key.AsSpan(0, length), algorithm)
            ? "SHA256:" + Convert.ToBase64String(SHA256.HashData(key.AsSpan(0, length))).TrimEnd('=')
            : null;
    }

    private static bool Names(ReadOnlySpan<byte> key, string algorithm) =>
        key.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(key) is var length && length <= key.Length - 4
        && Encoding.UTF8.GetString(key.Slice(4, (int)length)) == algorithm;
}

internal sealed record DescribeKeyPairsReply : TencentListReply<TencentKeyPair>
{
    public IReadOnlyList<TencentKeyPair>? KeyPairSet { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<TencentKeyPair>? Items => KeyPairSet;
}

/// <summary>
/// What is read of a key pair; its private half is not even declared, should an answer hold it. Members that a column holds are not written again;
/// the others are what <c>raw</c> keeps.
/// </summary>
internal sealed record TencentKeyPair
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? KeyId { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? KeyName { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? CreatedTime { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? PublicKey { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? AssociatedInstanceIds { get; init; }

    [JsonConverter(typeof(TagMap))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public string? Description { get; init; }
    public long? ProjectId { get; init; }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TencentEnvelope<DescribeKeyPairsReply>))]
[JsonSerializable(typeof(TencentKeyPair))]
internal sealed partial class TencentKeyPairsJson : JsonSerializerContext;
