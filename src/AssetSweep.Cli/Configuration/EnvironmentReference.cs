using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary><c>env:NAME</c>: a secret by the name of the environment variable that holds it.</summary>
internal static partial class EnvironmentReference
{
    /// <summary>Whether the text is such a reference, and not a key pasted behind <c>env:</c>.</summary>
    public static bool Is(string text) => Form().IsMatch(text) && !Secrets.HoldsKeyId(text);

    /// <summary>The variable's name; null, with a problem noted, when the value is something else.</summary>
    public static string? Read(YamlScalar scalar)
    {
        if (Is(scalar.Text))
        {
            return scalar.Text["env:".Length..];
        }

        // Not quoted: what stands here instead of a reference is most likely the secret.
        scalar.Refuse("must name an environment variable", "put the value into one and write 'env:NAME', NAME in capitals, digits and '_'");
        return null;
    }

    [GeneratedRegex(@"^env:[A-Z][A-Z0-9_]{0,99}\z")]
    private static partial Regex Form();
}
