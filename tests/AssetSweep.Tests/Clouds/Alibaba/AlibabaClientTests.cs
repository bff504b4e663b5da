using System.Text;
using System.Text.Json;
using AssetSweep.Clouds.Alibaba;
using AssetSweep.Clouds.Alibaba.Kinds;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Alibaba;

internal sealed class AlibabaClientTests
{
    private const string Me = """{"RequestId":"R-1","AccountId":"1234567890123456"}""";

    private static CloudException Fails(AlibabaAnswer answer) =>
        Assert.Throws<CloudException>(() => new AlibabaStub(_ => answer).Account().WhoAmIAsync(new CallMeter(), CancellationToken.None).GetAwaiter().GetResult())!;

    [Test]
    public async Task A_call_is_an_empty_post_with_its_parameters_in_the_query_and_a_signature_over_them()
    {
        var stub = new AlibabaStub(_ => AlibabaAnswer.Ok(Me));
        Assert.That(await stub.Account().WhoAmIAsync(new CallMeter(), CancellationToken.None), Is.EqualTo("1234567890123456"));
        var sent = stub.Sent.Single();
        Assert.That((sent.Uri.AbsoluteUri, sent.Action, sent.Date, sent.Body?.Length), Is.EqualTo(("https://sts.aliyuncs.com/", "GetCallerIdentity", "2026-03-01T02:00:00Z", 0)), "a content, though empty");
        Assert.That(sent.Authorization, Does.StartWith("ACS3-HMAC-SHA256 Credential=LTAIstub,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="));
    }

    [Test]
    public async Task The_query_goes_out_exactly_as_it_was_signed()
    {
        var stub = new AlibabaStub(_ => AlibabaAnswer.Ok("""{"Disks":{"Disk":[]},"TotalCount":0}"""));
        var parameters = new Dictionary<string, string> { ["Value"] = "例~*'()!+ /:%41&=", ["Empty"] = "", ["Tag.1.Key"] = "a.b", ["DiskIds"] = "[\"d-1\"]" };
        await stub.Client().CallAsync(AlibabaDisks.DescribeDisks, parameters, "cn-beijing", new CallMeter(), CancellationToken.None);
        Assert.That(stub.Sent[0].Uri.PathAndQuery, Is.EqualTo(
            "/?DiskIds=%5B%22d-1%22%5D&Empty=&RegionId=cn-beijing&Tag.1.Key=a.b&Value=%E4%BE%8B~%2A%27%28%29%21%2B%20%2F%3A%2541%26%3D"));
    }

    [Test]
    public async Task A_temporary_key_sends_and_signs_its_token()
    {
        var stub = new AlibabaStub(_ => AlibabaAnswer.Ok(Me));
        await new AlibabaAccount("a", "1", stub.Client(new Uri("http://127.0.0.1:18080"), AlibabaStub.Token)).WhoAmIAsync(new CallMeter(), CancellationToken.None);
        Assert.That((stub.Sent[0].Uri.AbsoluteUri, stub.Sent[0].Token), Is.EqualTo(("http://127.0.0.1:18080/", AlibabaStub.Token)));
        Assert.That(stub.Sent[0].Authorization, Does.Contain("SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;"));
    }

