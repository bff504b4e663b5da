using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AssetSweep.Sandbox.Http;

/// <summary>Puts a reply on the wire.</summary>
internal static class Sender
{
    private const int WorthCompressing = 1024;

    public static async Task Send(HttpContext context, Reply reply, DateTimeOffset date, CancellationToken ct)
    {
        if (reply.Lost)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.Headers.Date = date.ToString("r", CultureInfo.InvariantCulture);
        if (reply.Header is { } header)
        {
            response.Headers[header.Name] = header.Value;
        }

        if (reply.CutOff)
        {
            response.ContentLength = reply.Body.Length;
            await response.Body.WriteAsync(reply.Body[..(reply.Body.Length / 2)], ct);
            await response.Body.FlushAsync(ct);
            context.Abort();
        }
        else if (reply.Body.Length >= WorthCompressing && TakesGzip(context.Request))
        {
            response.Headers.ContentEncoding = "gzip";
            using var packed = new MemoryStream(reply.Body.Length / 6);
            await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(reply.Body.Span);
            }

            response.ContentLength = packed.Length;
            await response.Body.WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length), ct);
        }
        else
        {
            response.ContentLength = reply.Body.Length;
            await response.Body.WriteAsync(reply.Body, ct);
        }
    }

    /// <summary>A small JSON answer of the sandbox itself.</summary>
    public static Task SendJson(HttpContext context, int status, string json, DateTimeOffset date, CancellationToken ct) =>
        Send(context, new Reply { Status = status, Body = Encoding.UTF8.GetBytes(json) }, date, ct);

    private static bool TakesGzip(HttpRequest request)
    {
        foreach (string part in request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("gzip", StringComparison.OrdinalIgnoreCase))
            {
                return !part.Contains("q=0", StringComparison.Ordinal) || part.Contains("q=0.", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
