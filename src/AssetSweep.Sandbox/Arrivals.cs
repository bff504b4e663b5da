using System.Collections.Concurrent;

namespace AssetSweep.Sandbox;

/// <summary>What has arrived at the sandbox, answered or not. Counts only grow, and may be read at any time.</summary>
public sealed class Arrivals
{
    private readonly ConcurrentDictionary<(string Cloud, string Action, string Region), Counter> calls = new();
    private readonly Counter total = new();
    private readonly Counter throttled = new();
    private readonly Counter repeated = new();
    private readonly Counter mutating = new();

    /// <summary>Every request to a cloud, refused and lost ones too; looks at the clock are not among them.</summary>
    public long Total => total.Value;

    /// <summary>Those turned away for coming too fast.</summary>
    public long Throttled => throttled.Value;

    /// <summary>Those whose signature (or nonce) had been seen before for the same action and region.
    /// Tencent Cloud's signature has no nonce and counts in seconds: an honest client that asks the same thing twice in a second is counted here too.</summary>
    public long Repeated => repeated.Value;

    /// <summary>Those that ask for a change, by the name of their action.</summary>
    public long Mutating => mutating.Value;

    /// <summary>How often an action arrived, in one region or (null) in all.</summary>
    public long Of(string cloud, string action, string? region = null) => calls
        .Where(c => c.Key.Cloud == cloud && c.Key.Action == action && (region is null || c.Key.Region == region))
        .Sum(c => c.Value.Value);

    /// <summary>All counts; the region is '' where the call named none.</summary>
    public IReadOnlyList<(string Cloud, string Action, string Region, long Count)> All() =>
        [.. calls.Select(c => (c.Key.Cloud, c.Key.Action, c.Key.Region, c.Value.Value)).Order()];

    internal void Count(string cloud, string action, string region, bool mutates, bool repeated)
    {
        total.Add();
        calls.GetOrAdd((cloud, action, region), static _ => new Counter()).Add();
        if (mutates)
        {
            mutating.Add();
        }

        if (repeated)
        {
            this.repeated.Add();
        }
    }

    internal void CountThrottled() => throttled.Add();

    private sealed class Counter
    {
        private long value;

        public long Value => Interlocked.Read(ref value);

        public void Add() => Interlocked.Increment(ref value);
    }
}
