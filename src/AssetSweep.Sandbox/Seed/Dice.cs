namespace AssetSweep.Sandbox.Seed;

/// <summary>Repeatable chance: the same key gives the same throws. The order of throws is part of the world, so a new throw goes after the old ones.</summary>
internal struct Dice(ulong key)
{
    private ulong state = key;

    /// <summary>A key from a seed and what it is for.</summary>
    public static ulong Key(ulong seed, ulong purpose, int region, int number) => unchecked(Mix(
        Mix(seed + (purpose * 0x9E3779B97F4A7C15)) ^ (((ulong)(uint)region << 32) | (uint)number)));

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            return Mix(state);
        }
    }

    /// <summary>0 to sides - 1.</summary>
    public int Roll(int sides) => (int)(((Next() >> 32) * (ulong)sides) >> 32);

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(ReadOnlySpan<T> from) => from[Roll(from.Length)];

    /// <summary>A card of a deck that is shuffled anew each time it is used up: every card comes once in <paramref name="size"/> numbers.</summary>
    /// <param name="key">What the shuffling starts from.</param>
    /// <param name="number">Which card is asked for.</param>
    /// <param name="size">The number of cards: a prime, as the shuffle is multiplication modulo it.</param>
    public static int Deal(ulong key, int number, int size)
    {
        var (round, place) = Math.DivRem(number, size);
        ulong shuffle = Mix(unchecked(key + (ulong)round));
        ulong step = 1 + ((shuffle & 0xFFFFFFFF) % (ulong)(size - 1));
        return (int)((((ulong)place * step) + (shuffle >> 32)) % (ulong)size);
    }

    /// <summary>Source: SplitMix64's finaliser (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
