using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent;

internal sealed record AssumeRoleReply : TencentReply
{
    public TencentTemporaryKey? Credentials { get; init; }

    public long? ExpiredTime { get; init; }
}

/// <summary>A class, not a record: nothing must ever print it.</summary>
internal sealed class TencentTemporaryKey
{
    public string? TmpSecretId { get; init; }

    public string? TmpSecretKey { get; init; }

    public string? Token { get; init; }
}

/// <summary>Assumes a role. Source: STS 2018-08-13 AssumeRole; a key lasts two hours.</summary>
internal static class TencentRole
{
    /// <summary>Under this name the role's calls appear in the account's audit log.</summary>
    private const string Session = "assetsweep";

    private static readonly TencentOperation<AssumeRoleReply> AssumeRole =
        new("sts", "2018-08-13", "AssumeRole", 20, TencentJson.Default.TencentEnvelopeAssumeRoleReply);

    /// <summary>Gives the role's key, renewed before it runs out.</summary>
    /// <param name="client">Calls with the key that may assume the role.</param>
    /// <param name="role">The role, such as <c>qcs::cam::uin/100000000001:roleName/assetsweep-scan</c>.</param>
    /// <param name="region">Any region: STS wants one.</param>
    /// <param name="clock">The time in which keys run out.</param>
    public static Func<CancellationToken, ValueTask<TencentCredentials>> Keys(TencentClient client, string role, string region, TimeProvider clock) =>
        new TemporaryKey<TencentCredentials>(ct => FetchAsync(client, role, region, ct), clock).GetAsync;

    private static async Task<Lease<TencentCredentials>> FetchAsync(TencentClient client, string role, string region, CancellationToken ct)
    {
        var reply = await client.CallAsync(AssumeRole, new() { ["RoleArn"] = role, ["RoleSessionName"] = Session }, region, new CallMeter(), ct);
        return reply is { Credentials: { TmpSecretId: { Length: > 0 } id, TmpSecretKey: { Length: > 0 } secret, Token: { Length: > 0 } token }, ExpiredTime: { } until }
            ? new(new TencentCredentials(id, secret, token), DateTimeOffset.FromUnixTimeSeconds(until))
            : throw TencentAccount.Malformed(AssumeRole.Name, "complete temporary key", reply);
    }
}