    [Test]
    public async Task Every_try_has_a_nonce_and_a_time_of_its_own()
    {
        var tries = 0;
        var stub = new AlibabaStub(_ => ++tries < 3 ? AlibabaAnswer.Error(500, "InternalError") : AlibabaAnswer.Ok(Me));
        await stub.Account().WhoAmIAsync(new CallMeter(), CancellationToken.None);
        Assert.That(stub.Sent.Select(s => s.Nonce).Distinct().Count(), Is.EqualTo(3));
        Assert.That(stub.Sent.Select(s => s.Authorization).Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task The_clouds_own_wait_is_in_milliseconds()
    {
        var tries = 0;
        var stub = new AlibabaStub(_ => ++tries == 1 ? AlibabaAnswer.Error(400, "Throttling.User") with { Headers = [("x-acs-retry-after", "7500")] } : AlibabaAnswer.Ok(Me));
        await stub.Account().WhoAmIAsync(new CallMeter(), CancellationToken.None);
        Assert.That(stub.Time.Passed, Is.EqualTo(TimeSpan.FromSeconds(7.5)));
    }

    [Test]
    public void A_success_that_says_it_is_none_is_an_error()
    {
        var e = Fails(AlibabaAnswer.Ok("""{"Code":"NotApplicable","Message":"This API is not applicable for caller.","Success":false,"RequestId":"R-9"}"""));
        Assert.That((e.Code, e.Kind, e.RequestId, e.Action), Is.EqualTo(("NotApplicable", FaultKind.Refused, "R-9", "sts:GetCallerIdentity")));
        Assert.That(Fails(AlibabaAnswer.Ok("""{"Success":"False","AccountId":"1"}""")).Code, Is.EqualTo("NoCode"));
        Assert.That(Fails(AlibabaAnswer.Ok("""{"Code":"Throttling","AccountId":"1"}""")).Kind, Is.EqualTo(FaultKind.Throttled));
    }

    [TestCase("""{"RequestId":"R-1","AccountId":"7","Success":true,"Code":"200"}""")]
    [TestCase("""{"RequestId":"R-1","AccountId":7,"Success":"true","Code":200}""")]
    public async Task A_success_may_have_a_code(string body)
    {
        Assert.That(await new AlibabaStub(_ => AlibabaAnswer.Ok(body)).Account().WhoAmIAsync(new CallMeter(), CancellationToken.None), Is.EqualTo("7"));
    }

    [Test]
    public void A_refusal_in_XML_is_understood()
    {
        var e = Fails(new AlibabaAnswer(403, "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-2</RequestId><HostId>h</HostId><Code>Forbidden.RAM</Code><Message>not you</Message></Error>", "text/xml"));
        Assert.That((e.Code, e.Message, e.RequestId, e.Kind), Is.EqualTo(("Forbidden.RAM", "not you", "R-2", FaultKind.Denied)));
    }

    [TestCase(200, "text/html", "<html>log in</html>", FaultKind.Malformed)]
    [TestCase(302, "text/html", "moved", FaultKind.Malformed)]
    [TestCase(403, "application/xml", "<!DOCTYPE x><Error><Code>A</Code></Error>", FaultKind.Malformed)]
    [TestCase(403, "application/json", "{\"error\":\"proxy\"}", FaultKind.Malformed)]
    [TestCase(403, "application/json", "[1", FaultKind.Malformed)]
    [TestCase(502, "text/html", "bad gateway", FaultKind.Transient)]
    [TestCase(429, "text/plain", "slow", FaultKind.Throttled)]
    public void What_is_not_the_APIs_is_told_as_that(int status, string type, string body, FaultKind kind)
    {
        var e = Fails(new AlibabaAnswer(status, body, type));
        Assert.That((e.Code, e.Kind), Is.EqualTo(($"HTTP {status}", kind)));
    }

    [Test]
    public void A_redirect_with_a_code_is_the_APIs_own_refusal()
    {
        Assert.That(Fails(AlibabaAnswer.Error(302, "Throttling.User")).Kind, Is.EqualTo(FaultKind.Throttled), "STS throttles so");
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"AccountId\":{}}")]
    public void A_broken_answer_is_malformed(string body) => Assert.That(Fails(AlibabaAnswer.Ok(body)).Kind, Is.EqualTo(FaultKind.Malformed));

    [Test]
    public void A_wrong_clock_is_told_with_how_much()
    {
        var e = Fails(AlibabaAnswer.Error(400, "InvalidTimeStamp.Expired", "expired") with { Headers = [("Date", Some.Now.AddHours(1).ToString("R"))] });
        Assert.That((e.Kind, e.Message), Is.EqualTo((FaultKind.ClockSkew, "expired (this machine's clock is 3600 s behind the cloud's)")));
    }

    [Test]
    public void No_secret_comes_out_in_an_exception()
    {
        var echo = $"x {AlibabaStub.Secret} {Uri.EscapeDataString(AlibabaStub.Secret)} {AlibabaStub.Token} server StringToSign is [ACS3\\n0] server CanonicalRequest is [POST Password=hunter22]";
        var stub = new AlibabaStub(_ => AlibabaAnswer.Error(400, "SignatureDoesNotMatch", echo));
        var e = Assert.Throws<CloudException>(() => new AlibabaAccount("a", "1", stub.Client(token: AlibabaStub.Token)).WhoAmIAsync(new CallMeter(), CancellationToken.None).GetAwaiter().GetResult())!;
        Assert.That(e.Kind, Is.EqualTo(FaultKind.BadCredentials));
        Assert.That(e.ToString(), Does.Not.Contain("secret/one").And.Not.Contain("secret%2Fone").And.Not.Contain("of/mine").And.Not.Contain("hunter22").And.Contain("left out"));
    }

    [TestCase("cdn", "OperationDenied", "Your account does not open CDN service yet.", 403, FaultKind.NotOpened)]
    [TestCase("cdn", "OperationDenied", "Your CDN service is suspended.", 403, FaultKind.Refused)]
    [TestCase("ecs", "Forbidden.RegionNotFound", "", 404, FaultKind.UnsupportedRegion)]
    [TestCase("ecs", "Forbidden.AccessKeyDisabled", "", 403, FaultKind.BadCredentials)]
    [TestCase("ecs", "Forbidden", "", 403, FaultKind.Denied)]
    [TestCase("cdn", "FlowControlError", "", 400, FaultKind.Throttled)]
    [TestCase("ecs", "Rejected.Throttling", "", 400, FaultKind.Throttled)]
    [TestCase("ecs", "IllegalTimestamp", "", 400, FaultKind.ClockSkew)]
    [TestCase("ecs", "SomethingNew", "", 503, FaultKind.Transient)]
    [TestCase("ecs", "SomethingNew", "", 400, FaultKind.Refused)]
    public void Codes_without_a_recorded_body_are_understood(string product, string code, string message, int status, FaultKind kind) =>
        Assert.That(AlibabaErrors.KindOf(code, message, status), Is.EqualTo(kind), product);

    private static readonly Dictionary<string, FaultKind> Kinds = new()
    {
        ["Throttling"] = FaultKind.Throttled, ["Throttling.User"] = FaultKind.Throttled, ["Throttling.Api"] = FaultKind.Throttled,
        ["ServiceUnavailable"] = FaultKind.Transient, ["InternalError"] = FaultKind.Transient, ["IncorrectInstanceStatus.Initializing"] = FaultKind.Transient,
        ["IdempotentProcessing"] = FaultKind.Transient, ["OperationConflict"] = FaultKind.Transient, ["SignatureNonceUsed"] = FaultKind.Transient,
        ["Forbidden.RAM"] = FaultKind.Denied, ["NoPermission"] = FaultKind.Denied,
        ["InvalidAccessKeyId.NotFound"] = FaultKind.BadCredentials, ["InvalidAccessKeyId.Inactive"] = FaultKind.BadCredentials, ["SignatureDoesNotMatch"] = FaultKind.BadCredentials,
        ["IncompleteSignature"] = FaultKind.BadCredentials, ["InvalidSecurityToken.Expired"] = FaultKind.BadCredentials,
        ["InvalidTimeStamp.Expired"] = FaultKind.ClockSkew, ["InvalidRegionId.NotFound"] = FaultKind.UnsupportedRegion,
    };

    private static IEnumerable<TestCaseData> Errors() => SharedFolder.Path is not { } shared
        ? [new TestCaseData("", 0, "", false).SetArgDisplayNames("none: no ../shared")]
        : JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "fixtures/alibaba/errors.index.json"))).RootElement.EnumerateArray().Select(e =>
            new TestCaseData(e.GetProperty("file").GetString(), e.GetProperty("http").GetInt32(), e.GetProperty("code").GetString(), e.GetProperty("retry").GetBoolean()));

    [TestCaseSource(nameof(Errors))]
    public void A_recorded_refusal_is_understood(string file, int status, string code, bool retry)
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/" + file), Encoding.UTF8);
        if (code == AlibabaErrors.DryRunPassed)
        {
            Assert.That(AlibabaErrors.KindOf(code, "", status), Is.EqualTo(FaultKind.Refused), "nothing but a dry run gets it");
            return;
        }

        var e = Fails(new AlibabaAnswer(status, body));
        Assert.That((e.Code, e.Kind), Is.EqualTo((code, Kinds.GetValueOrDefault(code, FaultKind.Refused))));
        Assert.That(e.Retryable || !retry, "whatever may be tried again is");
        Assert.That(e.RequestId, Is.Not.Empty);
        Assert.That(e.Message, Is.Not.Empty.And.Not.Contain("x-acs-signature-nonce:"));
    }
}
