namespace AssetSweep.Cli.Configuration;

/// <summary>What clean-up must never touch. Patterns may hold <c>*</c>.</summary>
internal sealed record ProtectSettings
{
    /// <summary>Asset ids.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Tag patterns, key or key=value.</summary>
    public IReadOnlyList<string> Tags { get; init; } = ["assetsweep:keep*"];

    /// <summary>Name patterns.</summary>
    public IReadOnlyList<string> Names { get; init; } = ["prod-*"];

    /// <summary>Our names of accounts.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
}
