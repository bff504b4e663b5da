using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the snapshots of one region, each from its number alone.</summary>
internal sealed class SnapshotMaker(Census census, int region, SnapshotPlan plan, DiskMaker disks)
{
    private static readonly string[] Names =
        ["升级前备份", "before-upgrade", "backup", "迁移用，可删？", "data-final", "=1+1", "ins停用前留存", "tmp", "assetsweep-test", "上线前快照 🚀"];

    private readonly EstateIds ids = census.Ids;

    public Snapshot Make(int number)
    {
        int disk = plan.DiskOf(number);
        var plain = Base(number, plan.Created(number), disk < 0 ? null : disks.Make(disk), out var dice);
        return plan.IsBeingMade(number)
            ? plain with { State = "CREATING", Ready = plain.Created.AddHours(1) }
            : Tell(plain, plan.Story(number), ref dice);
    }

    /// <summary>One that is made of a disk after the world was: it takes an hour.</summary>
    public Snapshot MakeNew(int number, DateTimeOffset created, Disk? disk) =>
        Base(number, created, disk, out _) with { State = "CREATING", Ready = created.AddHours(1) };

    private Snapshot Tell(Snapshot snapshot, SnapshotStory story, ref Dice dice) => story switch
    {
        SnapshotStory.Kept or SnapshotStory.DiskGone => snapshot,
        SnapshotStory.ByPolicy => snapshot with
        {
            Policy = ids.SnapshotPolicies.Make((ulong)((region * 4) + dice.Roll(4))),
            Name = $"auto_{snapshot.Created:yyyyMMddHHmm}",
            Deadline = Ends(1 + dice.Roll(40), ref dice),
        },
        SnapshotStory.DiskGoneExpiring => snapshot with { Deadline = Ends(2 + dice.Roll(26), ref dice) },
        SnapshotStory.DiskGoneWithImage or SnapshotStory.WithImage => snapshot with
        {
            Image = (Stock<Snapshot>.Id(ids.Images, region, snapshot.Number), dice.Chance(50) ? "黄金镜像-" + snapshot.Created.Year : "base-image"),
        },
        SnapshotStory.Shared => snapshot with { Shares = 1 + dice.Roll(3) },
        SnapshotStory.Copied => snapshot with { DiskId = "", Copied = true },
        SnapshotStory.Recycled => snapshot with { State = "TORECYCLE" },
        SnapshotStory.Locked => snapshot with { Locked = true, Tags = [.. snapshot.Tags!, new("legal-hold", "诉讼保全")] },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private DateTimeOffset Ends(int days, ref Dice dice) => census.Now.AddDays(days).AddSeconds(-dice.Roll(80_000));

    private Snapshot Base(int number, DateTimeOffset created, Disk? disk, out Dice dice)
    {
        dice = census.Dice(Purpose.Snapshot, region, number);
        return new()
        {
            Id = Stock<Snapshot>.Id(ids.Snapshots, region, number),
            Region = region,
            Number = number,
            Zone = disk?.Zone ?? EstateIds.Zone(region, number),
            Name = dice.Chance(60) ? dice.Pick<string>(Names) : $"snap-{created:yyyyMMdd}-{number % 100:00}",
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,

            // Of the disks that are gone, each has a few snapshots too.
            DiskId = disk?.Id ?? Stock<Disk>.GoneId(ids.Disks, region, number / 2),
            DiskSizeGib = disk?.SizeGib ?? 10 * (1 + dice.Roll(50)),
            OfSystemDisk = disk?.IsSystem ?? dice.Chance(30),
            Encrypted = disk?.Encrypted ?? false,
            ProjectId = disk?.ProjectId ?? 0,
        };
    }
}
