using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AssetSweep.Sandbox;
using AssetSweep.Sandbox.Tencent;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.PretendClouds;

public class SignatureTests
{
    [Test]
    public void Every_request_an_SDK_signed_is_recognised_and_not_with_another_secret()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("vectors/tencent.json")));
        var tc3 = new Tc3();
        int seen = 0;
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var authorization = Tc3Authorization.Read(vector.GetProperty("authorization").GetString()!)!;
            string secret = vector.GetProperty("accessKeySecret").GetString()!;
            string timestamp = vector.GetProperty("headers").GetProperty("x-tc-timestamp").GetString()!;
            Assert.That(tc3.Verify(Request(vector), authorization, timestamp, secret), Is.True, vector.GetProperty("id").GetString());
            Assert.That(tc3.Verify(Request(vector), authorization, timestamp, secret + "x"), Is.False, vector.GetProperty("id").GetString());
            seen++;
        }

        Assert.That(seen, Is.GreaterThan(40));
    }

    /// <summary>The vectors of the documentation: the second signs the action in lower case.</summary>
    [TestCase("Gu5t9xGARNpq86cd98joQYCN3*******", "content-type;host", "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c")]
    [TestCase("********************************", "content-type;host;x-tc-action", "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f")]
    public void The_documentations_own_examples_are_recognised(string secret, string signedHeaders, string signature)
    {
        const string body = """{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}""";
        var request = new SignedRequest("POST", "", name => name switch
        {
            "content-type" => "application/json; charset=utf-8",
            "host" => "cvm.tencentcloudapi.com",
            "x-tc-action" => "DescribeInstances",
            _ => "",
        }, Encoding.UTF8.GetBytes(body));
        var authorization = Tc3Authorization.Read(
            $"TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders={signedHeaders}, Signature={signature}");
        Assert.That(new Tc3().Verify(request, authorization!, "1551113065", secret), Is.True);
    }

    [Test]
    public async Task A_request_signed_with_the_wrong_secret_is_refused()
    {
        await using var caller = await Caller.With();
        caller.Secret = "another";
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo("AuthFailure.SignatureFailure"));
        caller.Secret = SandboxServer.AccessKeySecret;
        Assert.That(await caller.Code("DescribeInstances"), Is.Empty);
    }

    [Test]
    public async Task A_key_nobody_has_is_told_from_a_wrong_signature()
    {
        await using var caller = await Caller.With();
        caller.Id = "nobody";
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo("AuthFailure.SecretIdNotFound"));
    }

    [TestCase(-301, "AuthFailure.SignatureExpire")]
    [TestCase(301, "AuthFailure.SignatureExpire")]
    [TestCase(-299, "")]
    [TestCase(299, "")]
    public async Task A_signature_holds_five_minutes_of_the_sandboxs_time(int seconds, string code)
    {
        await using var caller = await Caller.With();
        caller.ClockError = TimeSpan.FromSeconds(seconds);
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo(code));
    }

    [Test]
    public async Task A_token_with_a_key_that_has_none_is_refused()
    {
        await using var caller = await Caller.With();
        caller.Token = "made-up";
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo("AuthFailure.TokenFailure"));
    }

    [Test]
    public async Task A_changed_body_is_noticed()
    {
        await using var caller = await Caller.With();
        using var response = await caller.Send("DescribeInstances", more: r =>
        {
            r.Content = new ByteArrayContent("{ }"u8.ToArray());
            r.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        });
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("AuthFailure.SignatureFailure"));
    }

    [TestCase("")]
    [TestCase("TC3-HMAC-SHA256 Credential=sandbox/2026-03-01/cvm/tc3_request, SignedHeaders=host, Signature=00")]
    [TestCase("Basic c2FuZGJveA==")]
    public async Task An_authorization_that_cannot_be_read_is_refused(string authorization)
    {
        await using var caller = await Caller.With();
        using var response = await caller.Send("DescribeInstances", more: r =>
        {
            r.Headers.Remove("Authorization");
            r.Headers.TryAddWithoutValidation("Authorization", authorization);
        });
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("AuthFailure.InvalidAuthorization"));
    }

    [Test]
    public async Task Unsigned_sandboxes_take_anything()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Unsigned = true });
        caller.Secret = "another";
        caller.ClockError = TimeSpan.FromDays(400);
        Assert.That(await caller.Code("DescribeInstances"), Is.Empty);
    }

    [TestCase(" ", false, null)]
    [TestCase("  ", true, null)]
    [TestCase(" ", true, "describedisks")]
    public async Task Hosts_with_and_without_port_two_spaces_and_more_headers_are_accepted(string gap, bool port, string? action)
    {
        await using var caller = await Caller.With();
        var endpoint = caller.Sandbox.Endpoint;
        using var response = await caller.Send("DescribeDisks", more: r =>
        {
            r.Headers.Remove("Authorization");
            r.Headers.TryAddWithoutValidation("Authorization", Tc3Signer.Authorization(
                caller.Id, caller.Secret, "cbs", port ? endpoint.Authority : endpoint.Host, Caller.Start.ToUnixTimeSeconds(), "{}"u8.ToArray(),
                gap: gap, action: action));
        });
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("DiskSet"));
    }

    [Test]
    public async Task A_GET_is_signed_over_the_query_as_it_was_sent()
    {
        await using var caller = await Caller.With();
        string query = "Offset=0&Limit=5&Filters.0.Name=zone&Filters.0.Values.0=ap-guangzhou-1&Filters.0.Values.1=x%20*(%27)%E5%90%8D";
        using var response = await caller.Get("/?" + query, r =>
        {
            r.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            r.Headers.TryAddWithoutValidation("Authorization", Tc3Signer.Authorization(
                caller.Id, caller.Secret, "cvm", caller.Sandbox.Endpoint.Host, Caller.Start.ToUnixTimeSeconds(), [],
                "GET", query, "application/x-www-form-urlencoded"));
            r.Headers.Add("X-TC-Action", "DescribeInstances");
            r.Headers.Add("X-TC-Version", Caller.Cvm);
            r.Headers.Add("X-TC-Region", "ap-guangzhou");
            r.Headers.Add("X-TC-Timestamp", $"{Caller.Start.ToUnixTimeSeconds()}");
        });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()).GetProperty("Response");
        Assert.That(Caller.CodeOf(answer), Is.Empty);
        Assert.That(answer.GetProperty("InstanceSet").EnumerateArray().Select(s => s.GetProperty("Placement").GetProperty("Zone").GetString()),
            Is.All.EqualTo("ap-guangzhou-1"));
    }

    private static SignedRequest Request(JsonElement vector)
    {
        byte[] body = vector.TryGetProperty("bodyBase64", out var base64)
            ? base64.GetBytesFromBase64()
            : Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!);
        return new(
            vector.GetProperty("method").GetString()!,
            vector.GetProperty("query").GetString()!,
            name => name == "host" ? vector.GetProperty("host").GetString()! : vector.GetProperty("headers").GetProperty(name).GetString()!,
            body);
    }
}
