using AssetSweep.Core.Assets;

namespace AssetSweep.Core.Scanning;

/// <summary>What is read, judged complete and made current as one: one kind in one region of one account.</summary>
/// <param name="Cloud">alibaba, tencent or aws.</param>
/// <param name="Account">Our name for the account.</param>
/// <param name="Region">The cloud's region id, <see cref="AssetKey.Global"/>, or <see cref="AllRegions"/>.</param>
/// <param name="Kind">The kind.</param>
public sealed record ScanScope(string Cloud, string Account, string Region, AssetKind Kind)
{
    /// <summary>Stands for the regions of an account that could not even be asked for.</summary>
    public const string AllRegions = "*";

    /// <summary>The key of an asset in this scope.</summary>
    public AssetKey Key(string nativeId) => new(Cloud, Account, Region, Kind.Name, nativeId);
}

/// <summary>How well a scope was seen. Only <see cref="Complete"/> licences to call something missing.</summary>
public enum ScopeOutcome
{
    /// <summary>All of it, agreeing with the provider's own total where it gives one.</summary>
    Complete,

    /// <summary>Some pages, or pages that do not fit together. Earlier rows stay current.</summary>
    Partial,

    /// <summary>Nothing of it. Earlier rows stay current.</summary>
    Failed,

    /// <summary>Left out by the configuration.</summary>
    Skipped,
}

/// <summary>What changed in a scope since it was last seen completely.</summary>
/// <param name="Appeared">Assets seen for the first time.</param>
/// <param name="Changed">Assets with another value in at least one column.</param>
/// <param name="Gone">Assets that are no longer listed.</param>
/// <param name="CameBack">Assets that had been gone.</param>
public sealed record ScopeChanges(long Appeared, long Changed, long Gone, long CameBack)
{
    /// <summary>No change.</summary>
    public static readonly ScopeChanges None = new(0, 0, 0, 0);
}

/// <summary>What a scan has to say about one scope; one row of <c>scopes</c>.</summary>
/// <param name="Scope">Which.</param>
/// <param name="Outcome">How well it was seen.</param>
/// <param name="Listed">Assets in the answers, without repetitions.</param>
/// <param name="ProviderTotal">What the cloud said there are; null when it gives no total.</param>
/// <param name="Changes">What changed; all zero unless complete.</param>
/// <param name="Meter">Calls made for it.</param>
/// <param name="StartedAt">When its listing began.</param>
/// <param name="FinishedAt">When its outcome was known.</param>
/// <param name="Error">Why it is not complete; null when it is, or when it was skipped.</param>
public sealed record ScopeResult(
    ScanScope Scope,
    ScopeOutcome Outcome,
    long Listed,
    long? ProviderTotal,
    ScopeChanges Changes,
    CallMeter Meter,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    CloudException? Error);
