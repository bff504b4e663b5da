namespace AssetSweep.Cli.Configuration;

/// <summary>Checks that what the file refers to is in the file: a typing error must not leave an account unprotected.</summary>
internal sealed class References(IReadOnlyCollection<string> accounts, IReadOnlyCollection<string> groups)
{
    /// <summary>An account's name; null, with a problem noted, when there is no such account.</summary>
    public string? Account(YamlScalar? scalar) => Known(scalar, accounts, "account");

    /// <summary>A group's name; null, with a problem noted, when there is no such group.</summary>
    public string? Group(YamlScalar? scalar) => Known(scalar, groups, "group");

    private static string? Known(YamlScalar? scalar, IReadOnlyCollection<string> names, string what)
    {
        if (scalar is null || names.Contains(scalar.Text))
        {
            return scalar?.Text;
        }

        var fix = names.Count == 0 ? $"there are no {what}s in this file" : Nearest.Hint(scalar.Text, names);
        scalar.Refuse($"{Secrets.Quote(scalar.Text)} is no {what} of this file", fix);
        return null;
    }
}
