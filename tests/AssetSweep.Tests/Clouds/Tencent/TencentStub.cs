using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using AssetSweep.Clouds.Http;
using AssetSweep.Clouds.Tencent;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>What was asked.</summary>
internal sealed record TencentAsked(string Action, string Version, string Region, JsonElement Body)
{
    public long Offset => Body.GetProperty(nameof(Offset)).GetInt64();

    public long Limit => Body.GetProperty(nameof(Limit)).GetInt64();
}

/// <summary>Stands for the network: every request gets the <c>Response</c> that the test makes up.</summary>
internal sealed class TencentStub(Func<TencentAsked, string> answer) : HttpMessageHandler
{
    public ConcurrentQueue<TencentAsked> Asked { get; } = [];

    /// <summary>A client that talks to it.</summary>
    public TencentClient Client(int places = 4)
    {
        var caller = new Caller(TimeProvider.System, new CallLimits { AtOnce = places, Tries = 1 }, double.PositiveInfinity);
        return new TencentClient(new HttpClient(this), caller, _ => ValueTask.FromResult(new TencentCredentials("id", "secret", "")), new Uri("http://127.0.0.1:9"), TimeProvider.System);
    }

    public static string Error(string code) => $$"""{"Error":{"Code":"{{code}}","Message":"m"},"RequestId":"r"}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string Header(string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : "";
        var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
        var asked = new TencentAsked(Header("X-TC-Action"), Header("X-TC-Version"), Header("X-TC-Region"), body);
        Asked.Enqueue(asked);
        await Task.Yield();
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"Response":{{answer(asked)}}}""", Encoding.UTF8, "application/json") };
    }
}
