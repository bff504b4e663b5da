using System.Collections.Concurrent;

namespace AssetSweep.Sandbox.Http;

/// <summary>A token bucket for each account and action, in real time, holding one second's worth at most.</summary>
internal sealed class RateLimit(double rate, TimeProvider real)
{
    private readonly ConcurrentDictionary<(string Account, string Action), Bucket> buckets = new();

    /// <summary>Calls a second; 0 means no limit.</summary>
    public double Rate => rate;

    public bool Allows(string account, string action)
    {
        if (rate == 0)
        {
            return true;
        }

        var bucket = buckets.GetOrAdd((account, action), _ => new Bucket { Tokens = Burst, Filled = real.GetTimestamp() });
        lock (bucket)
        {
            long now = real.GetTimestamp();
            bucket.Tokens = Math.Min(Burst, bucket.Tokens + (real.GetElapsedTime(bucket.Filled, now).TotalSeconds * rate));
            bucket.Filled = now;
            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket.Tokens--;
            return true;
        }
    }

    /// <summary>At least one call, or a rate below one a second would allow none ever.</summary>
    private double Burst => Math.Max(1, rate);

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public long Filled { get; set; }
    }
}
