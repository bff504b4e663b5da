using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSweep.Core.Assets;

/// <summary>How a column's values are written in the database.</summary>
public enum ColumnType
{
    /// <summary>Text; '' means the cloud said "none".</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Real,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>UTC, ISO-8601 with 'Z', to the second.</summary>
    Time,

    /// <summary>JSON text; [] and {} mean none.</summary>
    Json,
}

/// <summary>One cell on its way to the database: a text, a number, or null for "not told". A struct, because a scan makes millions.</summary>
public readonly record struct Value
{
    private static readonly JsonWriterOptions PlainJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string? text;
    private readonly double real;
    private readonly long whole;
    private readonly Kind kind;

    private enum Kind : byte
    {
        Null,
        Text,
        Whole,
        Real,
    }

    private Value(Kind kind, string? text = null, long whole = 0, double real = 0)
    {
        this.kind = kind;
        this.text = text;
        this.whole = whole;
        this.real = real;
    }

    /// <summary>Whether it is unknown.</summary>
    public bool IsNull => kind == Kind.Null;

    /// <summary>The text, or null when this is a number or unknown.</summary>
    public string? AsText => text;

    /// <summary>The whole number, or null when this is something else.</summary>
    public long? AsWhole => kind == Kind.Whole ? whole : null;

    /// <summary>The fraction, or null when this is something else.</summary>
    public double? AsReal => kind == Kind.Real ? real : null;

    /// <summary>A text; null stays unknown.</summary>
    public static Value Of(string? value) => value is null ? default : new(Kind.Text, text: value);

    /// <summary>A whole number; null stays unknown.</summary>
    public static Value Of(long? value) => value is { } v ? new(Kind.Whole, whole: v) : default;

    /// <summary>A number; null stays unknown.</summary>
    public static Value Of(double? value) => value is { } v ? new(Kind.Real, real: v) : default;

    /// <summary>A flag as 0 or 1; null stays unknown.</summary>
    public static Value Of(bool? value) => value is { } v ? new(Kind.Whole, whole: v ? 1 : 0) : default;

    /// <summary>A time as UTC text; null stays unknown.</summary>
    public static Value Of(DateTimeOffset? value) => value is { } v ? new(Kind.Text, text: Time(v)) : default;

    /// <summary>A list as a JSON array; null stays unknown.</summary>
    public static Value Of(IReadOnlyList<string>? list)
    {
        if (list is null)
        {
            return default;
        }

        return list.Count == 0 ? new(Kind.Text, text: "[]") : new(Kind.Text, text: Json(list, static (writer, items) =>
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        }));
    }

    /// <summary>A map as a JSON object, keys sorted so that the cloud's order makes no difference; null stays unknown.</summary>
    public static Value Of(IReadOnlyDictionary<string, string>? map)
    {
        if (map is null)
        {
            return default;
        }

        return map.Count == 0 ? new(Kind.Text, text: "{}") : new(Kind.Text, text: Json(map, static (writer, items) =>
        {
            writer.WriteStartObject();
            foreach (var (key, value) in items.OrderBy(static i => i.Key, StringComparer.Ordinal))
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }));
    }

    /// <summary>The store's one form of a time: UTC, ISO-8601 with 'Z', to the second. It sorts as text.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, PlainJson))
        {
            write(writer, value);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
