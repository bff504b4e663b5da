using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What the world is made from: its seed, the time it was made at, and how many there are of each kind.</summary>
internal sealed record Census(ulong Seed, DateTimeOffset Now, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>How far back the world goes.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(6 * 365);

    public EstateIds Ids { get; } = new(Seed);

    public int Of(string kind) => Counts.GetValueOrDefault(kind);

    /// <summary>How many of a kind the regions before this one hold.</summary>
    public int Before(string kind, int region) => Regions.Before(region, Of(kind));

    public int In(string kind, int region) => Before(kind, region + 1) - Before(kind, region);

    public Dice Dice(ulong purpose, int region, int number) => new(Key(purpose, region, number));

    /// <summary>When one of many was made, from the oldest to the newest.</summary>
    public DateTimeOffset Made(int number, int count)
    {
        double share = (number + 1.0) / (Math.Max(count, number + 1) + 1.0);
        return Now - Span - TimeSpan.FromHours(2) + TimeSpan.FromSeconds(Math.Floor(Span.TotalSeconds * share));
    }

    public ulong Key(ulong purpose, int region, int number) => AssetSweep.Sandbox.Seed.Dice.Key(Seed, purpose, region, number);
}
