using System.CommandLine;
using AssetSweep.Cli.Configuration;
using AssetSweep.Cli.Output;
using AssetSweep.Core.Scanning;
using AssetSweep.Sandbox;

namespace AssetSweep.Cli.Commands;

/// <summary><c>assetsweep demo</c>: the nightly job on a sandbox, with nothing to set up.</summary>
internal static class DemoCommand
{
    private const string Folder = "assetsweep-demo";

    private const string About =
        """
        See it work: starts a sandbox with an inherited mess of 2,000 assets, scans its servers and disks and says what to look at.

        It needs no account and no network, and writes only into the folder 'assetsweep-demo' below the current one.
        One region refuses to answer, as one always does: see how a gap is named.
        """;

    public static Command Create(Host host)
    {
        var command = new Command("demo", About);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = new Terminal(host, parsed.GetValue(CommonOptions.Json), parsed.GetValue(CommonOptions.Quiet), parsed.GetValue(CommonOptions.Verbose));
            return (int)await RunAsync(terminal, host, ct);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(Terminal terminal, Host host, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Folder).FullName;
        var options = new SandboxOptions { Size = 2000, Now = host.Time.GetUtcNow(), Faults = [Fault.Parse("denied:cloud=tencent,action=DescribeDisks,region=eu-frankfurt")] };
        await using var sandbox = await SandboxServer.StartAsync(options, ct);
        var config = Path.Combine(folder, "sandbox.yaml");
        await File.WriteAllTextAsync(config, SandboxCommand.ConfigText(sandbox.Endpoint), ct);

        // The demo's accounts live in this process alone: its key is no secret, and nothing of the user's environment plays a part.
        var demo = host with { Variable = name => name switch { "SANDBOX_ACCESS_KEY_ID" => SandboxServer.AccessKeyId, "SANDBOX_ACCESS_KEY_SECRET" => SandboxServer.AccessKeySecret, _ => host.Variable(name) } };
        var settings = ConfigFile.Load(config, ConfigOverrides.None);
        Forget(settings.Database);
        var report = await ScanCommand.ScanAsync(settings.Database, settings.Accounts, new ScanFilter(null, null), terminal, demo, ct);
        ScanText.Write(terminal, report);
        if (!terminal.Json && !terminal.Quiet && !report.Cancelled)
        {
            Next(terminal);
        }

        // The gap is part of the show: the demo did what it should.
        return report.Exit == ExitCode.Gaps ? ExitCode.Done : report.Exit;
    }

    private static void Next(Terminal terminal)
    {
        var me = Invocation.Name();
        var database = Path.Combine(Folder, "assetsweep.db");
        terminal.Out.WriteLine(
            $"""

            What to type next:
              {me} query --db {database} "select region, name, state, stopped_mode, expires_at from servers where state <> 'running' limit 20"
              {me} query --db {database} "select native_id, size_gib, category, last_attached_to from disks where attached_to = '' order by size_gib desc limit 20"
              {me} query --db {database} "select kind, region, outcome, listed, provider_total, error_code from scopes"
              {me} scan --help
            For your own accounts: copy one from config/accounts.example.yaml into config/assetsweep.yaml, then '{me} scan'.
            """);
    }

    /// <summary>Every demo starts anew; these files are its own.</summary>
    private static void Forget(string database)
    {
        foreach (var end in (string[])["", "-wal", "-shm", ".lock"])
        {
            File.Delete(database + end);
        }
    }
}
