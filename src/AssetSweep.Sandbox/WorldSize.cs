using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox;

/// <summary>How many of each kind there are.</summary>
internal static class WorldSize
{
    private const int Min = 50;
    private const int Max = 1_000_000;
    private const int ServerPercent = 40;

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

        int servers = (int)((long)options.Size * ServerPercent / 100);
        var counts = new Dictionary<string, int> { [TencentKinds.Servers] = servers, [TencentKinds.Disks] = options.Size - servers };
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

        return counts;
    }
}
