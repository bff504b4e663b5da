using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssetSweep.Clouds.Tencent;

/// <summary>
/// TC3-HMAC-SHA256 over <c>content-type;host</c>, as the vendor's own SDKs sign. Source: "Signature v3" of the API documents; checked against requests
/// that those SDKs signed.
/// </summary>
internal static class TencentSigner
{
    private const string Algorithm = "TC3-HMAC-SHA256";
    private const string Signed = "content-type;host";

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="credentials">Whose signature.</param>
    /// <param name="service">First label of the API's host name, also where the call goes elsewhere.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="query">The query exactly as on the wire, without '?'.</param>
    /// <param name="contentType">The content type exactly as sent.</param>
    /// <param name="host">The Host header as sent, with its port unless it is the scheme's own.</param>
    /// <param name="body">The body's bytes; "no parameters" is <c>{}</c>, never empty, on POST.</param>
    /// <param name="at">The time of X-TC-Timestamp. Its date in UTC enters the key, whatever the local date is.</param>
    public static string Authorization(
        TencentCredentials credentials, string service, string method, string query, string contentType, string host, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        var date = at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var scope = $"{date}/{service}/tc3_request";
        var canonical = $"{method}\n/\n{query}\ncontent-type:{contentType}\nhost:{host}\n\n{Signed}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        var toSign = $"{Algorithm}\n{at.ToUnixTimeSeconds()}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes("TC3" + credentials.SecretKey), date), service), "tc3_request");
        return $"{Algorithm} Credential={credentials.SecretId}/{scope}, SignedHeaders={Signed}, Signature={Convert.ToHexStringLower(Hmac(key, toSign))}";
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
