using System.Text.RegularExpressions;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>The product that says who is calling, and hands out temporary keys.</summary>
internal static partial class Sts
{
    private const string Version = "2018-08-13";
    private const string UserId = "100000000002";
    private const int DefaultSeconds = 7200;
    private const int MaxSeconds = 43200;

    public static IEnumerable<Operation> Operations(Keys keys) =>
    [
        new("sts", Version, "GetCallerIdentity", Regional: true, "", GetCallerIdentity),
        new("sts", Version, "AssumeRole", Regional: true, "", (call, json) => AssumeRole(call, keys, json)),
    ];

    private static void GetCallerIdentity(TencentCall call, JsonText json)
    {
        call.Parameters.Only();
        const string account = SandboxServer.TencentAccountId;
        string role = call.Caller.Role;
        json.Raw("\"Arn\":"u8).Text(role.Length == 0 ? $"qcs::cam:{account}:uin/{UserId}" : $"qcs::sts:{account}:assumed-role/{role}")
            .Raw(",\"AccountId\":"u8).Text(account)
            .Raw(",\"UserId\":"u8).Text(role.Length == 0 ? UserId : role)
            .Raw(",\"PrincipalId\":"u8).Text(UserId)
            .Raw(",\"Type\":"u8).Text(role.Length == 0 ? "CAMUser" : "CAMRole")
            .Raw(","u8);
    }

    private static void AssumeRole(TencentCall call, Keys keys, JsonText json)
    {
        var parameters = call.Parameters.Only(
            "RoleArn", "RoleSessionName", "DurationSeconds", "Policy", "ExternalId", "Tags", "SourceIdentity", "SerialNumber", "TokenCode");
        string arn = parameters.Required("RoleArn");
        string session = parameters.Required("RoleSessionName");
        long seconds = parameters.Integer("DurationSeconds") ?? DefaultSeconds;
        if (!SessionName().IsMatch(session))
        {
            throw new TencentError("InvalidParameter.ParamError", "RoleSessionName 格式有误。", "RoleSessionName has not the right shape.");
        }

        if (seconds is < 1 or > MaxSeconds)
        {
            throw new TencentError(
                "InvalidParameter.OverTimeError", $"有效期上限为 `{MaxSeconds}` 秒。", $"Credentials last `{MaxSeconds}` seconds at most.");
        }

        if (Arn().Match(arn) is not { Success: true } match || match.Groups["account"].Value != SandboxServer.TencentAccountId)
        {
            throw new TencentError("ResourceNotFound.RoleNotFound", "角色不存在。", "There is no such role.");
        }

        var ends = call.Now.AddSeconds(seconds);
        var key = keys.Issue($"{match.Groups["role"].Value}:{session}", ends);
        json.Raw("\"Credentials\":{\"Token\":"u8).Text(key.Token)
            .Raw(",\"TmpSecretId\":"u8).Text(key.SecretId)
            .Raw(",\"TmpSecretKey\":"u8).Text(key.Secret)
            .Raw("},\"ExpiredTime\":"u8).Number(ends.ToUnixTimeSeconds())
            .Raw(",\"Expiration\":"u8).Time(ends, "yyyy-MM-ddTHH:mm:ssZ")
            .Raw(","u8);
    }

    [GeneratedRegex(@"^qcs::cam::uin/(?<account>\d+):(roleName|role)/(?<role>[\w+=,.@-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();

    [GeneratedRegex(@"^[\w+=,.@-]{2,128}$", RegexOptions.CultureInvariant)]
    private static partial Regex SessionName();
}
