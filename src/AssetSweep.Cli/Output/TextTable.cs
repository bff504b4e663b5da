using Spectre.Console;

namespace AssetSweep.Cli.Output;

/// <summary>
/// A table of text: every cell on one line, columns as wide as they need to be, also where that is wider than the terminal. (A table that
/// squeezes 45 columns into 80 wraps for minutes and shows nothing; 'less -S' and --csv are for those.)
/// </summary>
/// <param name="headings">The columns.</param>
internal sealed class TextTable(IReadOnlyList<TextTable.Heading> headings)
{
    /// <summary>The longest cell that is shown whole; --csv and --json show all.</summary>
    private const int Longest = 60;

    private readonly List<string[]> rows = [];

    /// <summary>A column.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Right">Whether its cells are numbers and stand to the right.</param>
    internal sealed record Heading(string Name, bool Right = false);

    /// <summary>Adds a row.</summary>
    public void Add(IEnumerable<string> cells) => rows.Add([.. cells.Select(Short)]);

    /// <summary>Writes it.</summary>
    public void Write(TextWriter output)
    {
        var names = headings.Select(h => Short(h.Name)).ToArray();
        var widths = names.Select((name, i) => rows.Select(r => r[i].GetCellWidth()).Append(name.GetCellWidth()).Max()).ToArray();
        Line(output, names, widths);
        output.WriteLine("  " + string.Join("  ", widths.Select(w => new string('─', w))));
        foreach (var row in rows)
        {
            Line(output, row, widths);
        }
    }

    private void Line(TextWriter output, string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, i) =>
        {
            var space = new string(' ', widths[i] - cell.GetCellWidth());
            return headings[i].Right ? space + cell : cell + space;
        });
        output.WriteLine(("  " + string.Join("  ", padded)).TrimEnd());
    }

    private static string Short(string cell)
    {
        var plain = Plain.Text(cell);
        return plain.Length <= Longest ? plain : plain[..(char.IsHighSurrogate(plain[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
