using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Cli;
using AssetSweep.Sandbox;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Scanning;

internal sealed class ScanTests
{
    [TestCase(1UL)]
    [TestCase(2UL)]
    [TestCase(77UL)]
    public async Task Everything_there_is_lands_in_the_database(ulong seed)
    {
        await using var world = await ScannedSandbox.StartAsync(with: o => o with { Counts = new Dictionary<string, int>(), Size = 1500, Seed = seed });
        var scan = await world.ScanAsync();
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Done), scan.Out + scan.Error);
        foreach (var kind in (string[])["servers", "disks"])
        {
            Assert.That(world.Rows($"select native_id from {kind} order by native_id"), Is.EqualTo(world.Server.World.Ids("tencent/" + kind).Order(StringComparer.Ordinal)));
        }

        Assert.That(world.Rows("select distinct outcome, listed = provider_total from scopes"), Is.EqualTo(new[] { "complete|1" }));
    }

    [Test]
    public async Task Names_come_through_as_they_were_typed()
    {
        await using var world = await ScannedSandbox.StartAsync();
        var id = world.Server.World.Ids("tencent/servers").First();
        const string name = "=HYPERLINK(\"x\")\n\t测试😀\u202E'; drop table runs --";
        world.Server.World.Edit("tencent/servers", id, "InstanceName", JsonValue.Create(name));
        await world.ScanAsync();
        Assert.That(world.Cell($"select name from servers where native_id = '{id}'"), Is.EqualTo(name));
        var json = JsonDocument.Parse((await world.Program.RunAsync("query", $"select name from servers where native_id = '{id}'", "--db", world.Database, "--json")).Out);
        Assert.That(json.RootElement[0].GetProperty("name").GetString(), Is.EqualTo(name));
        Assert.That((await world.Program.RunAsync("query", $"select name from servers where native_id = '{id}'", "--db", world.Database, "--csv")).Out, Does.Contain("'=HYPERLINK"));
        Assert.That((await world.Program.RunAsync("query", "select name from servers", "--db", world.Database)).Out, Does.Not.Contain("\u202E").And.Not.Contain("\t"));
    }

    [Test]
    public async Task All_columns_of_all_servers_are_a_table_too()
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 900, disks: 100);
        await world.ScanAsync();
        var table = await world.Program.RunAsync("query", "select * from servers", "--db", world.Database);
        Assert.That(table.Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(table.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(900 + 3));
    }

    [Test]
    public async Task A_second_scan_of_an_unchanged_world_writes_no_changes_and_a_third_tells_what_changed()
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 300, disks: 500);
        await world.ScanAsync();
        await world.ScanAsync();
        Assert.That(world.Cell("select count(*) from changes where run_id = 2"), Is.EqualTo("0"));
        var (gone, renamed) = (world.Server.World.Ids("tencent/servers", "ap-shanghai").First(), world.Server.World.Ids("tencent/servers", "ap-beijing").First());
        world.Server.World.Edit("tencent/servers", renamed, "InstanceName", "renamed");
        world.Server.World.Remove("tencent/servers", gone);
        var added = world.Server.World.Add("tencent/servers", "ap-singapore");
        await world.ScanAsync();
        Assert.That(
            world.Rows("select a.native_id, c.what, c.column_name from changes c join assets a using (asset_id) where c.run_id = 3 and c.kind = 'servers' order by c.what"),
            Is.EqualTo(new[] { $"{added}|appeared|", $"{renamed}|changed|name", $"{gone}|gone|" }));
    }

    [Test]
    public async Task No_more_calls_are_made_than_there_are_pages_and_one_a_scope_and_two_an_account()
    {
        await using var world = await ScannedSandbox.StartAsync(servers: 1010, disks: 2020);
        await world.ScanAsync();
        var pages = world.Rows("select (listed + 99) / 100 from scopes").Sum(int.Parse);
        Assert.That(int.Parse(world.Cell("select calls from runs"), System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(pages + 10 + 2));
    }

    [Test]
    public async Task Only_what_was_asked_for_is_read()
    {
        await using var world = await ScannedSandbox.StartAsync();
        await world.ScanAsync("--region", "ap-beijing", "--kind", "disks");
        Assert.That(world.Rows("select region, kind, outcome from scopes"), Is.EqualTo(new[] { "ap-beijing|disks|complete" }));
        var unknown = await world.ScanAsync("--region", "ap-nowhere");
        Assert.That((unknown.Exit, unknown.Error), Is.EqualTo((ExitCode.Usage, unknown.Error)));
        Assert.That((await world.ScanAsync("--kind", "sevrers")).Error, Does.Contain("servers"));
        Assert.That((await world.ScanAsync("--account", "nobody")).Error, Does.Contain("sandbox-tx"));
    }

    [Test]
    public async Task What_the_configuration_leaves_out_is_a_named_gap_too()
    {
        await using var world = await ScannedSandbox.StartAsync();
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("regions: all", "regions: [ap-beijing]", StringComparison.Ordinal).Replace("kinds: all", "kinds: [disks]", StringComparison.Ordinal));
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(world.Rows("select region, kind, outcome from scopes order by kind, region"), Is.EqualTo(new[] { "*|disks|skipped", "ap-beijing|disks|complete", "*|servers|skipped" }));
    }

    [Test]
    public async Task A_kind_that_the_cloud_does_not_list_is_refused_before_anything_is_called_complete()
    {
        await using var world = await ScannedSandbox.StartAsync();
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("tencent\n", "aws\n", StringComparison.Ordinal));
        Assert.That((await world.ScanAsync()).Error, Does.Contain("aws"));
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("cloud: aws", "cloud: tencent", StringComparison.Ordinal).Replace("kinds: all", "kinds: [key_pairs]", StringComparison.Ordinal));
        var scan = await world.ScanAsync();
        Assert.That((scan.Exit, scan.Error), Is.EqualTo((ExitCode.Usage, scan.Error)));
        Assert.That(scan.Error, Does.Contain("key_pairs").And.Contains("servers, disks"));
        Assert.That(File.Exists(world.Database), Is.False);
    }

    [Test]
    public async Task A_region_that_is_no_longer_offered_is_a_named_gap()
    {
        await using var world = await ScannedSandbox.StartAsync();
        await world.ScanAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={world.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "insert into inventory_scopes (cloud, account, region, kind, complete_run, complete_at, assets) values ('tencent', 'sandbox-tx', 'xx-closed', 'disks', 1, '2026-03-01T02:00:00Z', 3)";
            command.ExecuteNonQuery();
        }

        var scan = await world.ScanAsync();
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Gaps));
        Assert.That(world.Rows("select region, kind, outcome from scopes where run_id = 2 and error_code = 'RegionNotListed'"), Is.EqualTo(new[] { "xx-closed|disks|failed" }));
    }

    [Test]
    public async Task A_scan_of_nothing_is_not_a_complete_scan()
    {
        await using var world = await ScannedSandbox.StartAsync();
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("kinds: all", "kinds: [servers]", StringComparison.Ordinal) + "groups: { nobody: [] }\n");
        Assert.That((await world.ScanAsync("--kind", "disks")).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That((await world.ScanAsync("--account", "nobody")).Exit, Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public async Task A_moved_clock_is_the_time_of_the_scan()
    {
        await using var world = await ScannedSandbox.StartAsync();
        world.Server.Clock.MoveTo(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(world.Cell("select distinct last_seen_at from servers"), Is.EqualTo("2031-05-06T07:08:09Z"));
    }

    [Test]
    public async Task No_secret_is_written_anywhere()
    {
        await using var world = await ScannedSandbox.StartAsync();
        foreach (var fault in Fault.Names.Keys.Where(f => f is not ("slow" or "throttle")))
        {
            world.Server.ClearFaults();
            world.Server.Inject(Fault.Parse(fault));
            foreach (var secret in (string[])[SandboxServer.AccessKeySecret, "a-wrong-secret-0815"])
            {
                world.Program.Environment["SANDBOX_ACCESS_KEY_SECRET"] = secret;
                world.Program.Environment["SANDBOX_SECURITY_TOKEN"] = "a-token-4711";
                var scan = await world.ScanAsync("--verbose");
                foreach (var text in (string[])[scan.Out, scan.Error, world.EverythingWritten()])
                {
                    Assert.That(text, Does.Not.Contain(secret).And.Not.Contain("a-token-4711").And.Not.Contain("Signature="), fault);
                }
            }
        }
    }

    [Test]
    public async Task A_key_that_is_not_there_is_one_clear_line()
    {
        await using var world = await ScannedSandbox.StartAsync();
        world.Program.Environment.Clear();
        var scan = await world.ScanAsync();
        Assert.That((scan.Exit, scan.Out), Is.EqualTo((ExitCode.Gaps, scan.Out)));
        Assert.That(scan.Out, Does.Contain("NoCredentials").And.Contains("SANDBOX_ACCESS_KEY_ID").And.Contains("SANDBOX_ACCESS_KEY_SECRET"));
    }

    [Test]
    public async Task A_profile_of_the_vendors_cli_is_a_key()
    {
        await using var world = await ScannedSandbox.StartAsync();
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("env:SANDBOX", "profile:work", StringComparison.Ordinal));
        var profile = Path.Combine(Directory.CreateDirectory(Path.Combine(world.Folder, ".tccli")).FullName, "work.credential");
        Assert.That((await world.ScanAsync()).Out, Does.Contain(profile));
        File.WriteAllText(profile, "{ not json");
        Assert.That((await world.ScanAsync()).Out, Does.Contain("not a credential file"));
        File.WriteAllText(profile, $$"""{"secretId":"{{SandboxServer.AccessKeyId}}","secretKey":"{{SandboxServer.AccessKeySecret}}"}""");
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task A_role_is_assumed_and_its_key_renewed_before_it_runs_out()
    {
        await using var world = await ScannedSandbox.StartAsync();
        const string role = $"qcs::cam::uin/{SandboxServer.TencentAccountId}:roleName/assetsweep-scan";
        File.WriteAllText(world.Config, File.ReadAllText(world.Config).Replace("    regions:", $"    assume_role: {role}\n    regions:", StringComparison.Ordinal));
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(world.Server.Arrivals.Of("tencent", "AssumeRole"), Is.EqualTo(1));
        world.Server.Inject(Fault.Parse("denied:action=AssumeRole"));
        var denied = await world.ScanAsync();
        Assert.That((denied.Exit, denied.Out), Is.EqualTo((ExitCode.Gaps, denied.Out)));
        Assert.That(denied.Out, Does.Contain("sts:AssumeRole"));
    }

    [Test]
    public async Task A_scan_that_is_stopped_says_so_and_keeps_what_was_complete()
    {
        await using var world = await ScannedSandbox.StartAsync();
        await world.ScanAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var scan = await world.Program.RunAsync(stop.Token, "scan", "--config", world.Config);
        Assert.That(scan.Exit, Is.EqualTo(ExitCode.Cancelled));
        Assert.That(world.Cell("select count(*) from servers"), Is.EqualTo("40"));
        Assert.That((await world.ScanAsync()).Exit, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task The_report_for_programs_is_json_and_nothing_else()
    {
        await using var world = await ScannedSandbox.StartAsync();
        world.Server.Inject(Fault.Parse("denied:action=DescribeDisks,region=ap-beijing"));
        var scan = await world.ScanAsync("--json");
        var root = JsonDocument.Parse(scan.Out).RootElement;
        Assert.That((scan.Exit, scan.Error, root.GetProperty("outcome").GetString()), Is.EqualTo((ExitCode.Gaps, "", "gaps")));
        var gap = root.GetProperty("scopes").EnumerateArray().Single(s => s.GetProperty("outcome").GetString() != "complete");
        Assert.That(gap.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("UnauthorizedOperation"));
        Assert.That(gap.GetProperty("error").GetProperty("advice").GetString(), Is.Not.Empty);
    }
}
