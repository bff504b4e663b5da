using System.CommandLine;
using AssetSweep.Cli.Configuration;
using AssetSweep.Cli.Output;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using AssetSweep.Core.Store;

namespace AssetSweep.Cli.Commands;

/// <summary><c>assetsweep scan</c>: list the clouds into the database.</summary>
internal static class ScanCommand
{
    private const string About =
        """
        List the clouds into the database.

        Every account × region × kind is a scope of its own: it becomes current only when all of it was read and agrees with
        the provider's own count. What could not be read is named, leaves what was known before as it was, and ends the
        scan with exit code 3.

        Examples:
          assetsweep scan
          assetsweep scan --account group-tx --kind disks
          assetsweep scan --region ap-shanghai --json
        """;

    public static Command Create(Host host)
    {
        var accounts = new Option<string[]>("--account") { Description = "Only this account, or this group of accounts (may be repeated)", HelpName = "NAME" };
        var regions = new Option<string[]>("--region") { Description = "Only this region (may be repeated)", HelpName = "REGION" };
        var kinds = new Option<string[]>("--kind") { Description = $"Only this kind (may be repeated): {string.Join(", ", Catalogue.All.Select(k => k.Name))}", HelpName = "KIND" };
        var command = new Command("scan", About) { accounts, regions, kinds };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = CommonOptions.Load(parsed, host);
            var chosen = Accounts(settings, parsed.GetValue(accounts) ?? []);
            var filter = new ScanFilter(Some(parsed.GetValue(regions)), Kinds(parsed.GetValue(kinds)));
            var terminal = new Terminal(host, parsed.GetValue(CommonOptions.Json), parsed.GetValue(CommonOptions.Quiet), parsed.GetValue(CommonOptions.Verbose));
            return (int)await RunAsync(settings.Database, chosen, filter, terminal, host, ct);
        });
        return command;
    }

    /// <summary>Scans and reports.</summary>
    public static async Task<ExitCode> RunAsync(
        string database, IReadOnlyList<AccountSettings> accounts, ScanFilter filter, Terminal terminal, Host host, CancellationToken ct)
    {
        var report = await ScanAsync(database, accounts, filter, terminal, host, ct);
        if (report.Scopes.All(s => s.Outcome == ScopeOutcome.Skipped) && !report.Cancelled)
        {
            throw new UsageException("nothing to scan: no chosen account has such a region and kind. Leave out --region or --kind to see what there is.");
        }

        ScanText.Write(terminal, report);
        return report.Exit;
    }

    /// <summary>Scans; what was seen is in the database when this returns.</summary>
    public static async Task<ScanReport> ScanAsync(
        string database, IReadOnlyList<AccountSettings> accounts, ScanFilter filter, Terminal terminal, Host host, CancellationToken ct)
    {
        using var wiring = await Wiring.StartAsync(accounts, host, ct);
        var targets = wiring.Targets(accounts);
        using var inventory = wiring.Inventory(database, "scan");
        var progress = new ScanProgress();
        var began = host.Time.GetTimestamp();
        var outcome = RunOutcome.Failed;
        IReadOnlyList<ScopeResult> scopes = [];
        try
        {
            scopes = await terminal.WithProgressAsync(progress, token => new Scanner(inventory, wiring.Clock).ScanAsync(targets, filter, progress, token), ct);
            outcome = ct.IsCancellationRequested ? RunOutcome.Cancelled
                : scopes.Any(s => s.Outcome is ScopeOutcome.Partial or ScopeOutcome.Failed) ? RunOutcome.Gaps
                : RunOutcome.Complete;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            outcome = RunOutcome.Cancelled;
        }
        finally
        {
            await inventory.EndAsync(outcome, progress.Meter, wiring.Clock.GetUtcNow());
        }

        return new ScanReport(inventory.Run, outcome, scopes, progress.Meter, host.Time.GetElapsedTime(began), database);
    }

    private static List<AccountSettings> Accounts(Settings settings, string[] names)
    {
        if (settings.Accounts.Count == 0)
        {
            throw new UsageException(
                $"{settings.File} names no account yet. Copy one from accounts.example.yaml beside it, or see it all without any account: 'assetsweep demo'.");
        }

        var wanted = names.SelectMany(name => settings.Groups.TryGetValue(name, out var members) ? members : [name]).ToList();
        if (names.Length > 0 && wanted.Count == 0)
        {
            throw new UsageException($"the group '{names[0]}' in {settings.File} has no accounts: nothing to scan");
        }

        var unknown = wanted.Where(name => settings.Accounts.All(a => a.Name != name)).ToList();
        return unknown.Count > 0
            ? throw new UsageException($"{settings.File} has no account '{unknown[0]}'; it has: {string.Join(", ", settings.Accounts.Select(a => a.Name))}")
            : [.. settings.Accounts.Where(a => names.Length == 0 || wanted.Contains(a.Name))];
    }

    private static string[]? Kinds(string[]? names)
    {
        var unknown = names?.FirstOrDefault(name => Catalogue.All.All(k => k.Name != name));
        return unknown is null
            ? Some(names)
            : throw new UsageException($"there is no kind '{unknown}'; there are: {string.Join(", ", Catalogue.All.Select(k => k.Name))}");
    }

    private static string[]? Some(string[]? values) => values is { Length: > 0 } ? values : null;
}
