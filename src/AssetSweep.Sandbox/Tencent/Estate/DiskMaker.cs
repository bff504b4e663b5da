using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the disks of one region, each from its number alone.</summary>
internal sealed class DiskMaker(ulong seed, int region, Layout layout, ServerMaker servers, SnapshotPlan snapshots, EstateIds ids, DateTimeOffset now)
{
    private static readonly string[] Types = ["CLOUD_PREMIUM", "CLOUD_PREMIUM", "CLOUD_BSSD", "CLOUD_SSD", "CLOUD_HSSD", "CLOUD_BASIC"];
    private static readonly int[] Sizes = [10, 20, 50, 100, 200, 200, 500, 1000, 2000];

    private readonly ulong deckKey = Dice.Key(seed, Purpose.DiskStories, region, 0);
    private readonly Neighbourhood near = new(seed, region);

    public Disk Make(int number)
    {
        var slot = layout.Disk(number);
        return slot.Owner < 0 ? Loose(number, slot) : Attached(number, slot, servers.Make(slot.Owner));
    }

    /// <summary>The same for a disk whose owner is at hand, and may not have been changed.</summary>
    public Disk MakeFor(int number, Server asker)
    {
        var slot = layout.Disk(number);
        return slot.Owner == asker.Number ? Attached(number, slot, asker) : Make(number);
    }

    /// <summary>One that came into being after the world was made, attached to nothing yet.</summary>
    public Disk MakeNew(int number, DateTimeOffset created) => LooseDisk.Tell(
        Base(number, created, EstateIds.Zone(region, number), out var dice), LooseDiskStory.NeverAttached, "", ref dice, near, now);

    private Disk Loose(int number, DiskSlot slot)
    {
        var plain = Base(number, slot.Created, EstateIds.Zone(region, number * 7), out var dice);
        var story = LooseDisk.Deck[Dice.Deal(deckKey, slot.Place, LooseDisk.Deck.Count)];
        return LooseDisk.Tell(plain, story, Stock<Server>.GoneId(ids.Servers, region, number), ref dice, near, now);
    }

    private Disk Attached(int number, DiskSlot slot, Server owner)
    {
        var disk = Base(number, slot.Created, owner.Zone, out var dice) with
        {
            State = "ATTACHED",
            IsSystem = slot.IsSystem,
            Servers = slot.Borrower < 0 ? [owner.Id] : [owner.Id, servers.Id(slot.Borrower)],
            LastServer = owner.Id,
            Shareable = slot.Borrower >= 0,
            ProjectId = owner.ProjectId,
        };
        bool prepaid = owner.ChargeType == "PREPAID";
        disk = slot.IsSystem
            ? disk with { SizeGib = 50, Portable = false, DeleteWithServer = true, Name = owner.Name.Length == 0 ? "" : owner.Name + "_SYSTEM_DISK" }
            : servers.Story(owner.Number) == ServerStory.ClusterNode
                ? LooseDisk.Claimed(disk, ref dice, near)
                : disk with { DeleteWithServer = !prepaid && slot.Borrower < 0 && dice.Chance(40) };
        return prepaid && slot.Borrower < 0 ? Prepaid(disk, owner) : disk;
    }

    /// <summary>Its server's time; but every second data disk was bought apart, and runs out before.</summary>
    private static Disk Prepaid(Disk disk, Server owner)
    {
        bool early = !disk.IsSystem && disk.Number % 2 == 0;
        return disk with
        {
            ChargeType = "PREPAID",
            RenewFlag = early ? Renewal.Manual : owner.RenewFlag!,
            Deadline = early ? owner.Expires!.Value.AddDays(-20) : owner.Expires,
            DeadlineError = early,
            RenewError = early && owner.RenewFlag == Renewal.Auto,
        };
    }

    private Disk Base(int number, DateTimeOffset created, string zone, out Dice dice)
    {
        dice = new(Dice.Key(seed, Purpose.Disk, region, number));
        return new()
        {
            Id = Stock<Disk>.Id(ids.Disks, region, number),
            Region = region,
            Number = number,
            Zone = zone,
            Name = dice.Chance(40) ? Words.Unnamed : Words.Name(ref dice, deckKey, number),
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,
            State = "UNATTACHED",
            IsSystem = false,
            Type = dice.Pick<string>(Types),
            SizeGib = dice.Pick<int>(Sizes),
            ChargeType = "POSTPAID_BY_HOUR",
            Servers = [],
            LastServer = null,
            Encrypted = dice.Chance(8),
            Snapshots = snapshots.CountOf(number),
            ProjectId = dice.Chance(80) ? 0 : 1_000_000_000 + dice.Roll(5),
        };
    }
}
