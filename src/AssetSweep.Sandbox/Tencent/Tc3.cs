using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>What a signature is computed from, as it came over the wire.</summary>
internal sealed record SignedRequest(string Method, string Query, Func<string, string> Header, ReadOnlyMemory<byte> Body);

/// <summary>The parts of an Authorization header.</summary>
internal sealed record Tc3Authorization(string SecretId, string Date, string Service, string[] SignedHeaders, string Signature)
{
    /// <summary>Null when it cannot be read. The official C# SDK sends two spaces after the algorithm.</summary>
    public static Tc3Authorization? Read(string header)
    {
        const string algorithm = "TC3-HMAC-SHA256 ";
        if (!header.StartsWith(algorithm, StringComparison.Ordinal))
        {
            return null;
        }

        string credential = "", signed = "", signature = "";
        foreach (string part in header[algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            string[] pair = part.Split('=', 2);
            _ = (pair[0], pair.Length) switch
            {
                ("Credential", 2) => credential = pair[1],
                ("SignedHeaders", 2) => signed = pair[1],
                ("Signature", 2) => signature = pair[1],
                _ => "",
            };
        }

        string[] scope = credential.Split('/');
        string[] names = signed.Split(';');
        return scope is [_, _, _, "tc3_request"] && signature.Length == 64 && names.Contains("content-type") && names.Contains("host")
            ? new(scope[0], scope[1], scope[2], names, signature)
            : null;
    }
}

/// <summary>Checks TC3-HMAC-SHA256 signatures. Source: Tencent Cloud, "Signature v3", and what the SDKs for Node.js and C# send.</summary>
internal sealed class Tc3
{
    private const int KeptKeys = 1000;

    private readonly ConcurrentDictionary<(string Secret, string Date, string Service), byte[]> keys = new();

    /// <summary>True when the signature is that of the request under this secret. The service of the scope may be any: an SDK pointed at
    /// an address takes the address's first label for it.</summary>
    public bool Verify(SignedRequest request, Tc3Authorization authorization, string timestamp, string secret)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) || seconds > 253_402_300_799
            || DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) != authorization.Date)
        {
            return false;
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        byte[] key = Key(secret, authorization.Date, authorization.Service);
        string host = request.Header("host");
        int port = host.LastIndexOf(':');

        // The SDK for Node.js signs the host without the port it is sent with, the one for C# with it; and the documentation signs values in lower case.
        return Matches(host, lower: false)
            || (port >= 0 && Matches(host[..port], lower: false))
            || Matches(host, lower: true)
            || (port >= 0 && Matches(host[..port], lower: true));

        bool Matches(string asHost, bool lower) => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign(Canonical(request, authorization.SignedHeaders, hash, asHost, lower), authorization, timestamp, key)),
            Encoding.UTF8.GetBytes(authorization.Signature));
    }

    private static string Canonical(SignedRequest request, string[] names, string hash, string host, bool lower)
    {
        var text = new StringBuilder(256);
        text.Append(request.Method).Append("\n/\n").Append(request.Method == "GET" ? request.Query : "").Append('\n');
        foreach (string name in names)
        {
            string value = name == "host" ? host : request.Header(name);
            text.Append(name).Append(':').Append(lower ? value.ToLowerInvariant() : value).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', names).Append('\n').Append(hash).ToString();
    }

    private static string Sign(string canonical, Tc3Authorization authorization, string timestamp, byte[] key)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        string toSign = $"TC3-HMAC-SHA256\n{timestamp}\n{authorization.Date}/{authorization.Service}/tc3_request\n{hash}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private byte[] Key(string secret, string date, string service)
    {
        if (keys.Count > KeptKeys)
        {
            keys.Clear();
        }

        return keys.GetOrAdd((secret, date, service), static of =>
        {
            byte[] day = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + of.Secret), Encoding.UTF8.GetBytes(of.Date));
            byte[] product = HMACSHA256.HashData(day, Encoding.UTF8.GetBytes(of.Service));
            return HMACSHA256.HashData(product, "tc3_request"u8);
        });
    }
}
