using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AssetSweep.Clouds.Tencent.Kinds;

namespace AssetSweep.Clouds.Tencent;

/// <summary>What is not of one kind alone.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(TencentEnvelope<CallerIdentityReply>))]
[JsonSerializable(typeof(TencentEnvelope<RegionsReply>))]
[JsonSerializable(typeof(TencentEnvelope<AssumeRoleReply>))]
internal sealed partial class TencentJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kept fields of an answer, as the text for <c>raw</c>.</summary>
    public static string Raw<T>(T item, JsonTypeInfo<T> type) => Text(writer => JsonSerializer.Serialize(writer, item, type));

    /// <summary>What is written, as text in which Chinese stays readable.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>A list for which this API says null instead of []: null means none. Absent stays null: not told.</summary>
internal sealed class NullMeansNone : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list of texts was expected");
        }

        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.GetString() is { } item)
            {
                list.Add(item);
            }
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}

/// <summary>The disks of a server: null means none. Absent stays null: not told.</summary>
internal sealed class NullMeansNoDisk : JsonConverter<IReadOnlyList<TencentServerDisk>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<TencentServerDisk> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, TencentServersJson.Default.TencentServerDiskArray) ?? [];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TencentServerDisk> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), TencentServersJson.Default.TencentServerDiskArray);
}

/// <summary>A text for which this API says null where it means none. Absent stays null: not told.</summary>
internal sealed class NullMeansEmpty : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() ?? "";

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>An id, which is a number in some answers (beyond 32 bits) and a text in others.</summary>
internal sealed class IdText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new JsonException("an id was expected"),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>
/// Tags as a map; null means none, absent stays null: not told. CVM, CBS and VPC call the members Key and Value; CLB, DNSPod, CDN and SSL
/// TagKey and TagValue.
/// </summary>
internal sealed class TagMap : JsonConverter<IReadOnlyDictionary<string, string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return tags;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list of tags was expected");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("a tag was expected");
            }

            string? key = null, value = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                // Real answers repeat both members as tagKey and tagValue; those are skipped with everything else.
                var isKey = reader.ValueTextEquals("Key"u8) || reader.ValueTextEquals("TagKey"u8);
                var isValue = !isKey && (reader.ValueTextEquals("Value"u8) || reader.ValueTextEquals("TagValue"u8));
                reader.Read();
                if (isKey)
                {
                    key = reader.GetString();
                }
                else if (isValue)
                {
                    value = reader.GetString();
                }
                else
                {
                    // Not Skip: it refuses while the page is still arriving. A converter's own value is whole, so this always succeeds.
                    reader.TrySkip();
                }
            }

            if (key is not null)
            {
                tags[key] = value ?? "";
            }
        }

        return tags;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("tags have a column of their own");
}
