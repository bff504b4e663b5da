using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a disk that no server holds.</summary>
internal enum LooseDiskStory
{
    LeftBehind,
    ClaimLeftBehind,
    NeverAttached,
    Recycled,
    Prepaid,
    Shareable,
    Encrypted,
}

/// <summary>Lays a story over a plain disk.</summary>
internal static class LooseDisk
{
    /// <summary>The stories in the proportion they are met, one card a disk in 19.</summary>
    public static IReadOnlyList<LooseDiskStory> Deck { get; } =
    [
        .. Enumerable.Repeat(LooseDiskStory.LeftBehind, 7),
        .. Enumerable.Repeat(LooseDiskStory.ClaimLeftBehind, 3),
        .. Enumerable.Repeat(LooseDiskStory.NeverAttached, 3),
        .. Enumerable.Repeat(LooseDiskStory.Recycled, 2),
        .. Enumerable.Repeat(LooseDiskStory.Prepaid, 2),
        LooseDiskStory.Shareable,
        LooseDiskStory.Encrypted,
    ];

    /// <param name="disk">The plain disk.</param>
    /// <param name="story">What became of it.</param>
    /// <param name="gone">The id of a server that is no more.</param>
    /// <param name="dice">For the details.</param>
    /// <param name="near">What its region has.</param>
    /// <param name="now">When the world was made.</param>
    public static Disk Tell(Disk disk, LooseDiskStory story, string gone, ref Dice dice, Neighbourhood near, DateTimeOffset now) => story switch
    {
        LooseDiskStory.LeftBehind => disk with { LastServer = gone },
        LooseDiskStory.ClaimLeftBehind => Claimed(disk with { LastServer = gone }, ref dice, near),
        LooseDiskStory.NeverAttached => disk,
        LooseDiskStory.Recycled => disk with { State = "TORECYCLE", LastServer = dice.Chance(60) ? gone : null },
        LooseDiskStory.Prepaid => disk with
        {
            ChargeType = "PREPAID",
            LastServer = dice.Chance(70) ? gone : null,
            RenewFlag = dice.Chance(40) ? Renewal.Auto : Renewal.Manual,
            Deadline = now.AddDays(dice.Roll(90)).AddMinutes(dice.Roll(1440)),
        },
        LooseDiskStory.Shareable => disk with { Shareable = true, LastServer = gone },
        LooseDiskStory.Encrypted => disk with { Encrypted = true, LastServer = gone },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A disk made for a Kubernetes volume.</summary>
    public static Disk Claimed(Disk disk, ref Dice dice, Neighbourhood near)
    {
        string cluster = dice.Pick<string>(near.Clusters);
        string volume = $"pvc-{dice.Next() >> 32:x8}-{dice.Roll(65536):x4}-4{dice.Roll(4096):x3}-a{dice.Roll(4096):x3}-{dice.Next() >> 16:x12}";
        return disk with
        {
            Name = $"{cluster}/{volume}",
            Tags = [new("tke-clusterId", cluster), new("tke-created", "tke-created"), new("tke-pvc", volume)],
        };
    }
}
