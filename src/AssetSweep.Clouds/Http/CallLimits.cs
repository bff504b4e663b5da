namespace AssetSweep.Clouds.Http;

/// <summary>How often, how long and how many at once.</summary>
public sealed record CallLimits
{
    /// <summary>Tries of a call that only reads; throttled ones are not counted.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>The longest that one request may take, until its answer is read.</summary>
    public TimeSpan OneTry { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest that a call may take with all its tries and waits.</summary>
    public TimeSpan Overall { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>Bound of the first wait between tries.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Bound of any wait between tries.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Pages of one account under way at once.</summary>
    public int AtOnce { get; init; } = 64;
}
