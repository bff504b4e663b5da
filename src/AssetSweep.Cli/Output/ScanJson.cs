using System.Text.Json.Serialization;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Cli.Output;

/// <summary>A scan's report for programs.</summary>
internal sealed record ScanJson(long Run, string Outcome, string Database, long Calls, long Retries, long ThrottledMs, long TookMs, IReadOnlyList<ScopeJson> Scopes)
{
    public static ScanJson Of(ScanReport report) => new(
        report.Run,
        report.Outcome.ToString().ToLowerInvariant(),
        report.Database,
        report.Meter.Calls,
        report.Meter.Retries,
        (long)report.Meter.Throttled.TotalMilliseconds,
        (long)report.Took.TotalMilliseconds,
        [.. report.Scopes.OrderBy(s => s.Scope.Account).ThenBy(s => s.Scope.Kind.Name).ThenBy(s => s.Scope.Region).Select(ScopeJson.Of)]);
}

/// <summary>One scope of it. Error is null when there was none, provider_total when the cloud gives none.</summary>
internal sealed record ScopeJson(
    string Cloud, string Account, string Region, string Kind, string Outcome, long Listed, long? ProviderTotal,
    long Appeared, long Changed, long Gone, long CameBack, long Calls, long Retries, long ThrottledMs, ErrorJson? Error)
{
    public static ScopeJson Of(ScopeResult s) => new(
        s.Scope.Cloud, s.Scope.Account, s.Scope.Region, s.Scope.Kind.Name, s.Outcome.ToString().ToLowerInvariant(), s.Listed, s.ProviderTotal,
        s.Changes.Appeared, s.Changes.Changed, s.Changes.Gone, s.Changes.CameBack, s.Meter.Calls, s.Meter.Retries, (long)s.Meter.Throttled.TotalMilliseconds,
        s.Error is null ? null : new ErrorJson(s.Error.Action, s.Error.Code, s.Error.Message, s.Error.RequestId, Advice.For(s.Error.Kind)));
}

/// <summary>Why a scope is not complete, and the way out.</summary>
internal sealed record ErrorJson(string Action, string Code, string Message, string RequestId, string Advice);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(ScanJson))]
internal sealed partial class ScanJsonContext : JsonSerializerContext;
