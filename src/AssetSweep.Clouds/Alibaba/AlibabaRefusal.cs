using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>Reads the body of an answer that is not HTTP 200: JSON, or XML as this API's default once was.</summary>
internal static class AlibabaRefusal
{
    /// <summary>A refusal is small; a portal's page need not be read to its end.</summary>
    private const int Longest = 256 * 1024;

    /// <summary>What it says; null when it names no code, so that it is not the API's.</summary>
    public static async Task<AlibabaReply?> ReadAsync(Stream stream, string mediaType, CancellationToken ct)
    {
        var body = new byte[Longest];
        var length = await stream.ReadAtLeastAsync(body, Longest, throwOnEndOfStream: false, ct);
        var reply = mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? Json(body.AsSpan(0, length))
            : mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase) ? Xml(new MemoryStream(body, 0, length))
            : null;
        return reply?.Code is { Length: > 0 } ? reply : null;
    }

    private static AlibabaReply? Json(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, AlibabaJson.Default.AlibabaReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AlibabaReply? Xml(MemoryStream body)
    {
        try
        {
            using var reader = XmlReader.Create(body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return new AlibabaReply { Code = root.Element("Code")?.Value, Message = root.Element("Message")?.Value, RequestId = root.Element("RequestId")?.Value };
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
