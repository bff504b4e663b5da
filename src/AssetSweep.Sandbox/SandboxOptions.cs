namespace AssetSweep.Sandbox;

/// <summary>What a sandbox is made of. Two sandboxes with equal options hold the same world.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Assets of all clouds together, 50 to 1,000,000; shared out between the kinds.</summary>
    public int Size { get; init; } = 500;

    /// <summary>Exact numbers for single kinds (<c>tencent/servers</c>), in place of <see cref="Size"/>: of kinds not named there are none,
    /// but for the zones that records need.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>What the world is made from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Real time added to each answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Calls a second for each account and action, counted in real time, with a burst of one second's worth; 0 means no limit.</summary>
    public double Rate { get; init; }

    /// <summary>True when signatures are not checked.</summary>
    public bool Unsigned { get; init; }

    /// <summary>What the sandbox's clock shows at the start; ages in the world are counted back from it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Seconds on the sandbox's clock for one real second.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>What goes wrong from the start.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The real clock, for latency, the rate limit and the clock's drive; tests put their own.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;
}
