using AssetSweep.Core.Assets;
using AssetSweep.Core.Store;

namespace AssetSweep.Core.Scanning;

/// <summary>What to leave out of one run.</summary>
/// <param name="Regions">Only these regions; null for all.</param>
/// <param name="Kinds">Only these kinds; null for all.</param>
public sealed record ScanFilter(IReadOnlyList<string>? Regions, IReadOnlyList<string>? Kinds);

/// <summary>Lists the accounts into the inventory: every scope side by side, each all or nothing, every gap named.</summary>
public sealed class Scanner(Inventory inventory, TimeProvider clock)
{
    /// <summary>Scans; one result a scope, in no particular order.</summary>
    public async Task<IReadOnlyList<ScopeResult>> ScanAsync(IReadOnlyList<ScanTarget> targets, ScanFilter filter, ScanProgress progress, CancellationToken ct)
    {
        var results = await Task.WhenAll(targets.Select(target => ScanAccountAsync(target, filter, progress, ct)));
        return [.. results.SelectMany(r => r)];
    }

    private async Task<IReadOnlyList<ScopeResult>> ScanAccountAsync(ScanTarget target, ScanFilter filter, ScanProgress progress, CancellationToken ct)
    {
        // Awaited on the thread pool from the start: accounts must not wait for each other's first answer.
        await Task.Yield();
        var account = target.Account;
        var listers = account.Listers.Where(l => filter.Kinds?.Contains(l.Kind.Name) ?? true).ToList();
        var wanted = listers.Where(l => target.Kinds?.Contains(l.Kind.Name) ?? true).ToList();
        var results = new List<ScopeResult>();
        results.AddRange(await SkippedAsync(account, listers.Except(wanted), ct));

        IReadOnlyList<string> regions;
        try
        {
            await VerifyAsync(account, progress.Meter, ct);
            regions = target.Regions ?? (wanted.Exists(l => l.Regional) ? await account.RegionsAsync(progress.Meter, ct) : []);
        }
        catch (CloudException e)
        {
            results.AddRange(await AccountFailedAsync(account, target.Regions, wanted, e, ct));
            return results;
        }

        if (target.Regions is null && filter.Regions is null)
        {
            results.AddRange(await VanishedAsync(account, regions, wanted, ct));
        }

        if (target.Regions is not null)
        {
            results.AddRange(await SkippedAsync(account, wanted.Where(l => l.Regional), ct));
        }

        var scopes = wanted
            .SelectMany(l => (l.Regional ? regions : [AssetKey.Global]).Select(region => (Lister: l, Scope: new ScanScope(account.Cloud, account.Name, region, l.Kind))))
            .Where(s => filter.Regions?.Contains(s.Scope.Region) ?? true)
            .ToList();
        progress.Found(scopes.Count);
        results.AddRange(await Task.WhenAll(scopes.Select(s => new ScopeScan(inventory, clock, progress, s.Lister, s.Scope).RunAsync(ct))));
        return results;
    }

    private async Task VerifyAsync(ICloudAccount account, CallMeter meter, CancellationToken ct)
    {
        var actual = await account.WhoAmIAsync(meter, ct);
        if (actual != account.AccountId)
        {
            throw new CloudException(
                "WrongAccount", $"these credentials belong to account {actual}, the configuration says {account.AccountId}", FaultKind.WrongAccount);
        }

        var claimed = await inventory.ClaimAccountAsync(account.Name, account.Cloud, account.AccountId, ct);
        if (claimed != account.AccountId)
        {
            throw new CloudException(
                "AccountChanged", $"the database knows the name '{account.Name}' as account {claimed}, not {account.AccountId}; give the other account a name of its own",
                FaultKind.WrongAccount);
        }
    }

    /// <summary>What the configuration leaves out is a gap too: nothing may be called absent because of it.</summary>
    private async Task<IReadOnlyList<ScopeResult>> SkippedAsync(ICloudAccount account, IEnumerable<IAssetLister> listers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var skipped = listers
            .Select(l => new ScanScope(account.Cloud, account.Name, ScanScope.AllRegions, l.Kind))
            .Select(scope => new ScopeResult(scope, ScopeOutcome.Skipped, 0, null, ScopeChanges.None, new CallMeter(), now, now, null))
            .ToList();
        foreach (var result in skipped)
        {
            await inventory.RecordAsync(result, ct);
        }

        return skipped;
    }

    /// <summary>A region that was read before and that the cloud no longer offers is a gap with a name, or its assets would stay present for ever without a word.</summary>
    private async Task<IReadOnlyList<ScopeResult>> VanishedAsync(ICloudAccount account, IReadOnlyList<string> regions, IReadOnlyList<IAssetLister> wanted, CancellationToken ct)
    {
        var known = await inventory.KnownScopesAsync(account.Name, ct);
        var now = clock.GetUtcNow();
        var vanished =
            from scope in known
            join lister in wanted on scope.Kind equals lister.Kind.Name
            where lister.Regional && !regions.Contains(scope.Region)
            let error = new CloudException("RegionNotListed", "the cloud no longer offers this region, which was read before", FaultKind.UnsupportedRegion)
            select new ScopeResult(new ScanScope(account.Cloud, account.Name, scope.Region, lister.Kind), ScopeOutcome.Failed, 0, null, ScopeChanges.None, new CallMeter(), now, now, error);
        var results = vanished.ToList();
        foreach (var result in results)
        {
            await inventory.RecordAsync(result, ct);
        }

        return results;
    }

    private async Task<IReadOnlyList<ScopeResult>> AccountFailedAsync(
        ICloudAccount account, IReadOnlyList<string>? regions, IReadOnlyList<IAssetLister> listers, CloudException error, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var failed = listers
            .SelectMany(l => (l.Regional ? regions ?? [ScanScope.AllRegions] : [AssetKey.Global]).Select(region => new ScanScope(account.Cloud, account.Name, region, l.Kind)))
            .Select(scope => new ScopeResult(scope, ScopeOutcome.Failed, 0, null, ScopeChanges.None, new CallMeter(), now, now, error))
            .ToList();
        foreach (var result in failed)
        {
            await inventory.RecordAsync(result, ct);
        }

        return failed;
    }
}
