using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AssetSweep.Sandbox.Http;

/// <summary><c>GET /_clock</c> tells the time, how fast it runs, and the published limit of calls a second; <c>PUT /_clock</c> moves it. Neither is signed.</summary>
internal static class ClockPage
{
    public const string Path = "/_clock";

    private const string Usage = "send {\"now\": a time as 2026-01-31T00:00:00Z, \"speed\": a number above 0}, either or both";

    public static async Task Answer(HttpContext context, SandboxClock clock, double rate, CancellationToken ct)
    {
        string? error = context.Request.Method switch
        {
            "GET" => null,
            "PUT" => await Move(context.Request, clock, ct),
            _ => "the clock takes GET and PUT only",
        };
        string json = error is null
            ? JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["now"] = clock.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
                ["speed"] = clock.Speed,
                ["rate"] = rate,
            })
            : JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = error });
        await Sender.SendJson(context, error is null ? 200 : 400, json, clock.Now, ct);
    }

    private static async Task<string?> Move(HttpRequest request, SandboxClock clock, CancellationToken ct)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, ct);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Move(json.RootElement, clock) : $"not a JSON object: {Usage}";
        }
        catch (JsonException)
        {
            return $"not JSON: {Usage}";
        }
    }

    private static string? Move(JsonElement wish, SandboxClock clock)
    {
        DateTimeOffset? now = null;
        double? speed = null;
        foreach (var member in wish.EnumerateObject())
        {
            if (member.Name == "now")
            {
                if (member.Value.ValueKind != JsonValueKind.String || !member.Value.TryGetDateTimeOffset(out var time)
                    || time.Year is < 2000 or > 2199)
                {
                    return $"now is not a time between 2000 and 2199: {Usage}";
                }

                now = time;
            }
            else if (member.Name == "speed")
            {
                if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetDouble(out double number)
                    || !(number > 0 && number <= SandboxClock.MaxSpeed))
                {
                    return $"speed is not a number above 0 and at most {SandboxClock.MaxSpeed}: {Usage}";
                }

                speed = number;
            }
            else
            {
                return $"'{member.Name}' is not known: {Usage}";
            }
        }

        if (now is null && speed is null)
        {
            return $"neither now nor speed is given: {Usage}";
        }

        clock.Set(now ?? clock.Now, speed ?? clock.Speed);
        return null;
    }
}
