namespace AssetSweep.Cli.Configuration;

/// <summary>What a person probably meant.</summary>
internal static class Nearest
{
    /// <summary>How to put a wrong word right: the nearest known one, else all of them. They may be names from the file, and are shown with care.</summary>
    public static string Hint(string wrong, IReadOnlyCollection<string> known) =>
        To(wrong, known) is { } near ? $"did you mean {Secrets.Quote(near)}?" : $"known are {string.Join(", ", known.Select(Secrets.InPath))}";

    /// <summary>The nearest known word; null when none is near. A third of a word may be wrong, a short one by one letter.</summary>
    public static string? To(string wrong, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(wrong, word), Most: Math.Max(1, word.Length / 3)))
        .Where(near => near.Distance <= near.Most)
        .OrderBy(near => near.Distance)
        .Select(near => near.Word)
        .FirstOrDefault();

    /// <summary>Letters to add, drop, replace or swap with their neighbour (optimal string alignment), case aside.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 2 * b.Length)
        {
            return int.MaxValue; // far from near, and a may be a megabyte
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Cheapest(a, b, d, i, j);
            }
        }

        return d[a.Length, b.Length];
    }

    private static int Cheapest(string a, string b, int[,] d, int i, int j)
    {
        var replace = d[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
        var best = Math.Min(replace, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
        return swapped ? Math.Min(best, d[i - 2, j - 2] + 1) : best;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
