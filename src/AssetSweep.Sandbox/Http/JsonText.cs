using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace AssetSweep.Sandbox.Http;

/// <summary>JSON written straight as UTF-8 into a pooled buffer. The fixed parts of a row are copied as they are, which is why this is not
/// a Utf8JsonWriter: the pages of a million assets are made on the same cores as the program under test.</summary>
internal sealed class JsonText : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    /// <summary>Text that is JSON already.</summary>
    public JsonText Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Length += json.Length;
        return this;
    }

    /// <summary>A string in quotes, or null.</summary>
    public JsonText Text(string? text)
    {
        if (text is null)
        {
            return Raw("null"u8);
        }

        if (text.AsSpan().ContainsAny(Special))
        {
            text = Escaped(text);
        }

        var room = Room(2 + (text.Length * 3));
        room[0] = (byte)'"';

        // Not Encoding.GetBytes: a lone surrogate becomes U+FFFD here too, but without the encoder's set-up for each string.
        Utf8.FromUtf16(text, room[1..], out _, out int bytes);
        room[bytes + 1] = (byte)'"';
        Length += bytes + 2;
        return this;
    }

    public JsonText Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out int bytes);
        Length += bytes;
        return this;
    }

    public JsonText Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    public JsonText Uuid(Guid uuid)
    {
        var room = Room(38);
        room[0] = (byte)'"';
        Utf8Formatter.TryFormat(uuid, room[1..], out int bytes);
        room[bytes + 1] = (byte)'"';
        Length += bytes + 2;
        return this;
    }

    /// <summary>A list of strings, or null.</summary>
    public JsonText Texts(IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return Raw("null"u8);
        }

        Raw("["u8);
        for (int i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                Raw(","u8);
            }

            Text(texts[i]);
        }

        return Raw("]"u8);
    }

    /// <summary>A time in one of the clouds' spellings.</summary>
    public JsonText Time(DateTimeOffset time, string format)
    {
        var room = Room(32);
        room[0] = (byte)'"';
        time.TryFormat(room[1..], out int bytes, format);
        room[bytes + 1] = (byte)'"';
        Length += bytes + 2;
        return this;
    }

    /// <summary>Goes back to an earlier length.</summary>
    public void CutTo(int length) => Length = length;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append($"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - Length < bytes)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + bytes));
            buffer.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(Length);
    }
}
