using System.Globalization;
using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Written values as typed ones. Each answers null, with a problem noted, when the text is something else.</summary>
internal static partial class ScalarValues
{
    // A hundred years: longer is a typing error, and 'now' minus it must still be a date.
    private const int MostDays = 36_500;

    extension(YamlScalar scalar)
    {
        /// <summary>true or false.</summary>
        public bool? Flag()
        {
            switch (scalar.IsPlain ? scalar.Text : "")
            {
                case "true":
                    return true;
                case "false":
                    return false;
                default:
                    // YAML 1.1 took yes, no, on and off for booleans, 1.2 does not: guessing would switch on what was meant to be off.
                    scalar.Refuse($"{Secrets.Quote(scalar.Text)} is neither true nor false", "write true or false, without quotes");
                    return null;
            }
        }

        /// <summary>A whole number, 0 or more.</summary>
        public int? Whole()
        {
            if (scalar.IsPlain && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            scalar.Refuse($"{Secrets.Quote(scalar.Text)} is not a whole number of 0 or more", "write digits only, without quotes");
            return null;
        }

        /// <summary>A number, 0 or more.</summary>
        public decimal? Number()
        {
            if (scalar.IsPlain && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            scalar.Refuse($"{Secrets.Quote(scalar.Text)} is not a number of 0 or more", "write digits, with a point for decimals, without quotes");
            return null;
        }

        /// <summary>A number from 0 to 1.</summary>
        public double? Share()
        {
            if (scalar.Number() is not { } share)
            {
                return null;
            }

            if (share <= 1)
            {
                return (double)share;
            }

            scalar.Refuse($"{Secrets.Quote(scalar.Text)} is not a share", "write a number from 0 to 1, such as 0.05 for 5 percent");
            return null;
        }

        /// <summary>A length of time: a number and d, h, m or s.</summary>
        public TimeSpan? Duration()
        {
            if (DurationForm().Match(scalar.Text) is { Success: true } match)
            {
                var number = long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
                var seconds = number * match.Groups["unit"].Value switch { "d" => 86_400, "h" => 3_600, "m" => 60, _ => 1 };
                if (seconds is > 0 and <= MostDays * 86_400L)
                {
                    return TimeSpan.FromSeconds(seconds);
                }
            }

            scalar.Refuse(
                $"{Secrets.Quote(scalar.Text)} is not a length of time",
                $"write a number and d, h, m or s, such as 14d or 36h; at most {MostDays}d");
            return null;
        }

        /// <summary>One of some words.</summary>
        public string? OneOf(IReadOnlyCollection<string> words)
        {
            if (words.Contains(scalar.Text))
            {
                return scalar.Text;
            }

            scalar.Refuse($"{Secrets.Quote(scalar.Text)} is not known here", Nearest.Hint(scalar.Text, words));
            return null;
        }

        /// <summary>A name that we gave to something: it becomes a part of keys, file names and option values.</summary>
        public string? Name()
        {
            if (IsName(scalar.Text))
            {
                return scalar.Text;
            }

            scalar.Refuse("is not a name", NameFix);
            return null;
        }
    }

    /// <summary>How a right name looks.</summary>
    public const string NameFix = "use 1 to 64 letters of A-Z, a-z, 0-9, '.', '_' and '-'";

    /// <summary>Whether the text may be a name that we gave to something.</summary>
    public static bool IsName(string text) => NameForm().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^(?<number>[0-9]{1,10})(?<unit>[dhms])\z")]
    private static partial Regex DurationForm();
}
