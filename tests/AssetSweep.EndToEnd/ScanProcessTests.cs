using AssetSweep.Sandbox;

namespace AssetSweep.EndToEnd;

internal sealed class ScanProcessTests
{
    private static readonly string[] Scan = ["scan", "--config", "sandbox.yaml"];

    [TestCase(2)]
    [TestCase(6)]
    [TestCase(13)]
    [TestCase(25)]
    [TestCase(40)]
    public async Task After_a_kill_in_the_middle_the_database_is_whole_and_the_next_scan_is_right(int requests)
    {
        await using var world = await Surroundings.StartAsync(servers: 2000, disks: 2600, latency: TimeSpan.FromMilliseconds(30));
        using (var run = Assetsweep.Start(world.Folder, Scan))
        {
            var ended = run.EndAsync();
            await world.ArrivedAsync(requests, ended);
            run.Kill();
            await ended;
        }

        if (File.Exists(world.Database))
        {
            Assert.That(world.Cell("pragma integrity_check"), Is.EqualTo("ok"));
        }

        var scan = await Assetsweep.RunAsync(world.Folder, Scan);
        Assert.That(scan.Exit, Is.Zero, scan.Out + scan.Error);
        Assert.That(world.Cell("select (select count(*) from servers) || ' ' || (select count(*) from disks)"), Is.EqualTo("2000 2600"));
        Assert.That(world.Cell("select count(*) from changes where what <> 'appeared'"), Is.EqualTo("0"));
        Assert.That(world.Cell("select count(*) from runs where outcome = 'running' or finished_at is null"), Is.EqualTo("0"));
        Assert.That(world.Cell("pragma integrity_check"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task A_second_scan_at_once_says_who_holds_the_database_and_stops()
    {
        await using var world = await Surroundings.StartAsync(servers: 100, disks: 100);
        world.Server.Inject(Fault.Parse("slow:ms=20000"));
        using var first = Assetsweep.Start(world.Folder, Scan);
        var ended = first.EndAsync();
        await world.ArrivedAsync(1, ended);
        var second = await Assetsweep.RunAsync(world.Folder, Scan);
        Assert.That(second.Exit, Is.EqualTo(4), second.Out + second.Error);
        Assert.That(second.Error, Does.Contain($"process {first.Id}").And.Contains("assetsweep scan").And.Contains(Environment.MachineName));
        var query = await Assetsweep.RunAsync(world.Folder, "query", "select count(*) from runs", "--db", "assetsweep.db");
        Assert.That(query.Exit, Is.Zero, "reading is possible meanwhile");
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task A_signal_ends_a_scan_cleanly(string signal)
    {
        await using var world = await Surroundings.StartAsync(servers: 100, disks: 100);
        world.Server.Inject(Fault.Parse("slow:ms=30000,action=DescribeDisks"));
        using var run = Assetsweep.Start(world.Folder, Scan);
        var ended = run.EndAsync();
        await world.ArrivedAsync(8, ended);
        await run.SignalAsync(signal);
        Assert.That((await ended).Exit, Is.EqualTo(130));
        Assert.That(world.Cell("select outcome from runs"), Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task Piped_output_has_no_colour_and_json_is_alone_on_stdout()
    {
        await using var world = await Surroundings.StartAsync(servers: 100, disks: 100);
        var text = await Assetsweep.RunAsync(world.Folder, Scan);
        Assert.That(text.Out + text.Error, Does.Not.Contain("\u001b"));
        var json = await Assetsweep.RunAsync(world.Folder, [.. Scan, "--json"]);
        Assert.That(() => System.Text.Json.JsonDocument.Parse(json.Out), Throws.Nothing);
        Assert.That((await Assetsweep.RunAsync(world.Folder, [.. Scan, "--quiet"])).Out, Is.Empty);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_a_clear_error()
    {
        await using var world = await Surroundings.StartAsync(servers: 20, disks: 30);
        var run = await Assetsweep.RunAsync(world.Folder, [.. Scan, "--db", "/proc/nothing/here.db"]);
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain("/proc/nothing").And.Contains("--db").And.Not.Contains("   at "));
    }
}
