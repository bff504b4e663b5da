namespace AssetSweep.Core.Scanning;

/// <summary>How far a scan is, for whoever wants to look at it while it runs. Thread-safe.</summary>
public sealed class ScanProgress
{
    private long assets;
    private int scopes;
    private int finished;

    /// <summary>Scopes known so far.</summary>
    public int Scopes => Volatile.Read(ref scopes);

    /// <summary>Scopes whose outcome is known.</summary>
    public int Finished => Volatile.Read(ref finished);

    /// <summary>Assets received.</summary>
    public long Assets => Interlocked.Read(ref assets);

    /// <summary>Calls of the run so far.</summary>
    public CallMeter Meter { get; } = new();

    internal void Found(int count) => Interlocked.Add(ref scopes, count);

    internal void Done() => Interlocked.Increment(ref finished);

    internal void Received(int count) => Interlocked.Add(ref assets, count);
}
