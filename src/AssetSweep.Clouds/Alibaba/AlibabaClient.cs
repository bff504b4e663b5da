using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>Alibaba Cloud's signed HTTP API (RPC style, signature V3). Every call passes through <see cref="CallAsync"/>.</summary>
/// <param name="http">Connections.</param>
/// <param name="caller">Pace and retry of this account.</param>
/// <param name="credentials">Gives the key to sign with, at every request anew: temporary ones run out.</param>
/// <param name="endpoint">The one origin that stands for all products; null for the real cloud.</param>
/// <param name="clock">The time that signatures carry.</param>
internal sealed class AlibabaClient(HttpClient http, Caller caller, Func<CancellationToken, ValueTask<AlibabaCredentials>> credentials, Uri? endpoint, TimeProvider clock)
{
    private static readonly string NoBody = AlibabaSigner.Hash([]);

    /// <summary>Places for pages, shared by all listings of the account.</summary>
    public SemaphoreSlim Pages => caller.Pages;

    /// <summary>Where the products are.</summary>
    public AlibabaEndpoints Endpoints { get; } = new();

    /// <summary>Makes one call.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="parameters">Its parameters, beside RegionId.</param>
    /// <param name="region">The region; '' for products that have none.</param>
    /// <param name="meter">Counts it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The answer; that of a dry run which passed has the code <see cref="AlibabaErrors.DryRunPassed"/>.</returns>
    /// <exception cref="CloudException">It failed for good.</exception>
    public Task<TReply> CallAsync<TReply>(AlibabaOperation<TReply> operation, IReadOnlyDictionary<string, string> parameters, string region, CallMeter meter, CancellationToken ct)
        where TReply : AlibabaReply
    {
        // Central hosts such as slb.aliyuncs.com know the region by this alone.
        var query = AlibabaSigner.Query(region.Length == 0 ? parameters : parameters.Append(new("RegionId", region)));
        // Quotas are counted by operation, region and account.
        var site = new CallSite(operation.Name, $"{operation.Name}@{region}", operation.PerSecond, Safe: true);
        return caller.CallAsync(site, token => SendAsync(operation, query, region, token), meter, ct);
    }

    private async Task<TReply> SendAsync<TReply>(AlibabaOperation<TReply> operation, string query, string region, CancellationToken ct)
        where TReply : AlibabaReply
    {
        var key = await credentials(ct);
        using var request = Sign(key, operation.Product, operation.Version, operation.Action, query, region);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var refusal = await AlibabaRefusal.ReadAsync(stream, type, ct) ?? throw NotTheApi(operation.Name, response);
            return refusal.Code == AlibabaErrors.DryRunPassed
                ? JsonSerializer.Deserialize($$"""{"Code":"{{AlibabaErrors.DryRunPassed}}"}""", operation.Reply)!
                : throw Refusal(key, operation.Name, refusal, response);
        }

        if (!type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            throw NotTheApi(operation.Name, response);
        }

        var reply = await JsonSerializer.DeserializeAsync(stream, operation.Reply, ct) ?? throw new JsonException("it is null");
        // Monitoring says "200" where it succeeded; no other success has a code.
        return reply.Success == false || (reply.Success is null && reply.Code is not (null or "" or "200" or "OK"))
            ? throw Refusal(key, operation.Name, reply, response)
            : reply;
    }

    private HttpRequestMessage Sign(AlibabaCredentials key, string product, string version, string action, string query, string region)
    {
        var origin = endpoint ?? new Uri($"https://{Endpoints.Host(product, region)}");
        var signed = new Dictionary<string, string>
        {
            ["host"] = origin.Authority,
            ["x-acs-action"] = action,
            ["x-acs-content-sha256"] = NoBody,
            ["x-acs-date"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ["x-acs-version"] = version,
        };
        if (key.Token.Length > 0)
        {
            signed["x-acs-accesskey-id"] = key.KeyId;
            signed["x-acs-security-token"] = key.Token;
        }

        // An empty content, not none: .NET repeats requests without one when the connection drops, with the same nonce.
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin, query.Length == 0 ? "/" : "/?" + query)) { Content = new ByteArrayContent([]) };
        foreach (var (name, value) in signed.Where(h => h.Key != "host"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", AlibabaSigner.Authorization(key, "POST", "/", query, signed, NoBody));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en-US");
        return request;
    }

    private CloudException Refusal(AlibabaCredentials key, string action, AlibabaReply refusal, HttpResponseMessage response)
    {
        var redactor = new Redactor(key.Secret, key.Token);
        var code = refusal.Code is { Length: > 0 } said ? redactor.Clean(said) : "NoCode";
        var message = redactor.Clean(AlibabaErrors.WithoutRequest(refusal.Message ?? ""));
        var kind = AlibabaErrors.KindOf(code, message, (int)response.StatusCode);
        if (kind == FaultKind.ClockSkew && response.Headers.Date is { } theirs)
        {
            var behind = theirs - clock.GetUtcNow();
            message += $" (this machine's clock is {Math.Abs(behind.TotalSeconds):0} s {(behind > TimeSpan.Zero ? "behind" : "ahead of")} the cloud's)";
        }

        return new CloudException(code, message, kind)
        {
            Action = action,
            RequestId = redactor.Clean(refusal.RequestId ?? ""),
            RetryAfter = RetryAfter(response),
        };
    }

    /// <summary>x-acs-retry-after is in milliseconds, unlike the standard header.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-acs-retry-after", out var values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : response.Headers.RetryAfter?.Delta;

    /// <summary>The API answers with JSON that names a code when it refuses; anything else comes from what stands in between.</summary>
    private static CloudException NotTheApi(string action, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return status == 429
            ? new CloudException("HTTP 429", "too many requests", FaultKind.Throttled) { Action = action, RetryAfter = RetryAfter(response) }
            : new CloudException(
                $"HTTP {status}", $"the answer is not the API's: HTTP {status} with {type}", status >= 500 ? FaultKind.Transient : FaultKind.Malformed) { Action = action };
    }
}
