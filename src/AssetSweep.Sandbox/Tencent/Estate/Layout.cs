using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Which disks belong to which servers in one region, and when all of them were made. Servers and disks are shared out into small
/// blocks, oldest first, and never belong together across blocks: so the place of each is found without looking at the others, the numbers
/// come out exact, and both lists are in order of age.</summary>
internal sealed class Layout
{
    private const int AssetsInBlock = 32;
    private const int Kept = 256;

    private readonly ulong seed;
    private readonly int region;
    private readonly DateTimeOffset start;
    private readonly int blocks;
    private readonly Split servers;
    private readonly Split disks;
    private readonly Block?[] kept = new Block?[Kept];

    public Layout(ulong seed, int region, int serverCount, int diskCount, DateTimeOffset now)
    {
        (this.seed, this.region) = (seed, region);
        start = now - Census.Span - TimeSpan.FromHours(2);
        blocks = (Math.Max(serverCount, diskCount) / AssetsInBlock) + 1;
        servers = new(serverCount, blocks);
        disks = new(diskCount, blocks);
    }

    public ServerSlot Server(int number)
    {
        var block = Get(servers.PartOf(number));
        return block.Servers[number - block.FirstServer];
    }

    public DiskSlot Disk(int number)
    {
        var block = Get(disks.PartOf(number));
        return block.Disks[number - block.FirstDisk];
    }

    /// <summary>Pages run through blocks in order, so the last few are kept. Two threads may make the same block: both get the same.</summary>
    private Block Get(int number)
    {
        if (kept[number % Kept] is { } block && block.Number == number)
        {
            return block;
        }

        var from = start + TimeSpan.FromTicks(Census.Span.Ticks / blocks * number);
        var dice = new Dice(Dice.Key(seed, Purpose.Layout, region, number));
        return kept[number % Kept] = Block.Make(
            number, dice, from, TimeSpan.FromTicks(Census.Span.Ticks / blocks),
            servers.Start(number), servers.Size(number), disks.Start(number), disks.Size(number));
    }
}

/// <summary>Where a server stands.</summary>
/// <param name="Created">When it was made.</param>
/// <param name="FirstDisk">The number of its first cloud disk; its others follow.</param>
/// <param name="DataDisks">How many data disks of its own.</param>
/// <param name="LocalSystem">True when its system disk is local, so that the first disk is a data disk.</param>
/// <param name="Zone">A number; taken modulo the region's zones.</param>
/// <param name="Borrowed">The number of a shareable disk of its neighbour's that it has too, or -1.</param>
internal readonly record struct ServerSlot(DateTimeOffset Created, int FirstDisk, int DataDisks, bool LocalSystem, int Zone, int Borrowed);

/// <summary>Where a disk stands.</summary>
/// <param name="Created">When it was made.</param>
/// <param name="Owner">The number of its server, or -1.</param>
/// <param name="IsSystem">True for its server's system disk.</param>
/// <param name="Borrower">The number of a second server it is attached to, or -1.</param>
/// <param name="Place">Its place among the ownerless ones, roughly; for dealing out their stories.</param>
internal readonly record struct DiskSlot(DateTimeOffset Created, int Owner, bool IsSystem, int Borrower, int Place);

/// <summary>What the dice are thrown for.</summary>
internal static class Purpose
{
    public const ulong Layout = 1;
    public const ulong Server = 2;
    public const ulong Disk = 3;
    public const ulong ServerStories = 4;
    public const ulong DiskStories = 5;
    public const ulong ServerIds = 6;
    public const ulong DiskIds = 7;
    public const ulong LocalDiskIds = 8;
    public const ulong OtherIds = 9;
    public const ulong Neighbourhood = 10;
    public const ulong KeyPair = 11;
    public const ulong KeyPairIds = 12;
    public const ulong Snapshot = 13;
    public const ulong SnapshotIds = 14;
    public const ulong SnapshotStories = 15;
    public const ulong ImageIds = 16;
    public const ulong Ip = 17;
    public const ulong IpIds = 18;
    public const ulong IpStories = 19;
    public const ulong NicIds = 20;
    public const ulong Zone = 21;
    public const ulong ZoneIds = 22;
    public const ulong Record = 23;
    public const ulong RecordIds = 24;
    public const ulong RecordStories = 25;
    public const ulong Cdn = 26;
    public const ulong CdnIds = 27;
    public const ulong CdnStories = 28;
    public const ulong Certificate = 29;
    public const ulong CertificateIds = 30;
    public const ulong CertificateStories = 31;
    public const ulong LoadBalancer = 32;
    public const ulong LoadBalancerIds = 33;
    public const ulong LoadBalancerStories = 34;
    public const ulong ListenerIds = 35;
}
