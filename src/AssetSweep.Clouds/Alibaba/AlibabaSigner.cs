using System.Security.Cryptography;
using System.Text;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>
/// ACS3-HMAC-SHA256, as the vendor's own SDKs sign. Source: "Signature V3" of the API documents; checked against requests that those SDKs signed.
/// </summary>
internal static class AlibabaSigner
{
    private const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>The query that is both signed and sent: names in ordinal order, values escaped but for A–Z a–z 0–9 - _ . ~; an empty value keeps its '='.</summary>
    /// <param name="parameters">Not escaped. Names are signed as they are, which is the same for every name this API has.</param>
    public static string Query(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>Lower-case hexadecimal SHA-256, as x-acs-content-sha256 carries it.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="credentials">Whose signature.</param>
    /// <param name="method">GET, POST ….</param>
    /// <param name="path">The path as on the wire; '/' for all operations that name themselves in x-acs-action.</param>
    /// <param name="query">What <see cref="Query"/> gave.</param>
    /// <param name="headers">What is signed: host (with its port unless it is the scheme's own), content-type if sent, and every x-acs-* that is sent; lower-case names.</param>
    /// <param name="contentHash">The hash that x-acs-content-sha256 carries.</param>
    public static string Authorization(
        AlibabaCredentials credentials, string method, string path, string query, IEnumerable<KeyValuePair<string, string>> headers, string contentHash)
    {
        var ordered = headers.OrderBy(h => h.Key, StringComparer.Ordinal).ToList();
        var signed = string.Join(';', ordered.Select(h => h.Key));
        var lines = string.Concat(ordered.Select(h => $"{h.Key}:{h.Value.Trim()}\n"));
        var uri = path.Replace("+", "%20", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal).Replace("%7E", "~", StringComparison.Ordinal);
        var canonical = $"{method}\n{uri}\n{query}\n{lines}\n{signed}\n{contentHash}";
        var toSign = $"{Algorithm}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(credentials.Secret), Encoding.UTF8.GetBytes(toSign));
        return $"{Algorithm} Credential={credentials.KeyId},SignedHeaders={signed},Signature={Convert.ToHexStringLower(signature)}";
    }
}
