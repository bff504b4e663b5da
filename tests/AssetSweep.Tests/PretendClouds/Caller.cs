using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

/// <summary>A sandbox and a client of it, as a test needs them.</summary>
internal sealed class Caller : IAsyncDisposable
{
    public const string Cvm = "2017-03-12";
    public const string StsVersion = "2018-08-13";

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private Caller(SandboxServer sandbox, ManualTime time) => (Sandbox, Time) = (sandbox, time);

    public SandboxServer Sandbox { get; }

    public ManualTime Time { get; }

    public string Id { get; set; } = SandboxServer.AccessKeyId;

    public string Secret { get; set; } = SandboxServer.AccessKeySecret;

    public string? Token { get; set; }

    public TimeSpan ClockError { get; set; }

    public static async Task<Caller> With(SandboxOptions? options = null, params string[] faults)
    {
        var time = new ManualTime();
        var all = (options ?? new SandboxOptions { Now = Start }) with { Time = time, Faults = [.. faults.Select(Fault.Parse)] };
        return new(await SandboxServer.StartAsync(all, CancellationToken.None), time);
    }

    /// <summary>A signed call, answered by whatever comes back.</summary>
    public Task<HttpResponseMessage> Send(
        string action, string body = "{}", string? region = "ap-guangzhou", string version = Cvm, Action<HttpRequestMessage>? more = null) =>
        Send(action, Encoding.UTF8.GetBytes(body), region, version, more);

    public async Task<HttpResponseMessage> Send(string action, byte[] body, string? region, string version, Action<HttpRequestMessage>? more)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        long timestamp = (Sandbox.Clock.Now + ClockError).ToUnixTimeSeconds();
        request.Headers.TryAddWithoutValidation(
            "Authorization", Tc3Signer.Authorization(Id, Secret, "127", Sandbox.Endpoint.Authority, timestamp, body));
        request.Headers.Add("X-TC-Action", action);
        request.Headers.Add("X-TC-Version", version);
        request.Headers.Add("X-TC-Timestamp", $"{timestamp}");
        request.Headers.Add("X-TC-Language", "en-US");
        Add(request, "X-TC-Region", region);
        Add(request, "X-TC-Token", Token);
        more?.Invoke(request);
        return await http.SendAsync(request, CancellationToken.None);
    }

    public Task<HttpResponseMessage> Get(string pathAndQuery, Action<HttpRequestMessage>? more = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Sandbox.Endpoint, pathAndQuery)) { Content = new ByteArrayContent([]) };
        more?.Invoke(request);
        return http.SendAsync(request, CancellationToken.None);
    }

    public Task<HttpResponseMessage> Put(string path, string body) =>
        http.PutAsync(new Uri(Sandbox.Endpoint, path), new StringContent(body), CancellationToken.None);

    /// <summary>The Response object of a call.</summary>
    public async Task<JsonElement> Call(string action, string body = "{}", string? region = "ap-guangzhou", string version = Cvm)
    {
        using var response = await Send(action, body, region, version);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()).GetProperty("Response");
    }

    /// <summary>The code a call is refused with; '' when it is not.</summary>
    public async Task<string> Code(string action, string body = "{}", string? region = "ap-guangzhou", string version = Cvm) =>
        CodeOf(await Call(action, body, region, version));

    public static string CodeOf(JsonElement response) =>
        response.TryGetProperty("Error", out var error) ? error.GetProperty("Code").GetString()! : "";

    /// <summary>All rows of a list in one region, page by page.</summary>
    public async Task<List<JsonElement>> All(string action, string set, string region, int limit = 100, string version = Cvm)
    {
        var rows = new List<JsonElement>();
        while (true)
        {
            var page = await Call(action, $$"""{"Offset":{{rows.Count}},"Limit":{{limit}}}""", region, version);
            var found = page.GetProperty(set).EnumerateArray().ToList();
            rows.AddRange(found);
            if (found.Count < limit)
            {
                Assert.That(rows, Has.Count.EqualTo(page.GetProperty("TotalCount").GetInt32()));
                return rows;
            }
        }
    }

    /// <summary>All rows of a list of the whole account, wherever it keeps its total.</summary>
    public async Task<List<JsonElement>> AccountWide(string action, string set, string version, int limit = 1000)
    {
        var rows = new List<JsonElement>();
        while (true)
        {
            var page = await Call(action, $$"""{"Offset":{{rows.Count}},"Limit":{{limit}}}""", null, version);
            var found = page.GetProperty(set).EnumerateArray().ToList();
            rows.AddRange(found);
            if (found.Count < limit)
            {
                var total = page.TryGetProperty("DomainCountInfo", out var info) ? info.GetProperty("DomainTotal")
                    : page.TryGetProperty("TotalNumber", out var number) ? number
                    : page.GetProperty("TotalCount");
                Assert.That(rows, Has.Count.EqualTo(total.GetInt32()));
                return rows;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
