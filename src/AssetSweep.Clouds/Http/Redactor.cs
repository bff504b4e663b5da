namespace AssetSweep.Clouds.Http;

/// <summary>Takes secrets out of text that came from outside. Clouds quote what they were sent, and proxies quote everything.</summary>
/// <param name="secrets">The secrets of the account.</param>
public sealed class Redactor(params IReadOnlyList<string> secrets)
{
    private const int Longest = 600;

    /// <summary>The text without secrets, on one line, and not longer than a person reads.</summary>
    public string Clean(string text)
    {
        foreach (var secret in secrets.Where(s => s.Length > 0))
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "***", StringComparison.Ordinal);
        }

        text = string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
