using System.Text.RegularExpressions;
using AssetSweep.Cli;
using AssetSweep.Sandbox;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Scanning;

/// <summary>Whatever goes wrong while a scope is read: what was known of it stays, it is not called complete, nothing of it is called gone.</summary>
internal sealed class ReadingFaultTests
{
    private const string Region = "ap-beijing";

    /// <summary>What each fault comes out as.</summary>
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["throttle"] = "RequestLimitExceeded",
        ["internal-error"] = "InternalError",
        ["server-error"] = "HTTP 502",
        ["lost-reply"] = "Unreachable",
        ["lost-request"] = "Unreachable",
        ["empty-page"] = "CountMismatch",
        ["short-page"] = "CountMismatch",
        ["duplicate-page"] = "DuplicateAssets",
        ["wrong-total"] = "TotalMoved|CountMismatch",
        ["total-shrinks"] = "TotalMoved|CountMismatch",
        ["moving"] = "TotalMoved|DuplicateAssets|CountMismatch",
        ["denied"] = "UnauthorizedOperation",
        ["unsupported-region"] = "UnsupportedRegion",
        ["bad-signature"] = "AuthFailure.SignatureFailure",
        ["expired-token"] = "AuthFailure.TokenFailure",
        ["truncated-body"] = "Unreachable|MalformedReply",
        ["not-json"] = "MalformedReply|HTTP 200",
        ["html-page"] = "HTTP 200",
        ["redirect"] = "HTTP 302",
        ["wrong-clock"] = "AuthFailure.SignatureExpire",
        ["null-field"] = "MalformedReply",
        ["garbage-types"] = "MalformedReply",
    };

    /// <summary>Not faults of these pages: one only takes time, one has a test of its own, one is for products that must be opened first.</summary>
    private static readonly string[] Elsewhere = ["slow", "wrong-account", "not-opened"];

    private static IEnumerable<TestCaseData> Cases() =>
        from fault in Codes.Keys
        from call in ((string Action, string Kind)[])[("DescribeInstances", "servers"), ("DescribeDisks", "disks")]
        select new TestCaseData(fault, call.Action, call.Kind);

    [Test]
    public void Every_fault_of_the_sandbox_is_tried()
    {
        Assert.That(Codes.Keys.Concat(Elsewhere), Is.EquivalentTo(Fault.Names.Keys));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task A_fault_in_the_middle_of_paging_leaves_what_was_known_and_is_named(string fault, string action, string kind)
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 2500, disks: 4500);
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
        var before = world.Rows($"select * from {kind} where region = '{Region}'");
        var scopes = world.Rows("select account, region, kind from inventory_scopes order by 1, 2, 3");
        var removable = kind == "disks" ? "attached_to = ''" : "true";
        Assert.That(world.Server.World.Remove("tencent/" + kind, world.Rows($"select native_id from {kind} where region = '{Region}' and {removable} order by native_id")[0]));
        world.Server.Inject(Fault.Parse($"{fault}:cloud=tencent,action={action},region={Region},after=2"));

        var scan = await world.ScanAsync();

        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Gaps), scan.Out + scan.Error);
        var row = world.Rows($"select outcome, error_code, action, request_id <> '', gone, appeared, changed from scopes where run_id = 2 and region = '{Region}' and kind = '{kind}'").Single().Split('|');
        Assert.That(row[0], Is.EqualTo("partial").Or.EqualTo("failed"));
        Assert.That(row[1], Does.Match($"^({Codes[fault].Replace(".", "\\.", StringComparison.Ordinal)})$"), scan.Out);
        Assert.That(row[4..], Is.EqualTo(new[] { "0", "0", "0" }));
        if (Regex.IsMatch(row[1], "Auth|Unauthorized|RequestLimit|InternalError|UnsupportedRegion"))
        {
            Assert.That((row[2].Split(':')[1], row[3]), Is.EqualTo((action, "1")), "the cloud's call and request id");
        }

        Assert.That(world.Rows($"select * from {kind} where region = '{Region}'"), Is.EqualTo(before), "the earlier rows stay current");
        Assert.That(world.Cell($"select count(*) from changes where run_id = 2 and asset_id like 'tencent/%/{Region}/{kind}/%'"), Is.EqualTo("0"));
        Assert.That(world.Cell($"select count(*) from scopes where run_id = 2 and outcome = 'complete' and not (region = '{Region}' and kind = '{kind}')"), Is.EqualTo($"{scopes.Count - 1}"), "the rest goes on");
        Assert.That(scan.Out, Does.Contain(Region).And.Contains(row[1]).And.Contains("→"));

        world.Server.ClearFaults();
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(world.Cell($"select gone from scopes where run_id = 3 and region = '{Region}' and kind = '{kind}'"), Is.Not.EqualTo("0"), "the true end of an asset is seen once it can be");
    }

    [TestCase("throttle")]
    [TestCase("internal-error")]
    [TestCase("server-error")]
    [TestCase("lost-reply")]
    [TestCase("lost-request")]
    [TestCase("empty-page")]
    [TestCase("short-page")]
    [TestCase("duplicate-page")]
    [TestCase("truncated-body")]
    [TestCase("not-json")]
    [TestCase("html-page")]
    public async Task A_fault_that_passes_is_overcome(string fault)
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 600, disks: 1500);
        world.Server.Inject(Fault.Parse($"{fault}:cloud=tencent,after=4,times=2"));
        var scan = await world.ScanAsync();
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Done), scan.Out);
        Assert.That(world.Cell("select (select count(*) from servers) || ' ' || (select count(*) from disks)"), Is.EqualTo("600 1500"));
        Assert.That(world.Rows("select outcome from scopes").Distinct(), Is.EqualTo(new[] { "complete" }));
    }

    [Test]
    public async Task An_account_that_is_not_the_configured_one_is_not_read()
    {
        await using var world = await ScannedSandbox.StartAsync();
        world.Server.Inject(Fault.Parse("wrong-account"));
        var scan = await world.ScanAsync();
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Gaps));
        Assert.That(world.Rows("select distinct region, outcome, error_code from scopes"), Is.EqualTo(new[] { "*|failed|WrongAccount" }));
        Assert.That(world.Cell("select count(*) from assets"), Is.EqualTo("0"));
        Assert.That(scan.Out, Does.Contain("account_id"));
    }

    [TestCase("DescribeRegions", "denied", "UnauthorizedOperation")]
    [TestCase("GetCallerIdentity", "bad-signature", "AuthFailure.SignatureFailure")]
    [TestCase("GetCallerIdentity", "wrong-clock", "AuthFailure.SignatureExpire")]
    public async Task An_account_that_cannot_be_asked_is_a_named_gap_in_each_kind(string action, string fault, string code)
    {
        await using var world = await ScannedSandbox.StartAsync();
        await world.ScanAsync();
        world.Server.Inject(Fault.Parse($"{fault}:action={action}"));
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Gaps));
        Assert.That(world.Rows("select region, kind, outcome, error_code from scopes where run_id = 2 order by kind"), Is.EqualTo(new[] { $"*|disks|failed|{code}", $"*|servers|failed|{code}" }));
        Assert.That(world.Cell("select count(*) from servers"), Is.EqualTo("40"), "what was known stays");
    }

    [Test]
    public async Task A_wrong_clock_says_by_how_much()
    {
        await using var world = await ScannedSandbox.StartAsync();
        world.Server.Inject(Fault.Parse("wrong-clock"));
        Assert.That((await world.ScanAsync()).Out, Does.Match("clock is 3[56]\\d\\d s (behind|ahead of)"));
    }

    [Test]
    public async Task Too_many_calls_are_paced_to_what_the_cloud_names()
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 2000, disks: 2000);
        world.Server.Inject(Fault.Parse("throttle:times=3"));
        var scan = await world.ScanAsync("--json");
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(world.Cell("select retries, throttled_ms > 0 from runs"), Is.EqualTo("3|1"));
    }
}
