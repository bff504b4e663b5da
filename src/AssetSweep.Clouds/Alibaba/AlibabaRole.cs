using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba;

internal sealed record AssumeRoleReply : AlibabaReply
{
    public AlibabaTemporaryKey? Credentials { get; init; }
}

/// <summary>A class, not a record: nothing must ever print it.</summary>
internal sealed class AlibabaTemporaryKey
{
    public string? AccessKeyId { get; init; }

    public string? AccessKeySecret { get; init; }

    public string? SecurityToken { get; init; }

    public string? Expiration { get; init; }
}

/// <summary>Assumes a role. Source: STS 2015-04-01 AssumeRole, published limit 100 calls a second; a key lasts an hour.</summary>
internal static class AlibabaRole
{
    /// <summary>Under this name the role's calls appear in the account's audit log.</summary>
    private const string Session = "assetsweep";

    private static readonly AlibabaOperation<AssumeRoleReply> AssumeRole = new("sts", "2015-04-01", "AssumeRole", 100, AlibabaJson.Default.AssumeRoleReply);

    /// <summary>Gives the role's key, renewed before it runs out.</summary>
    /// <param name="client">Calls with the key that may assume the role.</param>
    /// <param name="role">The role, such as <c>acs:ram::1000000000000001:role/assetsweep-scan</c>.</param>
    /// <param name="clock">The time in which keys run out.</param>
    public static Func<CancellationToken, ValueTask<AlibabaCredentials>> Keys(AlibabaClient client, string role, TimeProvider clock) =>
        new TemporaryKey<AlibabaCredentials>(ct => FetchAsync(client, role, ct), clock).GetAsync;

    private static async Task<Lease<AlibabaCredentials>> FetchAsync(AlibabaClient client, string role, CancellationToken ct)
    {
        var parameters = new Dictionary<string, string> { ["RoleArn"] = role, ["RoleSessionName"] = Session };
        var reply = await client.CallAsync(AssumeRole, parameters, "", new CallMeter(), ct);
        return reply.Credentials is { AccessKeyId: { Length: > 0 } id, AccessKeySecret: { Length: > 0 } secret, SecurityToken: { Length: > 0 } token } key
            && AlibabaTime.Iso(key.Expiration) is { } until
            ? new(new AlibabaCredentials(id, secret, token), until)
            : throw AlibabaAccount.Malformed(AssumeRole.Name, "complete temporary key", reply);
    }
}
