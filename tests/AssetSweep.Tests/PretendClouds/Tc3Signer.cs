using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssetSweep.Tests.PretendClouds;

/// <summary>Signs as Tencent Cloud's documentation says, for these tests alone: written apart from both sides it stands between.</summary>
internal static class Tc3Signer
{
    public static string Authorization(
        string id, string secret, string service, string host, long timestamp, byte[] body,
        string method = "POST", string query = "", string contentType = "application/json", string gap = " ", string? action = null)
    {
        string date = DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string names = action is null ? "content-type;host" : "content-type;host;x-tc-action";
        string last = action is null ? "" : $"x-tc-action:{action}\n";
        string canonical = $"{method}\n/\n{query}\ncontent-type:{contentType}\nhost:{host}\n{last}\n{names}\n{Hex(SHA256.HashData(body))}";
        string toSign = $"TC3-HMAC-SHA256\n{timestamp}\n{date}/{service}/tc3_request\n{Hex(SHA256.HashData(Bytes(canonical)))}";
        byte[] key = Bytes("TC3" + secret);
        foreach (string step in new[] { date, service, "tc3_request" })
        {
            key = HMACSHA256.HashData(key, Bytes(step));
        }

        string signature = Hex(HMACSHA256.HashData(key, Bytes(toSign)));
        return $"TC3-HMAC-SHA256{gap}Credential={id}/{date}/{service}/tc3_request, SignedHeaders={names}, Signature={signature}";
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
