using System.Globalization;
using System.Runtime.CompilerServices;
using AssetSweep.Benchmarks;

// Ratios, measured in one run, of whole processes: 'dotnet run -c Release --project tests/AssetSweep.Benchmarks -- tencent|growth'.
if (args is ["floor", var endpoint, var database])
{
    await Floor.RunAsync(endpoint, database);
    return 0;
}

var self = Path.Combine(AppContext.BaseDirectory, "AssetSweep.Benchmarks.dll");
switch (args)
{
    case ["tencent"]:
        await TencentAsync();
        return 0;
    case ["growth"]:
        await GrowthAsync();
        return 0;
    default:
        Console.Error.WriteLine("tencent: a scan against a bare floor and the vendor's Node SDK; growth: 10,000 to 1,000,000 assets");
        return 2;
}

async Task TencentAsync()
{
    const int runs = 5;
    string[] world = ["--count", "tencent/servers=10000", "--count", "tencent/disks=15000"];
    var script = Path.Combine(Path.GetDirectoryName(Here())!, "..", "AssetSweep.Interop", "tencent-scan.js");
    foreach (var latency in (string[])["50", "200"])
    {
        using var signed = await SandboxProcess.StartAsync([.. world, "--latency-ms", latency]);
        using var bare = await SandboxProcess.StartAsync([.. world, "--latency-ms", latency, "--unsigned"]);
        var scan = await Measured.MedianAsync(runs, () => Measured.RunAsync("dotnet", SandboxProcess.Program, "scan", "--config", signed.Config, "--db", signed.Fresh()));
        var floor = await Measured.MedianAsync(runs, () => Measured.RunAsync("dotnet", self, "floor", bare.Endpoint, bare.Fresh()));
        Print($"10,000 servers and 15,000 disks, {latency} ms a call", scan, ("bare floor", floor));
        if (Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")))
        {
            var ten = await Measured.MedianAsync(3, () => Measured.RunAsync("node", script, signed.Endpoint, "sandbox", "sandbox-secret", signed.Fresh(), "10"));
            var one = await Measured.RunAsync("node", script, signed.Endpoint, "sandbox", "sandbox-secret", signed.Fresh(), "1");
            Print("against the vendor's Node SDK", scan, ("10 at a time", ten), ("one at a time", one));
        }
    }

    using var limited = await SandboxProcess.StartAsync([.. world, "--rate", "20"]);
    var paced = await Measured.RunAsync("dotnet", SandboxProcess.Program, "scan", "--config", limited.Config, "--db", limited.Fresh());
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"20 calls a second an action: {paced.Wall:0.00} s, {paced.Wall / (150 / 20.0):0.00} x what that allows for 150 pages of disks"));
}

async Task GrowthAsync()
{
    foreach (var size in (string[])["10000", "100000", "1000000"])
    {
        using var sandbox = await SandboxProcess.StartAsync("--size", size);
        var database = sandbox.Fresh();
        var first = await Measured.RunAsync("dotnet", SandboxProcess.Program, "scan", "--config", sandbox.Config, "--db", database);
        var second = await Measured.RunAsync("dotnet", SandboxProcess.Program, "scan", "--config", sandbox.Config, "--db", database);
        Print($"{size} assets, first scan", first, ("the same again", second));
    }
}

static void Print(string title, Measured scan, params (string Name, Measured Other)[] others)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {scan.Wall:0.00} s, {scan.Cpu:0.00} s of processor, {scan.PeakMb:0} MB"));
    foreach (var (name, other) in others)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name}: {other.Wall:0.00} s, {other.Cpu:0.00} s of processor, {other.PeakMb:0} MB; ratio of time {scan.Wall / other.Wall:0.00}, of processor {scan.Cpu / other.Cpu:0.00}, of memory {scan.PeakMb / other.PeakMb:0.00}"));
    }
}

static string Here([CallerFilePath] string path = "") => path;
