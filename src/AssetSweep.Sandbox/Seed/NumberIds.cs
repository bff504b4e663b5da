using System.Globalization;

namespace AssetSweep.Sandbox.Seed;

/// <summary>Turns numbers into long whole numbers that look drawn by lot, and back, as some products number their things.</summary>
/// <param name="key">Ids of different keys are unlike each other.</param>
/// <param name="first">What all ids are above; with 2^31 and more none fits 32 bits.</param>
internal sealed class NumberIds(ulong key, ulong first) : IIds
{
    private const int Bits = 34;
    private const ulong Mask = (1UL << Bits) - 1;
    private const ulong Step = 0x9E3779B97F4A7C15;

    private static readonly ulong Back = Inverse();

    public string Make(ulong number) =>
        (first + (unchecked(number * Step) & Mask ^ (key & Mask))).ToString(CultureInfo.InvariantCulture);

    public ulong? Read(string id) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value >= first && value - first <= Mask
            ? unchecked(((value - first) ^ (key & Mask)) * Back) & Mask
            : null;

    public bool HasShape(string id) => Read(id) is not null;

    /// <summary>Newton's step doubles the right bits each time.</summary>
    private static ulong Inverse()
    {
        ulong inverse = 1;
        for (int i = 0; i < 6; i++)
        {
            inverse = unchecked(inverse * (2 - (Step * inverse)));
        }

        return inverse;
    }
}
