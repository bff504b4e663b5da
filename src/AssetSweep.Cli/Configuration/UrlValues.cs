using System.Net;

namespace AssetSweep.Cli.Configuration;

/// <summary>Addresses that we call. Never quoted in a problem: a URL is where tokens and passwords like to be.</summary>
internal static class UrlValues
{
    /// <summary>Scheme, host and port only.</summary>
    public static Uri? Origin(YamlScalar scalar)
    {
        if (Url(scalar, "http://127.0.0.1:8800") is not { } url)
        {
            return null;
        }

        if (url.AbsolutePath == "/")
        {
            return url;
        }

        scalar.Refuse("must have no path", "write scheme, host and port only, such as http://127.0.0.1:8800");
        return null;
    }

    /// <summary>An address that may have a path.</summary>
    public static Uri? Url(YamlScalar scalar, string example)
    {
        if (scalar.Text.Any(c => !char.IsAscii(c)))
        {
            // Uri would take it, and throw when asked for its host.
            scalar.Refuse("holds a letter outside ASCII", "write an international host name in its xn-- form");
        }
        else if (scalar.Text.AsSpan().ContainsAny("@?#\\ "))
        {
            // Asked of the text: Uri takes a backslash for a slash, and does not tell 'no user' from 'an empty one'.
            scalar.Refuse("must have no user, query, fragment or blank", $"write it like {example}");
        }
        else if (!Uri.TryCreate(scalar.Text, UriKind.Absolute, out var url) || url.Host.Length == 0 || url.Scheme is not ("http" or "https"))
        {
            scalar.Refuse("is not an http or https URL", $"write it like {example}");
        }
        else if (url.Scheme == "http" && !IsLoopback(url))
        {
            scalar.Refuse(
                "is plain http to another machine, which anyone on the way could read and change",
                "use https; plain http is accepted for 127.0.0.1, ::1 and localhost only");
        }
        else
        {
            return url;
        }

        return null;
    }

    // Not Uri.IsLoopback, which also takes ::127.0.0.1: that is no loopback address.
    private static bool IsLoopback(Uri url) =>
        url.DnsSafeHost == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
