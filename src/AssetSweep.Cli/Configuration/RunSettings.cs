namespace AssetSweep.Cli.Configuration;

/// <summary>The nightly run.</summary>
internal sealed record NightlySettings
{
    /// <summary>After this it stops listing and reports what it has.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(6);
}

/// <summary>How long what runs leave behind is kept.</summary>
internal sealed record RetainSettings
{
    /// <summary>Runs, changes and gone assets in the database.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(730);

    /// <summary>Report files.</summary>
    public TimeSpan Reports { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Log files.</summary>
    public TimeSpan Logs { get; init; } = TimeSpan.FromDays(30);
}

/// <summary>What a healthy installation reaches.</summary>
internal sealed record SloSettings
{
    /// <summary>Share of scopes that are complete, 0 to 1.</summary>
    public double Coverage { get; init; } = 0.99;

    /// <summary>Age of the oldest scope's last complete scan.</summary>
    public TimeSpan Freshness { get; init; } = TimeSpan.FromHours(36);
}
