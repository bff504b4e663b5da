using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>Writes tags: each product has its own names for key and value.</summary>
internal static class TagText
{
    public static JsonText Tags(this JsonText json, IReadOnlyList<Tag>? tags, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (tags is null)
        {
            return json.Raw("null"u8);
        }

        json.Raw("["u8);
        for (int i = 0; i < tags.Count; i++)
        {
            json.Raw(i > 0 ? ",{\""u8 : "{\""u8).Raw(key).Raw("\":"u8).Text(tags[i].Key)
                .Raw(",\""u8).Raw(value).Raw("\":"u8).Text(tags[i].Value).Raw("}"u8);
        }

        return json.Raw("]"u8);
    }
}
