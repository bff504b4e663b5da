using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>
/// A list inside a row. Old products wrap it (<c>{"Tag":[…]}</c>), new ones do not; null, '' and an empty wrapper all mean none. Absent stays
/// null: not told. Written without the wrapper.
/// </summary>
internal abstract class Unwrapped<T> : JsonConverter<IReadOnlyList<T>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = new List<T>();
        Collect(ref reader, options, items, outermost: true);
        return items;
    }

    protected abstract T Item(ref Utf8JsonReader reader, JsonSerializerOptions options);

    private void Collect(ref Utf8JsonReader reader, JsonSerializerOptions options, List<T> items, bool outermost)
    {
        if (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""u8)))
        {
            return;
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.Null)
                {
                    items.Add(Item(ref reader, options));
                }
            }
        }
        else if (outermost && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                reader.Read();
                Collect(ref reader, options, items, outermost: false);
            }
        }
        else
        {
            // One item where a list was promised.
            items.Add(Item(ref reader, options));
        }
    }
}

/// <summary>A list of texts.</summary>
internal sealed class TextList : Unwrapped<string>
{
    protected override string Item(ref Utf8JsonReader reader, JsonSerializerOptions options) => LooseText.Of(ref reader) ?? "";

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

/// <summary>A list of objects.</summary>
internal sealed class RowList<T> : Unwrapped<T>
{
    protected override T Item(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, RowType(options)) ?? throw new JsonException("an object was expected");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, RowType(options));
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> RowType(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

/// <summary>Tags as a map. ECS and CLB call the members TagKey and TagValue, all others Key and Value.</summary>
internal sealed class TagMap : JsonConverter<IReadOnlyDictionary<string, string>>
{
    private static readonly Tags List = new();

    public override bool HandleNull => true;

    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in List.Read(ref reader, typeToConvert, options))
        {
            map[key] = value;
        }

        return map;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("tags have a column of their own");

    private sealed class Tags : Unwrapped<KeyValuePair<string, string>>
    {
        protected override KeyValuePair<string, string> Item(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("a tag was expected");
            }

            string? key = null, value = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var isKey = reader.ValueTextEquals("TagKey"u8) || reader.ValueTextEquals("Key"u8);
                var isValue = !isKey && (reader.ValueTextEquals("TagValue"u8) || reader.ValueTextEquals("Value"u8));
                reader.Read();
                if (isKey)
                {
                    key = LooseText.Of(ref reader);
                }
                else if (isValue)
                {
                    value = LooseText.Of(ref reader);
                }
                else
                {
                    // Not Skip: it refuses while the page is still arriving. A converter's own value is whole, so this always succeeds.
                    reader.TrySkip();
                }
            }

            return new(key ?? throw new JsonException("a tag without a key"), value ?? "");
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string>> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("tags have a column of their own");
    }
}
