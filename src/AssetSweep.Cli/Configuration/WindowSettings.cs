namespace AssetSweep.Cli.Configuration;

/// <summary>When clean-up may act.</summary>
internal sealed record WindowSettings
{
    /// <summary>When disruptive steps may be taken; empty for any time.</summary>
    public IReadOnlyList<MaintenanceWindow> Disruptive { get; init; } = [];

    /// <summary>Days on which nothing is done.</summary>
    public IReadOnlyList<FreezeDays> Freeze { get; init; } = [];
}

/// <summary>A weekly stretch of time.</summary>
/// <param name="Days">Days on which it begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends, exclusive; on the next day when it is not after <paramref name="From"/>.</param>
/// <param name="Zone">Where days and times are meant.</param>
internal sealed record MaintenanceWindow(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, TimeZoneInfo Zone);

/// <summary>A stretch of calendar days.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, inclusive.</param>
internal sealed record FreezeDays(DateOnly First, DateOnly Last);
