namespace AssetSweep.Cli.Configuration;

/// <summary>How an asset's owner is found.</summary>
internal sealed record OwnerSettings
{
    /// <summary>Tag keys that name the owner; the first one present counts.</summary>
    public IReadOnlyList<string> Tags { get; init; } = ["owner"];

    /// <summary>Who answers for what has no owner; null for nobody.</summary>
    public string? Default { get; init; }
}
