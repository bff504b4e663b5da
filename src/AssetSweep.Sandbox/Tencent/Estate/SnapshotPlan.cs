using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a snapshot.</summary>
internal enum SnapshotStory
{
    Kept,
    ByPolicy,
    DiskGone,
    DiskGoneExpiring,
    DiskGoneWithImage,
    WithImage,
    Shared,
    Copied,
    Recycled,
    Locked,
}

/// <summary>Which snapshots of a region are of which disks, found from either side without a list. They are numbered by age in three rounds;
/// a round knows only the disks that were there by then, and each disk has a few snapshots at most unless snapshots are more than disks.</summary>
internal sealed class SnapshotPlan(Census census, int region, Layout layout)
{
    private const int Rounds = 3;

    private static readonly SnapshotStory[] Deck =
    [
        .. Enumerable.Repeat(SnapshotStory.Kept, 6),
        .. Enumerable.Repeat(SnapshotStory.ByPolicy, 4),
        .. Enumerable.Repeat(SnapshotStory.DiskGone, 2),
        SnapshotStory.DiskGoneExpiring,
        SnapshotStory.DiskGoneWithImage,
        SnapshotStory.WithImage,
        SnapshotStory.Shared,
        SnapshotStory.Copied,
        SnapshotStory.Recycled,
        SnapshotStory.Locked,
    ];

    private readonly int count = census.In(TencentKinds.Snapshots, region);
    private readonly int before = census.Before(TencentKinds.Snapshots, region);
    private readonly int disks = census.In(TencentKinds.Disks, region);
    private readonly ulong deckKey = census.Key(Purpose.SnapshotStories, 0, 0);

    private int PerRound => (count + Rounds - 1) / Rounds;

    public SnapshotStory Story(int number) => Deck[Dice.Deal(deckKey, before + number, Deck.Length)];

    /// <summary>The newest is still being made.</summary>
    public bool IsBeingMade(int number) => number == count - 1 && count > 1;

    public DateTimeOffset Created(int number) => IsBeingMade(number) ? census.Now.AddMinutes(-25) : census.Made(number, count);

    /// <summary>The disk of a snapshot; -1 when that is gone, or was never here.</summary>
    public int DiskOf(int number)
    {
        var (round, place) = Math.DivRem(number, PerRound);
        int known = Known(round);
        if (known == 0 || Story(number) is SnapshotStory.DiskGone or SnapshotStory.DiskGoneExpiring or SnapshotStory.DiskGoneWithImage or SnapshotStory.Copied)
        {
            return -1;
        }

        int disk = new Split(PerRound, known).PartOf(place);
        return layout.Disk(disk).Created < Created(number) ? disk : -1;
    }

    /// <summary>How many snapshots a disk has.</summary>
    public int CountOf(int disk)
    {
        int found = 0;
        for (int round = 0; round < Rounds && count > 0; round++)
        {
            if (disk < Known(round))
            {
                var split = new Split(PerRound, Known(round));
                for (int place = split.Start(disk); place < split.Start(disk + 1); place++)
                {
                    int number = (round * PerRound) + place;
                    found += number < count && DiskOf(number) == disk ? 1 : 0;
                }
            }
        }

        return found;
    }

    private int Known(int round) => (int)((long)disks * (round + 1) / Rounds);
}
