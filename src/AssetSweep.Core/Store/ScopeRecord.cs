using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Core.Store;

/// <summary>Writes the row of <c>scopes</c> that says how well a scope was seen.</summary>
internal static class ScopeRecord
{
    public static int Write(SqliteConnection connection, long run, ScopeResult result) => connection.Run(
        """
        insert into scopes (run_id, cloud, account, region, kind, outcome, listed, provider_total, calls, retries, throttled_ms,
                            action, error_code, error_text, request_id, appeared, changed, gone, came_back, started_at, finished_at)
        values ($run, $cloud, $account, $region, $kind, $outcome, $listed, $total, $calls, $retries, $throttled,
                $action, $code, $text, $request, $appeared, $changed, $gone, $back, $started, $finished)
        """,
        ("$run", run), ("$cloud", result.Scope.Cloud), ("$account", result.Scope.Account), ("$region", result.Scope.Region), ("$kind", result.Scope.Kind.Name),
        ("$outcome", result.Outcome.ToString().ToLowerInvariant()), ("$listed", result.Listed), ("$total", result.ProviderTotal),
        ("$calls", result.Meter.Calls), ("$retries", result.Meter.Retries), ("$throttled", (long)result.Meter.Throttled.TotalMilliseconds),
        ("$action", result.Error?.Action ?? ""), ("$code", result.Error?.Code ?? ""), ("$text", result.Error?.Message ?? ""), ("$request", result.Error?.RequestId ?? ""),
        ("$appeared", result.Changes.Appeared), ("$changed", result.Changes.Changed), ("$gone", result.Changes.Gone), ("$back", result.Changes.CameBack),
        ("$started", Value.Time(result.StartedAt)), ("$finished", Value.Time(result.FinishedAt)));
}
