namespace AssetSweep.Core.Assets;

/// <summary>
/// A hosted DNS zone. States: <c>active</c>, <c>paused</c>, <c>locked</c>.
/// </summary>
public sealed record DnsZone : Asset
{
    /// <summary>Whether only private networks see it. Names of private zones never leave.</summary>
    public bool? Private { get; init; }

    /// <summary>Records in it, as the provider counts.</summary>
    public long? RecordCount { get; init; }

    /// <summary>Name servers that the provider gives it.</summary>
    public IReadOnlyList<string>? NameServers { get; init; }

    /// <summary>Whether the registry delegates to them, as the provider says.</summary>
    public bool? DelegatedHere { get; init; }
}
