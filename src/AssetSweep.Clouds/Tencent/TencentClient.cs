using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent;

/// <summary>Tencent Cloud's signed HTTP API (API 3.0). Every call passes through <see cref="CallAsync"/>.</summary>
/// <param name="http">Connections.</param>
/// <param name="caller">Pace and retry of this account.</param>
/// <param name="credentials">Gives the key to sign with, at every request anew: temporary ones run out.</param>
/// <param name="endpoint">The one origin that stands for all products; null for the real cloud.</param>
/// <param name="clock">The time that signatures carry.</param>
internal sealed class TencentClient(HttpClient http, Caller caller, Func<CancellationToken, ValueTask<TencentCredentials>> credentials, Uri? endpoint, TimeProvider clock)
{
    private const string Json = "application/json";

    /// <summary>Places for pages, shared by all listings of the account.</summary>
    public SemaphoreSlim Pages => caller.Pages;

    /// <summary>Makes one call.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="parameters">Its parameters; those not set are left out, never sent as null.</param>
    /// <param name="region">The region; '' for products that have none.</param>
    /// <param name="meter">Counts it.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="CloudException">It failed for good.</exception>
    public Task<TReply> CallAsync<TReply>(TencentOperation<TReply> operation, JsonObject parameters, string region, CallMeter meter, CancellationToken ct)
        where TReply : TencentReply
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, TencentJson.Default.JsonObject);
        var site = new CallSite(operation.Name, operation.Name, operation.PerSecond, Safe: true);
        return caller.CallAsync(site, token => SendAsync(operation, body, region, token), meter, ct);
    }

    private async Task<TReply> SendAsync<TReply>(TencentOperation<TReply> operation, byte[] body, string region, CancellationToken ct)
        where TReply : TencentReply
    {
        var key = await credentials(ct);
        using var request = Sign(key, operation.Product, operation.Version, operation.Action, body, region);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != Json)
        {
            throw NotTheApi(operation.Name, response);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var envelope = await JsonSerializer.DeserializeAsync(stream, operation.Reply, ct);
        var reply = envelope?.Response ?? throw new JsonException("it has no 'Response'");
        return reply.Error is null || (reply.Error.Code is { } code && code == operation.EmptyCode) ? reply : throw Refusal(key, operation.Name, reply, response.Headers.Date);
    }

    private HttpRequestMessage Sign(TencentCredentials key, string product, string version, string action, byte[] body, string region)
    {
        var origin = endpoint ?? new Uri($"https://{product}.tencentcloudapi.com");
        var at = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin, "/")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        request.Headers.TryAddWithoutValidation("Authorization", TencentSigner.Authorization(key, product, "POST", "", Json, origin.Authority, body, at));
        request.Headers.TryAddWithoutValidation("X-TC-Action", action);
        request.Headers.TryAddWithoutValidation("X-TC-Version", version);
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("X-TC-Language", "en-US");
        if (region.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("X-TC-Region", region);
        }

        if (key.Token.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("X-TC-Token", key.Token);
        }

        return request;
    }

    private CloudException Refusal(TencentCredentials key, string action, TencentReply reply, DateTimeOffset? serverTime)
    {
        var code = reply.Error!.Code is { Length: > 0 } said ? said : "NoCode";
        var message = new Redactor(key.SecretKey, key.Token).Clean(reply.Error.Message ?? "");
        var kind = TencentErrors.KindOf(code);
        if (kind == FaultKind.ClockSkew && serverTime is { } theirs)
        {
            var behind = theirs - clock.GetUtcNow();
            message += $" (this machine's clock is {Math.Abs(behind.TotalSeconds):0} s {(behind > TimeSpan.Zero ? "behind" : "ahead of")} the cloud's)";
        }

        return new CloudException(code, message, kind)
        {
            Action = action,
            RequestId = reply.RequestId ?? "",
            LimitPerSecond = kind == FaultKind.Throttled ? TencentErrors.NamedLimit(message) : null,
        };
    }

    /// <summary>The API answers 200 with JSON, also when it refuses; anything else comes from what stands in between.</summary>
    private static CloudException NotTheApi(string action, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return status == 429
            ? new CloudException("HTTP 429", "too many requests", FaultKind.Throttled) { Action = action, RetryAfter = response.Headers.RetryAfter?.Delta }
            : new CloudException(
                $"HTTP {status}", $"the answer is not the API's: HTTP {status} with {type}", status >= 500 ? FaultKind.Transient : FaultKind.Malformed) { Action = action };
    }
}
