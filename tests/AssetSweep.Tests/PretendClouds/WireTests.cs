using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class WireTests
{
    [Test]
    public async Task A_large_answer_is_packed_for_those_who_take_it_and_unpacks_to_the_same()
    {
        await using var caller = await Caller.With();
        using var plain = await caller.Send("DescribeInstances", """{"Limit":60}""");
        using var packed = await caller.Send("DescribeInstances", """{"Limit":60}""", more: r => r.Headers.Add("Accept-Encoding", "gzip, deflate"));
        Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
        Assert.That(packed.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]));
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        var same = (await JsonDocument.ParseAsync(unpacked)).RootElement.GetProperty("Response").GetProperty("InstanceSet");
        var asSent = JsonElement.Parse(await plain.Content.ReadAsByteArrayAsync()).GetProperty("Response").GetProperty("InstanceSet");
        Assert.That(same.GetRawText(), Is.EqualTo(asSent.GetRawText()));
    }

    [TestCase("gzip;q=0")]
    [TestCase("br")]
    public async Task An_answer_is_not_packed_for_those_who_do_not_take_it(string accepted)
    {
        await using var caller = await Caller.With();
        using var response = await caller.Send("DescribeInstances", more: r => r.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        Assert.That(response.Content.Headers.ContentEncoding, Is.Empty);
    }

    [Test]
    public async Task Every_answer_has_a_request_id_of_its_own_and_the_trace_it_came_with()
    {
        await using var caller = await Caller.With();
        using var response = await caller.Send("DescribeDisks", more: r => r.Headers.Add("X-TC-TraceId", "trace-1"));
        Assert.That(response.Headers.GetValues("X-TC-TraceId"), Is.EqualTo(["trace-1"]));
        var ids = new HashSet<string>();
        foreach (string action in new[] { "DescribeDisks", "DescribeDisks", "NoSuchThing" })
        {
            ids.Add((await caller.Call(action)).GetProperty("RequestId").GetString()!);
        }

        Assert.That(ids, Has.Count.EqualTo(3));
        Assert.That(ids.All(id => Guid.TryParse(id, out _)));
    }

    [Test]
    public async Task Awkward_names_arrive_as_they_are()
    {
        await using var caller = await Caller.With();
        string[] names = ["=1+1", "两行\n名字", "tab\there", "\"quoted\"", "back\\slash", "\u0001\u001f", "😀", "\u202Etxt", "</script>", "", new string('长', 200)];
        var world = caller.Sandbox.World;
        string id = world.Ids("tencent/servers", "ap-guangzhou").First();
        foreach (string name in names)
        {
            world.Edit("tencent/servers", id, "InstanceName", name);
            using var response = await caller.Send("DescribeInstances", $$"""{"InstanceIds":["{{id}}"]}""");
            byte[] body = await response.Content.ReadAsByteArrayAsync();
            Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body), Throws.Nothing);
            var row = JsonElement.Parse(body).GetProperty("Response").GetProperty("InstanceSet")[0];
            Assert.That(row.GetProperty("InstanceName").GetString(), Is.EqualTo(name));
        }
    }

    [Test]
    public async Task Messages_come_in_Chinese_unless_English_is_asked_for()
    {
        await using var caller = await Caller.With();
        using var english = await caller.Send("NoSuchThing");
        using var chinese = await caller.Send("NoSuchThing", more: r => r.Headers.Remove("X-TC-Language"));
        Assert.That(await english.Content.ReadAsStringAsync(), Does.Contain("There is no operation"));
        Assert.That(await chinese.Content.ReadAsStringAsync(), Does.Contain("不存在"));
    }

    [Test]
    public async Task Refusals_are_HTTP_200_too()
    {
        await using var caller = await Caller.With();
        caller.Secret = "wrong";
        using var response = await caller.Send("DescribeDisks");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    [Test]
    public async Task Other_paths_hold_nothing()
    {
        await using var caller = await Caller.With();
        using var response = await caller.Get("/admin");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(caller.Sandbox.Arrivals.Total, Is.Zero);
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_refused_as_such()
    {
        await using var caller = await Caller.With();
        using var response = await caller.Send("DescribeDisks", "{\"X\":\"" + new string('x', 11 * 1024 * 1024) + "\"}");
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("RequestSizeLimitExceeded"));
    }

    [Test]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var caller = await Caller.With();
        int port = caller.Sandbox.Endpoint.Port;
        Assert.That(
            async () => await SandboxServer.StartAsync(new SandboxOptions { Now = Caller.Start, Port = port }, CancellationToken.None),
            Throws.InstanceOf<IOException>().With.Message.Contains($"{port}"));
    }

    [Test]
    public async Task Every_row_has_the_members_of_a_real_answer()
    {
        await using var caller = await Caller.With();
        await Compare(caller, "DescribeInstances", "InstanceSet", "fixtures/tencent/cvm.DescribeInstances.linux-key-and-windows-password.json");
        await Compare(caller, "DescribeDisks", "DiskSet", "fixtures/tencent/cbs.DescribeDisks.mixed-16.json");
    }

    private static async Task Compare(Caller caller, string action, string set, string recorded)
    {
        var real = JsonElement.Parse(await File.ReadAllBytesAsync(Support.SharedFolder.Require(recorded))).GetProperty("Response").GetProperty(set)[0];
        foreach (var row in (await caller.Call(action, """{"Limit":50}""")).GetProperty(set).EnumerateArray())
        {
            Assert.That(Members(row), Is.SupersetOf(Members(real)));
        }
    }

    private static IEnumerable<string> Members(JsonElement row, string path = "") => row.EnumerateObject().SelectMany(m =>
        m.Value.ValueKind == JsonValueKind.Object ? Members(m.Value, path + m.Name + ".") : [path + m.Name]);
}
