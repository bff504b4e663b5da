using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>What is not of one kind alone.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LooseText), typeof(LooseFlag), typeof(LooseWhole), typeof(LooseReal), typeof(TextList), typeof(TagMap)])]
[JsonSerializable(typeof(AlibabaReply))]
[JsonSerializable(typeof(CallerIdentityReply))]
[JsonSerializable(typeof(RegionsReply))]
[JsonSerializable(typeof(AssumeRoleReply))]
internal sealed partial class AlibabaJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kept fields of an answer, as the text for <c>raw</c>.</summary>
    public static string Raw<T>(T item, JsonTypeInfo<T> type) => Text(writer => JsonSerializer.Serialize(writer, item, type));

    /// <summary>JSON as this program writes it: nothing escaped that need not be.</summary>
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
