using AssetSweep.Core.Assets;

namespace AssetSweep.Core.Scanning;

/// <summary>One page of a listing.</summary>
/// <param name="Assets">What it lists.</param>
/// <param name="Total">What the cloud said, with this page, that there are in the whole scope; null when it did not. Pages that differ in it make the listing inconsistent.</param>
public sealed record AssetPage(IReadOnlyList<Asset> Assets, long? Total);

/// <summary>Lists one kind of one account. Every cloud has one of these for each of its kinds.</summary>
public interface IAssetLister
{
    /// <summary>The kind it lists.</summary>
    AssetKind Kind { get; }

    /// <summary>Whether the kind is listed region by region; otherwise once, as <see cref="AssetKey.Global"/>.</summary>
    bool Regional { get; }

    /// <summary>All pages, in any order; it ends normally only when the cloud said that there are no more.</summary>
    /// <exception cref="CloudException">A page could not be had.</exception>
    IAsyncEnumerable<AssetPage> ListAsync(string region, CallMeter meter, CancellationToken ct);
}

/// <summary>One configured account of one cloud, for reading.</summary>
public interface ICloudAccount
{
    /// <summary>alibaba, tencent or aws.</summary>
    string Cloud { get; }

    /// <summary>Our name for it.</summary>
    string Name { get; }

    /// <summary>The account id that the cloud must confirm before anything is read.</summary>
    string AccountId { get; }

    /// <summary>The kinds it can list.</summary>
    IReadOnlyList<IAssetLister> Listers { get; }

    /// <summary>Asks the cloud whose credentials these are.</summary>
    /// <exception cref="CloudException">The cloud refused or could not be reached.</exception>
    Task<string> WhoAmIAsync(CallMeter meter, CancellationToken ct);

    /// <summary>Asks the cloud which regions this account can use.</summary>
    /// <exception cref="CloudException">The cloud refused or could not be reached.</exception>
    Task<IReadOnlyList<string>> RegionsAsync(CallMeter meter, CancellationToken ct);
}

/// <summary>What of an account to scan.</summary>
/// <param name="Account">The account.</param>
/// <param name="Regions">The configured regions; null asks the cloud for all.</param>
/// <param name="Kinds">Names of the configured kinds; null for all.</param>
public sealed record ScanTarget(ICloudAccount Account, IReadOnlyList<string>? Regions, IReadOnlyList<string>? Kinds);
