using System.Globalization;
using System.Text;

namespace AssetSweep.Cli.Output;

/// <summary>Text from outside, made safe for a terminal.</summary>
internal static class Plain
{
    /// <summary>
    /// The text with everything that is not seen, but acts, shown as an escape: controls (ESC starts terminal commands), bidirectional overrides and
    /// isolates (they reorder what follows: CVE-2021-42574), zero-width characters and line separators. A lone surrogate becomes U+FFFD.
    /// </summary>
    public static string Text(string text)
    {
        if (!text.EnumerateRunes().Any(Acts) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(Acts(rune) ? Escape(rune) : rune.ToString());
        }

        return safe.ToString();
    }

    private static bool Acts(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= 0xFFFF => $"\\u{rune.Value:X4}",
        _ => $"\\U{rune.Value:X8}",
    };
}
