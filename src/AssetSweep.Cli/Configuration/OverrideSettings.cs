namespace AssetSweep.Cli.Configuration;

/// <summary>
/// Thresholds of one rule that differ for some assets. Whether the rule has such parameters is for the rules to say: they refuse unknown ones.
/// </summary>
internal sealed record OverrideSettings
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>Only this account; null for any.</summary>
    public string? Account { get; init; }

    /// <summary>Only the accounts of this group; null for any.</summary>
    public string? Group { get; init; }

    /// <summary>Only assets with this tag, as key=value or key; null for any.</summary>
    public string? Tag { get; init; }

    /// <summary>Parameter name → its value here, at least one.</summary>
    public required IReadOnlyDictionary<string, double> Thresholds { get; init; }

    /// <summary>Line in the file, for messages.</summary>
    public int Line { get; init; }
}
