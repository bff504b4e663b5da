using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The ids of everything, and the names of zones.</summary>
internal sealed class EstateIds(ulong seed)
{
    private static readonly string[][] Zones =
        [.. Regions.Open.Select(r => Enumerable.Range(1, r.Zones).Select(zone => $"{r.Id}-{zone}").ToArray())];

    public IdMaker Servers { get; } = new("ins-", Dice.Key(seed, Purpose.ServerIds, 0, 0));

    public IdMaker Disks { get; } = new("disk-", Dice.Key(seed, Purpose.DiskIds, 0, 0));

    public IdMaker LocalDisks { get; } = new("ldisk-", Dice.Key(seed, Purpose.LocalDiskIds, 0, 0));

    public static string Zone(int region, int number) => Zones[region][number % Zones[region].Length];
}
