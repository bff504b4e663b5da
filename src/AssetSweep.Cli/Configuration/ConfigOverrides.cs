namespace AssetSweep.Cli.Configuration;

/// <summary>
/// What the environment or the command line sets instead of the file. Paths here are relative to the working directory: they were typed in it.
/// </summary>
internal sealed record ConfigOverrides
{
    /// <summary>The database file; null when not given.</summary>
    public string? Database { get; init; }

    /// <summary>The reports folder; null when not given.</summary>
    public string? Reports { get; init; }

    /// <summary>The language; null when not given.</summary>
    public string? Language { get; init; }

    /// <summary>Nothing is overridden.</summary>
    public static ConfigOverrides None { get; } = new();

    /// <summary>ASSETSWEEP_DATABASE, ASSETSWEEP_REPORTS, ASSETSWEEP_LANGUAGE; a variable that is set but empty counts as not set.</summary>
    public static ConfigOverrides FromEnvironment(Func<string, string?> variable) => new()
    {
        Database = NullIfEmpty(variable("ASSETSWEEP_DATABASE")),
        Reports = NullIfEmpty(variable("ASSETSWEEP_REPORTS")),
        Language = NullIfEmpty(variable("ASSETSWEEP_LANGUAGE")),
    };

    /// <summary>These, and where they are silent the <paramref name="weaker"/> ones: <c>options.Or(environment)</c>.</summary>
    public ConfigOverrides Or(ConfigOverrides weaker) => new()
    {
        Database = Database ?? weaker.Database,
        Reports = Reports ?? weaker.Reports,
        Language = Language ?? weaker.Language,
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
