using System.Diagnostics;

namespace AssetSweep.EndToEnd;

internal sealed class DemoTests
{
    private string folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("assetsweep-demo-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_demo_shows_what_was_found_what_was_not_and_what_to_type_next()
    {
        var demo = await Assetsweep.RunAsync(folder, "demo");
        Assert.That(demo.Exit, Is.Zero, demo.Error);
        Assert.That(demo.Out, Does.Contain("servers").And.Contains("disks").And.Contains("tencent").And.Contains("Could not be read").And.Contains("eu-frankfurt").And.Contains("What to type next"));
        Assert.That(Directory.GetFileSystemEntries(folder).Select(Path.GetFileName), Is.EqualTo(new[] { "assetsweep-demo" }));
        foreach (var line in demo.Out.Split('\n').Where(l => l.TrimStart().StartsWith("assetsweep query", StringComparison.Ordinal)))
        {
            var sql = line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')];
            var query = await Assetsweep.RunAsync(folder, "query", "--db", "assetsweep-demo/assetsweep.db", sql, "--json");
            Assert.That((query.Exit, query.Error), Is.EqualTo((0, "")), line);
            Assert.That(System.Text.Json.JsonDocument.Parse(query.Out).RootElement.GetArrayLength(), Is.GreaterThan(0), line);
        }

        Assert.That((await Assetsweep.RunAsync(folder, "demo")).Exit, Is.Zero, "it can be run again");
    }

    [Test]
    public async Task A_sandbox_serves_a_scan_of_another_process_until_it_is_told_to_stop()
    {
        using var sandbox = Assetsweep.Start(folder, "sandbox", "--port", "0", "--size", "200", "--write-config", "sandbox.yaml");
        var ended = sandbox.EndAsync();
        var waited = Stopwatch.StartNew();
        while (!File.Exists(Path.Combine(folder, "sandbox.yaml")) && !ended.IsCompleted && waited.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        Assert.That((await Assetsweep.RunAsync(folder, "scan", "--config", "sandbox.yaml")).Exit, Is.Zero);
        await sandbox.SignalAsync("TERM");
        Assert.That((await ended).Exit, Is.Zero);
    }
}
