using System.Globalization;
using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A CDN domain is known by its name: a word with its number, in its zone.</summary>
internal sealed class CdnIds(AccountPlan plan) : IIds
{
    private static readonly string[] Words = ["static", "img", "cdn", "video", "dl", "assets"];

    /// <summary>The name within the zone.</summary>
    public static string Label(int number) => Words[number % Words.Length] + number.ToString(CultureInfo.InvariantCulture);

    public string Make(ulong number) => Label((int)number) + "." + Zone((int)number);

    public ulong? Read(string id)
    {
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        int digits = id.AsSpan(0, Math.Max(0, dot)).LastIndexOfAnyExceptInRange('0', '9') + 1;
        return dot > 0 && int.TryParse(id.AsSpan(digits, dot - digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && Make((ulong)number) == id
            ? (ulong)number
            : null;
    }

    public bool HasShape(string id) => Read(id) is not null;

    private string Zone(int number) => plan.ZoneOfCdn(number) is >= 0 and var zone ? ZoneNames.Ascii(zone) : "elsewhere.example";
}
