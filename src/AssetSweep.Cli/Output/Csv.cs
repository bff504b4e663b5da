using System.Globalization;
using CsvHelper;

namespace AssetSweep.Cli.Output;

/// <summary>Rows as CSV (RFC 4180: rows end in CR LF) that a spreadsheet may open without running anything.</summary>
internal static class Csv
{
    // CsvHelper's own injection options take neither leading spaces nor the full-width forms, which Excel in East Asia reads as the plain ones.
    private const string FormulaStarts = "=+-@＝＋－＠\t\r";

    /// <summary>Writes a heading row and the rows.</summary>
    /// <param name="writer">Where to; it is flushed, and left open.</param>
    /// <param name="headings">The columns' names.</param>
    /// <param name="rows">Cells: text, whole and real numbers, booleans (true, false), null (an empty cell).</param>
    /// <exception cref="ArgumentException">A cell is something else.</exception>
    public static void Write(TextWriter writer, IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows)
    {
        using var csv = CsvWriter.Create(writer, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var row in rows.Prepend(headings))
        {
            foreach (var cell in row)
            {
                csv.WriteField(Cell(cell));
            }

            csv.EndRecord();
        }
    }

    /// <summary>The text, with a leading apostrophe if a spreadsheet could take it for a formula.</summary>
    internal static string Harmless(string text)
    {
        var first = text.FirstOrDefault(c => FormulaStarts.Contains(c) || !Unseen(c));
        return FormulaStarts.Contains(first) ? "'" + text : text;
    }

    private static bool Unseen(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => Harmless(text),
        bool flag => flag ? "true" : "false",
        int or long or double or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"a {cell.GetType().Name} has no form in CSV", nameof(cell)),
    };
}
