using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>cvm DescribeKeyPairs. Times are UTC.</summary>
internal sealed class KeyPairs(TencentWorld world) : Kind<KeyPair>
{
    public override (string Service, string Version, string Action, string Resource) Call =>
        ("cvm", "2017-03-12", "DescribeKeyPairs", "keypair/*");

    public override string Set => "KeyPairSet";

    public override (string Parameter, string Member) Ids => ("KeyIds", "KeyId");

    public override string NumberMember => "ProjectId";

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.LimitExceeded", "InvalidKeyPairId.Malformed");

    public override Stock<KeyPair> Stock => world.KeyPairs;

    public override IReadOnlyDictionary<string, Func<KeyPair, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<KeyPair, IEnumerable<string?>>>
        {
            ["project-id"] = k => [$"{k.ProjectId}"],
            ["key-name"] = k => [k.Name],
            ["tag-key"] = k => (k.Tags ?? []).Select(t => t.Key),
            ["tag-value"] = k => (k.Tags ?? []).Select(t => t.Value),
        };

    public override KeyPair At(KeyPair asset, DateTimeOffset now) => asset;

    public override void AddOne(TencentCall call) => world.AddKeyPair(call.Region);

    public override void Write(JsonText json, KeyPair k, TencentCall call) => Write(json, k);

    public void Write(JsonText json, KeyPair k)
    {
        json.Raw("{\"AssociatedInstanceIds\":"u8).Texts(world.ServersWith(k))
            .Raw(",\"CreatedTime\":"u8).Time(k.Created, Servers.Utc)
            .Raw(",\"Description\":"u8).Text(k.Description)
            .Raw(",\"KeyId\":"u8).Text(k.Id)
            .Raw(",\"KeyName\":"u8).Text(k.Name)
            .Raw(",\"PrivateKey\":null,\"ProjectId\":"u8).Number(k.ProjectId)
            .Raw(",\"PublicKey\":"u8).Text(k.PublicKey)
            .Raw(",\"Tags\":"u8).Tags(k.Tags, "Key"u8, "Value"u8)
            .Raw("}"u8);
    }
}
