using System.Globalization;
using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Reads <c>windows</c>.</summary>
internal static partial class WindowReader
{
    private static readonly string[] DayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>The windows and freeze days.</summary>
    public static WindowSettings Read(YamlMap map) => new()
    {
        Disruptive = map.Scalars("disruptive")?.Select(ReadWindow).OfType<MaintenanceWindow>().ToList() ?? [],
        Freeze = map.Scalars("freeze")?.Select(ReadFreeze).OfType<FreezeDays>().ToList() ?? [],
    };

    private static MaintenanceWindow? ReadWindow(YamlScalar scalar)
    {
        var match = WindowForm().Match(scalar.Text);
        if (!match.Success || Days(match.Groups["days"].Value) is not { } days)
        {
            scalar.Refuse(
                $"{Secrets.Quote(scalar.Text)} is not a window",
                "write it like \"Mon-Thu 01:00-05:00 Asia/Shanghai\"; days are Mon, Tue, Wed, Thu, Fri, Sat, Sun");
            return null;
        }

        var (fromText, toText) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (fromText == toText)
        {
            scalar.Refuse("begins and ends at the same time", "write 00:00-24:00 for the whole day");
            return null;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(match.Groups["zone"].Value, out var zone))
        {
            scalar.Refuse(
                $"{Secrets.Quote(match.Groups["zone"].Value)} is not a time zone of this system",
                "write an IANA name, such as Asia/Shanghai or UTC");
            return null;
        }

        return new MaintenanceWindow(days, Time(fromText), toText == "24:00" ? TimeOnly.MinValue : Time(toText), zone);
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static List<DayOfWeek>? Days(string text)
    {
        var days = new SortedSet<DayOfWeek>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-').Select(name => Array.IndexOf(DayNames, name)).ToList();
            if (ends.Count > 2 || ends.Contains(-1))
            {
                return null;
            }

            // Fri-Mon goes over the week's end.
            var length = ((ends[^1] - ends[0] + 7) % 7) + 1;
            days.UnionWith(Enumerable.Range(ends[0], length).Select(day => (DayOfWeek)(day % 7)));
        }

        return [.. days];
    }

    private static FreezeDays? ReadFreeze(YamlScalar scalar)
    {
        if (scalar.Text.Split("..") is [var first, var last] && Date(first) is { } from && Date(last) is { } to && from <= to)
        {
            return new FreezeDays(from, to);
        }

        scalar.Refuse(
            $"{Secrets.Quote(scalar.Text)} is not a stretch of days",
            "write first and last day, in that order, like 2027-02-05..2027-02-14");
        return null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // The zone's name becomes part of a path on Linux: it begins with a letter and holds no '..'.
    [GeneratedRegex(
        @"^(?<days>[A-Za-z,-]{3,40}) (?<from>([01][0-9]|2[0-3]):[0-5][0-9])-(?<to>([01][0-9]|2[0-3]):[0-5][0-9]|24:00) "
        + @"(?<zone>[A-Za-z][A-Za-z0-9_+/-]{0,63})\z")]
    private static partial Regex WindowForm();
}
