using System.Globalization;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The names of zones, all under the domain set aside for examples (RFC 2606), from their numbers and back.</summary>
internal static class ZoneNames
{
    private const string Suffix = ".example";

    private static readonly string[] Words = ["shop", "crm", "官网", "iot", "game", "blog", "支付", "lab", "m-app", "promo2019"];

    public static string Unicode(int number) => $"{Words[number % Words.Length]}-{number}{Suffix}";

    public static string Ascii(int number) => ToAscii(Unicode(number));

    public static string ToAscii(string name)
    {
        try
        {
            return new IdnMapping().GetAscii(name);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    /// <summary>The number of the zone of this name, written either way; -1 when no zone was made with it.</summary>
    public static int Number(string name)
    {
        try
        {
            // What is Unicode already may not be put through the mapping again.
            string lower = name.ToLowerInvariant();
            string unicode = System.Text.Ascii.IsValid(lower) ? new IdnMapping().GetUnicode(lower) : lower;
            int dash = unicode.LastIndexOf('-');
            return dash >= 0 && unicode.EndsWith(Suffix, StringComparison.Ordinal)
                && int.TryParse(unicode.AsSpan(dash + 1)[..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && Unicode(number) == unicode
                ? number
                : -1;
        }
        catch (ArgumentException)
        {
            return -1;
        }
    }
}
