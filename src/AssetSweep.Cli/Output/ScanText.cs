using System.Globalization;
using System.Text.Json;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Cli.Output;

/// <summary>A scan's report, for people or as JSON.</summary>
internal static class ScanText
{
    /// <summary>Writes it, as the command line asked.</summary>
    public static void Write(Terminal terminal, ScanReport report)
    {
        if (terminal.Json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(ScanJson.Of(report), ScanJsonContext.Default.ScanJson));
            return;
        }

        if (!terminal.Quiet)
        {
            WriteFound(terminal, report);
        }

        if (report.Gaps.Count > 0 && !report.Cancelled)
        {
            WriteGaps(terminal, report);
        }

        if (!terminal.Quiet)
        {
            terminal.Out.WriteLine(Last(report));
        }
    }

    /// <summary>What was found, by cloud and kind (by scope with --verbose).</summary>
    public static void WriteFound(Terminal terminal, ScanReport report)
    {
        string[] words = terminal.Verbose ? ["Cloud", "Account", "Region", "Kind", "Outcome"] : ["Cloud", "Account", "Kind", "Complete"];
        string[] numbers = ["Assets", "New", "Changed", "Gone", "Back", "Calls"];
        var table = new TextTable([.. words.Select(w => new TextTable.Heading(w)), .. numbers.Select(n => new TextTable.Heading(n, Right: true))]);
        var scopes = report.Scopes.Where(s => s.Outcome != ScopeOutcome.Skipped).OrderBy(s => s.Scope.Cloud).ThenBy(s => s.Scope.Account).ThenBy(s => s.Scope.Kind.Name).ThenBy(s => s.Scope.Region);
        var groups = terminal.Verbose
            ? scopes.Select(s => (Words: (string[])[s.Scope.Cloud, s.Scope.Account, s.Scope.Region, s.Scope.Kind.Name, s.Outcome.ToString().ToLowerInvariant()], Scopes: (ScopeResult[])[s]))
            : scopes.GroupBy(s => (s.Scope.Cloud, s.Scope.Account, s.Scope.Kind.Name)).Select(g => (
                Words: (string[])[g.Key.Cloud, g.Key.Account, g.Key.Name, $"{g.Count(s => s.Outcome == ScopeOutcome.Complete)} of {g.Count()}"], Scopes: g.ToArray()));
        foreach (var (names, members) in groups)
        {
            var complete = members.Where(s => s.Outcome == ScopeOutcome.Complete).ToList();
            long[] sums =
            [
                complete.Sum(s => s.Listed), complete.Sum(s => s.Changes.Appeared), complete.Sum(s => s.Changes.Changed),
                complete.Sum(s => s.Changes.Gone), complete.Sum(s => s.Changes.CameBack), members.Sum(s => s.Meter.Calls),
            ];
            table.Add([.. names, .. sums.Select(n => n.ToString("N0", CultureInfo.InvariantCulture))]);
        }

        table.Write(terminal.Out);
        terminal.Out.WriteLine();
    }

    /// <summary>What could not be read: a line for each cause, since one denied action in twenty regions is one thing to mend.</summary>
    public static void WriteGaps(Terminal terminal, ScanReport report)
    {
        terminal.Out.WriteLine($"Could not be read ({report.Gaps.Count} {(report.Gaps.Count == 1 ? "scope" : "scopes")}; what was known of them before stays as it was):");
        foreach (var cause in report.Gaps.GroupBy(g => (g.Scope.Cloud, g.Scope.Account, g.Error!.Code, g.Error.Action, g.Error.Kind)))
        {
            var first = cause.First();
            var where = string.Join(", ", cause.GroupBy(g => g.Scope.Region).Select(r => $"{(r.Key == ScanScope.AllRegions ? "all regions" : r.Key)} ({string.Join(", ", r.Select(s => s.Scope.Kind.Name))})"));
            var call = cause.Key.Action.Length > 0 ? $" from {cause.Key.Action}" : "";
            var request = first.Error!.RequestId.Length > 0 ? $" [request {first.Error.RequestId}]" : "";
            terminal.Out.WriteLine(Plain.Text($"  {cause.Key.Cloud} {cause.Key.Account}, {where}: {cause.Key.Code}{call}: {first.Error.Message.Trim()}{request}"));
            terminal.Out.WriteLine($"    → {Advice.For(cause.Key.Kind)}");
        }
    }

    private static string Last(ScanReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"Run {report.Run} {Word(report)} in {report.Took.TotalSeconds:0.0} s: {report.Meter.Calls:N0} calls, {report.Meter.Retries:N0} of them repeated, {Throttled(report.Meter)}. Database: {report.Database}");

    /// <summary>Calls wait side by side, so that their waits can come to more than the scan took.</summary>
    private static string Throttled(CallMeter meter) => string.Create(
        CultureInfo.InvariantCulture, $"{meter.Throttled.TotalSeconds:0.0} s of waiting for rate limits, added up over all calls");

    private static string Word(ScanReport report) => report.Cancelled ? "was cancelled" : report.Gaps.Count > 0 ? "finished with gaps" : "is complete";
}
