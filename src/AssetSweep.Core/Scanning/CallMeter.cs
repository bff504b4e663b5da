namespace AssetSweep.Core.Scanning;

/// <summary>Counts the calls of one scope, and of the whole run above it. Thread-safe.</summary>
/// <param name="whole">The meter that counts along; null at the top.</param>
public sealed class CallMeter(CallMeter? whole = null)
{
    private long calls;
    private long retries;
    private long throttledTicks;

    /// <summary>Requests sent, repetitions included.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>Requests that repeated an earlier one.</summary>
    public long Retries => Interlocked.Read(ref retries);

    /// <summary>Time spent waiting because the cloud limits the rate of calls.</summary>
    public TimeSpan Throttled => new(Interlocked.Read(ref throttledTicks));

    /// <summary>A request is about to be sent.</summary>
    public void Sent(bool repeated)
    {
        Interlocked.Increment(ref calls);
        if (repeated)
        {
            Interlocked.Increment(ref retries);
        }

        whole?.Sent(repeated);
    }

    /// <summary>Time was spent waiting for the rate limit.</summary>
    public void Waited(TimeSpan time)
    {
        Interlocked.Add(ref throttledTicks, time.Ticks);
        whole?.Waited(time);
    }
}
