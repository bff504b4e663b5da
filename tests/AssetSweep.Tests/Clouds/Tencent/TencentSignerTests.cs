using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssetSweep.Clouds.Tencent;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Tencent;

internal sealed class TencentSignerTests
{
    private static IEnumerable<TestCaseData> Vectors()
    {
        if (SharedFolder.Path is not { } shared)
        {
            yield return new TestCaseData(default(JsonElement)).SetArgDisplayNames("none: no ../shared");
            yield break;
        }

        foreach (var vector in JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "vectors", "tencent.json"))).RootElement.EnumerateArray())
        {
            yield return new TestCaseData(vector).SetArgDisplayNames(vector.GetProperty("id").GetString()!);
        }
    }

    [TestCaseSource(nameof(Vectors))]
    public void A_request_that_the_vendors_sdk_signed_is_signed_the_same(JsonElement vector)
    {
        SharedFolder.Require("vectors/tencent.json");
        string Text(string name) => vector.GetProperty(name).GetString()!;
        var headers = vector.GetProperty("headers");
        var body = vector.TryGetProperty("bodyBase64", out var binary) ? Convert.FromBase64String(binary.GetString()!) : Encoding.UTF8.GetBytes(Text("body"));
        var authorization = Text("authorization");
        var actual = TencentSigner.Authorization(
            new TencentCredentials(Text("accessKeyId"), Text("accessKeySecret"), ""),
            Regex.Match(authorization, "/([^/]+)/tc3_request").Groups[1].Value,
            Text("method"),
            Text("query"),
            headers.GetProperty("content-type").GetString()!,
            headers.GetProperty("host").GetString()!,
            body,
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers.GetProperty("x-tc-timestamp").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(actual, Is.EqualTo(authorization));
    }

    /// <summary>Made with an independent script. The second is Beijing's midnight: its date must be that of UTC.</summary>
    [TestCase(1735787045, "dnspod", "application/json", """{"Offset":0,"Limit":3000}""", "f4854dcae295b42ccc86ad2887703eaae461b4e6caceb01ab0de34e2dfa03119")]
    [TestCase(1735660800, "cvm", "application/json; charset=utf-8", """{"InstanceName":"测试"}""", "783edccdfe80f70fdf8807d3a1edf9ce4661359bd40b4384a33ddedb62392a33")]
    public void A_request_computed_by_hand_is_signed_the_same(long at, string service, string contentType, string body, string signature)
    {
        var actual = TencentSigner.Authorization(
            new TencentCredentials("id", "SecretKeyEXAMPLE", ""), service, "POST", "", contentType, $"{service}.tencentcloudapi.com", Encoding.UTF8.GetBytes(body), DateTimeOffset.FromUnixTimeSeconds(at));
        Assert.That(actual, Does.EndWith("Signature=" + signature));
    }

    [Test]
    public void Credentials_do_not_print_their_secret()
    {
        Assert.That(new TencentCredentials("AKID1", "very-secret", "token-too").ToString(), Does.Not.Contain("secret").And.Not.Contain("token-too"));
    }
}
