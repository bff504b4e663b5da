using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Reads where credentials are found. What stands there wrongly is never quoted: it may be a key.</summary>
internal static partial class CredentialReader
{
    /// <summary>The source; null, with a problem noted, when the value is none.</summary>
    public static CredentialSource? Read(YamlScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        switch (scalar.Text)
        {
            case "env":
                return new CredentialSource.Variables(Prefix: null);
            case "metadata":
                return new CredentialSource.Metadata();
            case var text when EnvironmentReference.Is(text):
                return new CredentialSource.Variables(text["env:".Length..]);
            case var text when ProfileForm().IsMatch(text):
                return new CredentialSource.Profile(text["profile:".Length..]);
            case var text when text.StartsWith("env:", StringComparison.Ordinal):
                scalar.Refuse(
                    "does not name environment variables",
                    "write env:PREFIX, PREFIX in capitals, digits and '_': PREFIX_ACCESS_KEY_ID and PREFIX_ACCESS_KEY_SECRET are read");
                return null;
            default:
                scalar.Refuse(
                    "does not say where the credentials are",
                    "write env, env:PREFIX (for PREFIX_ACCESS_KEY_ID and PREFIX_ACCESS_KEY_SECRET), profile:NAME or metadata; never a key");
                return null;
        }
    }

    [GeneratedRegex(@"^profile:[A-Za-z0-9._@ -]{1,64}\z")]
    private static partial Regex ProfileForm();
}
