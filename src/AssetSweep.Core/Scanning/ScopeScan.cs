using AssetSweep.Core.Store;

namespace AssetSweep.Core.Scanning;

/// <summary>Lists one scope. It becomes current only as a whole: all pages in, each asset once, agreeing with the provider's own total.</summary>
internal sealed class ScopeScan(Inventory inventory, TimeProvider clock, ScanProgress progress, IAssetLister lister, ScanScope scope)
{
    /// <summary>A list that moves while it is read is read again; one that disagrees with its own total three times is not a passing move.</summary>
    private const int Rounds = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CallMeter meter = new(progress.Meter);
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    /// <summary>Lists it and makes it current, or records why not.</summary>
    public async Task<ScopeResult> RunAsync(CancellationToken ct)
    {
        ScopeResult result;
        for (var round = 1; ; round++)
        {
            result = await ListAsync(ct);
            if (result.Error is not { Kind: FaultKind.Inconsistent } || round == Rounds)
            {
                break;
            }

            await Task.Delay(Pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (result.Outcome != ScopeOutcome.Complete)
        {
            await inventory.RecordAsync(result, CancellationToken.None);
        }

        progress.Done();
        return result;
    }

    private async Task<ScopeResult> ListAsync(CancellationToken ct)
    {
        await using var staging = await inventory.BeginScopeAsync(scope, CancellationToken.None);
        var totals = new HashSet<long>();
        CloudException? error;
        try
        {
            await foreach (var page in lister.ListAsync(scope.Region, meter, ct))
            {
                if (page.Total is { } total)
                {
                    totals.Add(total);
                }

                await staging.AddAsync(page.Assets, ct);
                progress.Received(page.Assets.Count);
            }

            var staged = await staging.CountAsync(ct);
            error = Judge(staged, totals);
            if (error is null)
            {
                return await staging.CommitAsync(changes => Result(ScopeOutcome.Complete, staged.Distinct, totals, changes, null), ct);
            }
        }
        catch (CloudException e)
        {
            error = e;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            error = new CloudException("Cancelled", "the scan was stopped before this was read", FaultKind.Refused);
        }

        var listed = (await staging.CountAsync(CancellationToken.None)).Distinct;
        return Result(listed > 0 ? ScopeOutcome.Partial : ScopeOutcome.Failed, listed, totals, ScopeChanges.None, error);
    }

    private static CloudException? Judge(StagedCount staged, HashSet<long> totals)
    {
        if (staged.Rows != staged.Distinct)
        {
            return Inconsistent("DuplicateAssets", $"{staged.Rows - staged.Distinct} of {staged.Rows} listed assets came twice, so others may have been passed over");
        }

        if (totals.Count > 1)
        {
            return Inconsistent("TotalMoved", $"the provider's total changed while listing ({string.Join(", ", totals.Order())}), {staged.Distinct} were listed");
        }

        return totals.Count == 1 && totals.Single() != staged.Distinct
            ? Inconsistent("CountMismatch", $"the provider says there are {totals.Single()}, but listed {staged.Distinct}")
            : null;
    }

    private static CloudException Inconsistent(string code, string message) => new(code, message, FaultKind.Inconsistent);

    private ScopeResult Result(ScopeOutcome outcome, long listed, HashSet<long> totals, ScopeChanges changes, CloudException? error) =>
        new(scope, outcome, listed, totals.Count == 0 ? null : totals.Max(), changes, meter, startedAt, clock.GetUtcNow(), error);
}
