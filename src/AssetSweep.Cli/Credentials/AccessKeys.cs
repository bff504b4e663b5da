using System.Text.Json;
using AssetSweep.Cli.Configuration;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Cli.Credentials;

/// <summary>
/// Finds an account's key where the configuration says it is. A key that cannot be found fails its account alone, with the place in
/// the message and never the contents.
/// </summary>
internal static class AccessKeys
{
    /// <summary>Finds it.</summary>
    /// <exception cref="CloudException">It is not there.</exception>
    public static AccessKey Find(string cloud, CredentialSource source, Host host) => source switch
    {
        CredentialSource.Variables { Prefix: { } prefix } =>
            FromVariables(host, prefix + "_ACCESS_KEY_ID", prefix + "_ACCESS_KEY_SECRET", prefix + "_SECURITY_TOKEN"),
        CredentialSource.Variables => FromVariables(host, "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN"),
        CredentialSource.Profile profile => FromTccli(Path.Combine(host.Home, ".tccli", profile.Name + ".credential")),
        _ => throw Missing($"'credentials: metadata' is not supported for {cloud} yet; use env:PREFIX or profile:NAME"),
    };

    private static AccessKey FromVariables(Host host, string id, string secret, string token)
    {
        var missing = new[] { id, secret }.Where(name => string.IsNullOrEmpty(host.Variable(name))).ToList();
        return missing.Count == 0
            ? new AccessKey(host.Variable(id)!, host.Variable(secret)!, host.Variable(token) ?? "")
            : throw Missing($"the environment has no {string.Join(" and no ", missing)}");
    }

    /// <summary>The file that Tencent's CLI writes with <c>tccli configure --profile NAME</c>.</summary>
    private static AccessKey FromTccli(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            string? Member(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return (Member("secretId"), Member("secretKey")) is ({ Length: > 0 } id, { Length: > 0 } secret)
                ? new AccessKey(id, secret, Member("token") ?? "")
                : throw Missing($"{path} has no secretId and secretKey");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing($"{path} cannot be read ({e.Message})");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not the parser's message: it quotes what it read.
            throw Missing($"{path} is not a credential file of tccli");
        }
    }

    private static CloudException Missing(string what) => new("NoCredentials", what, FaultKind.BadCredentials);
}
