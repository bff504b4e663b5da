using System.Buffers;

namespace AssetSweep.Sandbox.Seed;

/// <summary>Ids made from numbers, and read back.</summary>
internal interface IIds
{
    /// <summary>The id of a number.</summary>
    string Make(ulong number);

    /// <summary>The number an id was made from; null when it is none of these.</summary>
    ulong? Read(string id);

    /// <summary>True when the text has the shape of one of these ids.</summary>
    bool HasShape(string id);
}

/// <summary>Turns numbers into ids that look drawn by lot (<c>ins-4k0zq81m</c>) and back. It is a keyed permutation, so two numbers never
/// share an id, and an asset is found by its id without an index.</summary>
internal sealed class IdMaker : IIds
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> AnyDigit = SearchValues.Create(Digits);

    private const int Length = 8;
    private const ulong Space = 2_821_109_907_456; // 36^8, a little under 2^42
    private const int HalfBits = 21;
    private const ulong Half = (1UL << HalfBits) - 1;

    private readonly string prefix;
    private readonly ulong[] keys;

    /// <param name="prefix">What all ids begin with, dash included.</param>
    /// <param name="key">Ids of different keys are unlike each other.</param>
    public IdMaker(string prefix, ulong key)
    {
        this.prefix = prefix;
        var dice = new Dice(key);
        keys = [dice.Next(), dice.Next(), dice.Next(), dice.Next()];
    }

    /// <summary>The id of a number below 36^8.</summary>
    public string Make(ulong number)
    {
        // A permutation of 42 bits, walked until it lands below 36^8 again, is a permutation of the numbers below 36^8.
        do
        {
            number = Forward(number);
        }
        while (number >= Space);
        return string.Create(prefix.Length + Length, (prefix, number), static (span, of) =>
        {
            of.prefix.CopyTo(span);
            for (int i = span.Length - 1; i >= of.prefix.Length; i--)
            {
                (of.number, ulong digit) = Math.DivRem(of.number, 36UL);
                span[i] = Digits[(int)digit];
            }
        });
    }

    /// <summary>True when the text has the shape of one of these ids.</summary>
    public bool HasShape(string id) =>
        id.Length == prefix.Length + Length && id.StartsWith(prefix, StringComparison.Ordinal)
        && id.AsSpan(prefix.Length).IndexOfAnyExcept(AnyDigit) < 0;

    /// <summary>The number an id was made from; null when it has not the shape.</summary>
    public ulong? Read(string id)
    {
        if (!HasShape(id))
        {
            return null;
        }

        ulong number = 0;
        foreach (char c in id.AsSpan(prefix.Length))
        {
            number = (number * 36) + (ulong)(char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
        }

        do
        {
            number = Backward(number);
        }
        while (number >= Space);
        return number;
    }

    private static ulong Scramble(ulong half, ulong key) => unchecked(((half + key) * 0x9E3779B97F4A7C15) >> (64 - HalfBits)) & Half;

    private ulong Forward(ulong number)
    {
        var (left, right) = (number >> HalfBits, number & Half);
        foreach (ulong key in keys)
        {
            (left, right) = (right, left ^ Scramble(right, key));
        }

        return (left << HalfBits) | right;
    }

    private ulong Backward(ulong number)
    {
        var (left, right) = (number >> HalfBits, number & Half);
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            (left, right) = (right ^ Scramble(left, keys[i]), left);
        }

        return (left << HalfBits) | right;
    }
}
