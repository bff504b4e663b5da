using System.Globalization;

namespace AssetSweep.Sandbox.Faults;

/// <summary>Reads faults from their text form.</summary>
internal static class FaultText
{
    private static readonly string[] Common = ["cloud", "action", "region", "after", "times"];

    /// <summary>Every fault: its help, the keys of its own with their defaults, and how it is made.</summary>
    public static SortedDictionary<string, Entry> Known { get; } = new(StringComparer.Ordinal)
    {
        ["bad-signature"] = new(BadSignature.Help, s => new BadSignature(s)),
        ["denied"] = new(Denied.Help, s => new Denied(s)),
        ["duplicate-page"] = new(DuplicatePage.Help, s => new DuplicatePage(s)),
        ["empty-page"] = new(EmptyPage.Help, s => new EmptyPage(s)),
        ["expired-token"] = new(ExpiredToken.Help, s => new ExpiredToken(s)),
        ["garbage-types"] = new(GarbageTypes.Help, s => new GarbageTypes(s)),
        ["html-page"] = new(HtmlPage.Help, s => new HtmlPage(s)),
        ["internal-error"] = new(InternalError.Help, s => new InternalError(s)),
        ["lost-reply"] = new(LostReply.Help, s => new LostReply(s)),
        ["lost-request"] = new(LostRequest.Help, s => new LostRequest(s)),
        ["moving"] = new(Moving.Help, s => new Moving(s)),
        ["not-json"] = new(NotJson.Help, s => new NotJson(s)),
        ["not-opened"] = new(NotOpened.Help, s => new NotOpened(s)),
        ["null-field"] = new(NullField.Help, s => new NullField(s)),
        ["redirect"] = new(Redirect.Help, s => new Redirect(s)),
        ["server-error"] = new(ServerError.Help, s => new ServerError(s)),
        ["short-page"] = new(ShortPage.Help, s => new ShortPage(s)),
        ["slow"] = new(Slow.Help, "ms", 1000, (s, ms) => new Slow(s, TimeSpan.FromMilliseconds(ms))),
        ["throttle"] = new(Throttle.Help, s => new Throttle(s)),
        ["total-shrinks"] = new(TotalShrinks.Help, s => new TotalShrinks(s)),
        ["truncated-body"] = new(TruncatedBody.Help, "framed", 0, (s, framed) => new TruncatedBody(s, framed != 0)),
        ["unsupported-region"] = new(UnsupportedRegion.Help, s => new UnsupportedRegion(s)),
        ["wrong-account"] = new(WrongAccount.Help, s => new WrongAccount(s)),
        ["wrong-clock"] = new(WrongClock.Help, "minutes", 60, (s, minutes) => new WrongClock(s, TimeSpan.FromMinutes(minutes))),
        ["wrong-total"] = new(WrongTotal.Help, s => new WrongTotal(s)),
    };

    public static Fault Parse(string text)
    {
        string[] halves = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!Known.TryGetValue(halves[0], out var entry))
        {
            throw new FormatException($"'{halves[0]}' is not a fault. Known are: {string.Join(", ", Known.Keys)}.");
        }

        string[] keys = entry.Key is null ? Common : [.. Common, entry.Key];
        var values = new Dictionary<string, string>();
        foreach (string part in halves.Length == 1 ? [] : halves[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 1 || pair[1].Length == 0)
            {
                throw new FormatException($"'{part}' in '{text}' is not key=value. The keys of {halves[0]} are: {string.Join(", ", keys)}.");
            }

            if (!keys.Contains(pair[0]) || !values.TryAdd(pair[0], pair[1]))
            {
                throw new FormatException($"'{pair[0]}' in '{text}' is not known or comes twice. The keys of {halves[0]} are: {string.Join(", ", keys)}.");
            }
        }

        var scope = new FaultScope(
            values.GetValueOrDefault("cloud"),
            values.GetValueOrDefault("action"),
            values.GetValueOrDefault("region"),
            Number("after", 0),
            Number("times", 0));
        return entry.Make(scope, entry.Key is null ? 0 : Number(entry.Key, entry.Default));

        int Number(string key, int otherwise) =>
            !values.TryGetValue(key, out string? value) ? otherwise
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw new FormatException($"{key}={value} in '{text}' is not a whole number of at least 0.");
    }

    /// <summary>One fault. At most one key of its own, a number.</summary>
    internal sealed record Entry(string Help, string? Key, int Default, Func<FaultScope, int, Fault> Make)
    {
        public Entry(string help, Func<FaultScope, Fault> make)
            : this(help, null, 0, (scope, _) => make(scope))
        {
        }
    }
}
