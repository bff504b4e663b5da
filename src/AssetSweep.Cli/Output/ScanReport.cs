using AssetSweep.Core.Scanning;
using AssetSweep.Core.Store;

namespace AssetSweep.Cli.Output;

/// <summary>What a scan has to say for itself.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Scopes">One result a scope.</param>
/// <param name="Meter">Calls made.</param>
/// <param name="Took">Time of the machine, not of a sandbox.</param>
/// <param name="Database">The file that holds it all.</param>
internal sealed record ScanReport(long Run, RunOutcome Outcome, IReadOnlyList<ScopeResult> Scopes, CallMeter Meter, TimeSpan Took, string Database)
{
    /// <summary>Whether a person stopped it.</summary>
    public bool Cancelled => Outcome == RunOutcome.Cancelled;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ScopeResult> Gaps => [.. Scopes.Where(s => s.Outcome is ScopeOutcome.Partial or ScopeOutcome.Failed)];

    /// <summary>The exit code that says the same.</summary>
    public ExitCode Exit => Cancelled ? ExitCode.Cancelled : Gaps.Count > 0 ? ExitCode.Gaps : ExitCode.Done;
}
