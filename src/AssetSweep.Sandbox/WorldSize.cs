using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox;

/// <summary>How many of each kind there are.</summary>
internal static class WorldSize
{
    private const int Min = 50;
    private const int Max = 1_000_000;

    /// <summary>Of a thousand assets; what is left over are disks.</summary>
    private static readonly (string Kind, int Share)[] Shares =
    [
        (TencentKinds.Servers, 300), (TencentKinds.Records, 120), (TencentKinds.Snapshots, 40), (TencentKinds.Ips, 30), (TencentKinds.CdnDomains, 20),
        (TencentKinds.Certificates, 16), (TencentKinds.LoadBalancers, 10), (TencentKinds.KeyPairs, 8), (TencentKinds.Zones, 6),
    ];

    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    public static Dictionary<string, int> Of(SandboxOptions options)
    {
        if (options.Size is < Min or > Max)
        {
            throw new ArgumentException($"The size {options.Size} is not between {Min} and {Max} assets.", nameof(options));
        }

        if (options.Port is < 0 or > 65535)
        {
            throw new ArgumentException($"The port {options.Port} is not between 0 and 65535.", nameof(options));
        }

        if (options.Latency < TimeSpan.Zero || !(options.Rate >= 0 && double.IsFinite(options.Rate)))
        {
            throw new ArgumentException("Latency and rate are 0 or more.", nameof(options));
        }

        var counts = options.Counts.Count == 0 ? SharedOut(options.Size) : World.Kinds.ToDictionary(kind => kind, _ => 0);
        foreach (var (kind, count) in options.Counts)
        {
            if (!counts.ContainsKey(kind))
            {
                throw new ArgumentException($"There is no kind {kind}. Known are: {string.Join(", ", counts.Keys)}.", nameof(options));
            }

            counts[kind] = count is >= 0 and <= Max
                ? count
                : throw new ArgumentException($"{count} of {kind} is not between 0 and {Max}.", nameof(options));
        }

        return InZones(counts, options);
    }

    /// <summary>At least one of each kind.</summary>
    private static Dictionary<string, int> SharedOut(int size)
    {
        var counts = Shares.ToDictionary(s => s.Kind, s => Math.Max(1, (int)((long)size * s.Share / 1000)));
        counts[TencentKinds.Disks] = size - counts.Values.Sum();
        return counts;
    }

    /// <summary>Records need a zone to be in: where none were asked for, there is one for every twenty.</summary>
    private static Dictionary<string, int> InZones(Dictionary<string, int> counts, SandboxOptions options)
    {
        if (counts[TencentKinds.Records] > 0 && counts[TencentKinds.Zones] == 0)
        {
            counts[TencentKinds.Zones] = options.Counts.ContainsKey(TencentKinds.Zones)
                ? throw new ArgumentException($"{TencentKinds.Records} need at least one of {TencentKinds.Zones}.", nameof(options))
                : Math.Max(1, counts[TencentKinds.Records] / 20);
        }

        return counts;
    }
}
