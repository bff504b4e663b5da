namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Which key pairs of a region are on which servers: a run of servers shares one, every third is on none, and where the keys run out
/// servers hold keys that were deleted since.</summary>
internal sealed class KeyPlan
{
    private const int MaxRun = 64;

    private readonly int servers;
    private readonly int used;
    private readonly int run;

    public KeyPlan(int servers, int keys)
    {
        this.servers = servers;
        used = keys - (keys / 3);
        run = used == 0 ? MaxRun : Math.Clamp((servers + used - 1) / used, 1, MaxRun);
    }

    /// <summary>The key pair for a server; null when there is none left.</summary>
    public int? KeyOf(int server) => server / run is var place && place < used ? place + (place / 2) : null;

    /// <summary>The servers a key pair may be on.</summary>
    public (int First, int Count) ServersOf(int key)
    {
        int first = ((key / 3 * 2) + (key % 3)) * run;
        return key % 3 == 2 || first >= servers ? (0, 0) : (first, Math.Min(run, servers - first));
    }
}
