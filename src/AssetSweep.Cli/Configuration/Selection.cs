namespace AssetSweep.Cli.Configuration;

/// <summary>All of something, or a list of names.</summary>
/// <param name="Only">The names, without repetition; null for all.</param>
internal sealed record Selection(IReadOnlyList<string>? Only)
{
    /// <summary>Everything.</summary>
    public static Selection All { get; } = new(Only: null);

    /// <summary>Whether <paramref name="name"/> is selected.</summary>
    public bool Has(string name) => Only is null || Only.Contains(name, StringComparer.Ordinal);
}
