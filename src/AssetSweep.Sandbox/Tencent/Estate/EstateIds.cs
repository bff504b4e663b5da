using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The ids of everything, and the names of zones.</summary>
internal sealed class EstateIds(ulong seed)
{
    private static readonly string[][] ZoneNames =
        [.. Regions.Open.Select(r => Enumerable.Range(1, r.Zones).Select(zone => $"{r.Id}-{zone}").ToArray())];

    public IdMaker Servers { get; } = new("ins-", Dice.Key(seed, Purpose.ServerIds, 0, 0));

    public IdMaker Disks { get; } = new("disk-", Dice.Key(seed, Purpose.DiskIds, 0, 0));

    public IdMaker LocalDisks { get; } = new("ldisk-", Dice.Key(seed, Purpose.LocalDiskIds, 0, 0));

    public IdMaker KeyPairs { get; } = new("skey-", Dice.Key(seed, Purpose.KeyPairIds, 0, 0));

    public IdMaker Snapshots { get; } = new("snap-", Dice.Key(seed, Purpose.SnapshotIds, 0, 0));

    public IdMaker Images { get; } = new("img-", Dice.Key(seed, Purpose.ImageIds, 0, 0));

    public IdMaker SnapshotPolicies { get; } = new("asp-", Dice.Key(seed, Purpose.OtherIds, 0, 0));

    public IdMaker Ips { get; } = new("eip-", Dice.Key(seed, Purpose.IpIds, 0, 0));

    public IdMaker Nics { get; } = new("eni-", Dice.Key(seed, Purpose.NicIds, 0, 0));

    public IdMaker NatGateways { get; } = new("nat-", Dice.Key(seed, Purpose.OtherIds, 1, 0));

    public IdMaker LoadBalancers { get; } = new("lb-", Dice.Key(seed, Purpose.LoadBalancerIds, 0, 0));

    public IdMaker Listeners { get; } = new("lbl-", Dice.Key(seed, Purpose.ListenerIds, 0, 0));

    public IdMaker Locations { get; } = new("loc-", Dice.Key(seed, Purpose.ListenerIds, 1, 0));

    public NumberIds Zones { get; } = new(Dice.Key(seed, Purpose.ZoneIds, 0, 0), 3_000_000_000);

    public NumberIds Records { get; } = new(Dice.Key(seed, Purpose.RecordIds, 0, 0), 3_000_000_000);

    public IdMaker CdnDomains { get; } = new("cdn-", Dice.Key(seed, Purpose.CdnIds, 0, 0));

    public IdMaker Certificates { get; } = new("", Dice.Key(seed, Purpose.CertificateIds, 0, 0));

    public static string Zone(int region, int number) => ZoneNames[region][number % ZoneNames[region].Length];
}
