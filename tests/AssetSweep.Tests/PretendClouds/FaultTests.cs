using System.Net;
using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class FaultTests
{
    [TestCase("throttle", "RequestLimitExceeded")]
    [TestCase("internal-error", "InternalError")]
    [TestCase("denied", "UnauthorizedOperation")]
    [TestCase("unsupported-region", "UnsupportedRegion")]
    [TestCase("bad-signature", "AuthFailure.SignatureFailure")]
    [TestCase("expired-token", "AuthFailure.TokenFailure")]
    [TestCase("wrong-clock", "AuthFailure.SignatureExpire")]
    public async Task A_refusal_comes_with_the_clouds_own_code(string fault, string code)
    {
        await using var caller = await Caller.With(null, fault);
        Assert.That(await caller.Code("DescribeDisks"), Is.EqualTo(code));
        caller.Sandbox.ClearFaults();
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
    }

    [Test]
    public async Task A_denial_names_operation_and_resource_in_the_real_form()
    {
        await using var caller = await Caller.With(null, "denied:action=DescribeInstances,region=ap-beijing");
        var answer = await caller.Call("DescribeInstances", region: "ap-beijing");
        string message = answer.GetProperty("Error").GetProperty("Message").GetString()!;
        Assert.That(message, Does.Contain("perform operation (cvm:DescribeInstances)"));
        Assert.That(message, Does.Contain("resource (qcs::cvm:ap-beijing:uin/100000000001:instance/*)"));
        Assert.That(message, Does.Contain(answer.GetProperty("RequestId").GetString()));
        Assert.That(await caller.Code("DescribeInstances"), Is.Empty);
        Assert.That(await caller.Code("DescribeDisks", region: "ap-beijing"), Is.Empty);
    }

    [Test]
    public async Task A_fault_lets_pass_what_comes_before_and_after_its_turn()
    {
        await using var caller = await Caller.With(null, "throttle:cloud=tencent,action=DescribeDisks,after=2,times=1");
        var codes = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            await caller.Call("DescribeInstances");
            codes.Add(await caller.Code("DescribeDisks"));
        }

        Assert.That(codes, Is.EqualTo(["", "", "RequestLimitExceeded", "", ""]));
        Assert.That(caller.Sandbox.Arrivals.Throttled, Is.EqualTo(1));
    }

    [Test]
    public async Task A_fault_of_another_cloud_does_no_harm()
    {
        await using var caller = await Caller.With(null, "throttle:cloud=alibaba");
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
    }

    [TestCase("server-error", HttpStatusCode.BadGateway, "text/html")]
    [TestCase("html-page", HttpStatusCode.OK, "text/html")]
    [TestCase("redirect", HttpStatusCode.Redirect, "text/html")]
    [TestCase("not-json", HttpStatusCode.OK, "application/json")]
    public async Task A_gateways_answer_is_no_envelope(string fault, HttpStatusCode status, string type)
    {
        await using var caller = await Caller.With(null, fault);
        using var response = await caller.Send("DescribeDisks");
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("Response"));
        Assert.That(caller.Sandbox.Arrivals.Total, Is.EqualTo(1));
    }

    [TestCase("lost-reply")]
    [TestCase("lost-request")]
    public async Task A_lost_call_ends_in_a_broken_connection(string fault)
    {
        await using var caller = await Caller.With(null, fault + ":times=1");
        Assert.That(async () => await caller.Send("DescribeDisks"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
        Assert.That(caller.Sandbox.Arrivals.Of("tencent", "DescribeDisks"), Is.EqualTo(2));
        Assert.That(caller.Sandbox.Arrivals.Repeated, Is.EqualTo(1));
    }

    [Test]
    public async Task A_body_can_break_off()
    {
        await using var caller = await Caller.With(null, "truncated-body");
        Assert.That(
            async () =>
            {
                using var response = await caller.Send("DescribeDisks");
                await response.Content.ReadAsStringAsync();
            },
            Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_body_can_be_cut_with_nothing_wrong_in_its_length()
    {
        await using var caller = await Caller.With(null, "truncated-body:framed=1");
        using var response = await caller.Send("DescribeDisks");
        string body = await response.Content.ReadAsStringAsync();
        Assert.That(body, Does.StartWith("{\"Response\""));
        Assert.That(() => JsonElement.Parse(body), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public async Task A_server_whose_clock_is_off_shows_it_in_its_date()
    {
        await using var caller = await Caller.With(null, "wrong-clock:minutes=90");
        using var response = await caller.Send("DescribeDisks");
        Assert.That(response.Headers.Date, Is.EqualTo(Caller.Start.AddMinutes(90)));
    }

    [Test]
    public async Task A_slow_answer_takes_its_time()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Latency = TimeSpan.FromMilliseconds(20) }, "slow:ms=3000");
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
        Assert.That(caller.Time.Elapsed, Is.EqualTo(TimeSpan.FromMilliseconds(3020)));
    }

    [Test]
    public async Task The_key_can_belong_to_another_account()
    {
        await using var caller = await Caller.With(null, "wrong-account:action=GetCallerIdentity");
        var identity = await caller.Call("GetCallerIdentity", version: Caller.StsVersion);
        Assert.That(identity.GetProperty("AccountId").GetString(), Is.Not.EqualTo(SandboxServer.TencentAccountId).And.Length.EqualTo(12));
    }

    [TestCase("empty-page", 0)]
    [TestCase("short-page", 10)]
    public async Task Rows_go_missing_and_the_total_stays(string fault, int rows)
    {
        await using var caller = await Caller.With(null, fault);
        var page = await caller.Call("DescribeDisks");
        Assert.That(page.GetProperty("DiskSet").GetArrayLength(), Is.EqualTo(rows));
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.EqualTo(67));
    }

    [Test]
    public async Task A_later_page_repeats_the_one_before()
    {
        await using var caller = await Caller.With(null, "duplicate-page:times=1");
        var first = await caller.Call("DescribeDisks");
        var second = await caller.Call("DescribeDisks", """{"Offset":20}""");
        var again = await caller.Call("DescribeDisks", """{"Offset":20}""");
        Assert.That(second.GetProperty("DiskSet").GetRawText(), Is.EqualTo(first.GetProperty("DiskSet").GetRawText()));
        Assert.That(again.GetProperty("DiskSet").GetRawText(), Is.Not.EqualTo(first.GetProperty("DiskSet").GetRawText()));
    }

    [TestCase("wrong-total", 70, 70)]
    [TestCase("total-shrinks", 67, 64)]
    [TestCase("moving:times=1", 67, 68)]
    public async Task A_total_is_not_what_it_was(string fault, int first, int second)
    {
        await using var caller = await Caller.With(null, fault);
        Assert.That((await caller.Call("DescribeDisks")).GetProperty("TotalCount").GetInt32(), Is.EqualTo(first));
        Assert.That((await caller.Call("DescribeDisks", """{"Offset":20}""")).GetProperty("TotalCount").GetInt32(), Is.EqualTo(second));
    }

    [TestCase("DescribeDisks", "DiskSet", "DiskId")]
    [TestCase("DescribeInstances", "InstanceSet", "InstanceId")]
    public async Task A_new_asset_at_the_front_shifts_the_rows(string action, string set, string id)
    {
        await using var caller = await Caller.With(null, "moving:times=1");
        var first = await caller.Call(action);
        var second = await caller.Call(action, """{"Offset":20}""");
        Assert.That(second.GetProperty(set)[0].GetProperty(id).GetString(), Is.EqualTo(first.GetProperty(set)[19].GetProperty(id).GetString()));
        var rows = await caller.All(action, set, "ap-guangzhou");
        Assert.That(rows.Select(r => r.GetProperty(id).GetString()), Is.Unique);
    }

    [TestCase("DescribeDisks", "DiskSet", "DiskId")]
    [TestCase("DescribeInstances", "InstanceSet", "InstanceId")]
    public async Task A_row_can_lack_its_id(string action, string set, string id)
    {
        await using var caller = await Caller.With(null, "null-field");
        var rows = (await caller.Call(action)).GetProperty(set);
        Assert.That(rows[0].GetProperty(id).ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(rows[1].GetProperty(id).ValueKind, Is.EqualTo(JsonValueKind.String));
    }

    [TestCase("DescribeDisks", "DiskSet", "DiskSize")]
    [TestCase("DescribeInstances", "InstanceSet", "CPU")]
    public async Task A_number_can_be_an_object(string action, string set, string number)
    {
        await using var caller = await Caller.With(null, "garbage-types");
        var rows = (await caller.Call(action)).GetProperty(set);
        Assert.That(rows[0].GetProperty(number).ValueKind, Is.EqualTo(JsonValueKind.Object));
        Assert.That(rows[1].GetProperty(number).ValueKind, Is.EqualTo(JsonValueKind.Number));
    }

    [Test]
    public async Task A_fault_can_come_while_the_sandbox_runs()
    {
        await using var caller = await Caller.With();
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
        caller.Sandbox.Inject(Fault.Parse("internal-error:times=1"));
        Assert.That(await caller.Code("DescribeDisks"), Is.EqualTo("InternalError"));
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
    }
}
