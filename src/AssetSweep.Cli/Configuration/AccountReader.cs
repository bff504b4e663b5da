using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Reads one entry of <c>accounts</c>.</summary>
internal sealed partial class AccountReader
{
    private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);

    /// <summary>The names read so far, also of accounts that are wrong otherwise: whoever refers to those is right.</summary>
    public IReadOnlyCollection<string> Names => lineOf.Keys;

    /// <summary>The account; null, with problems noted, when something that it needs is missing or wrong.</summary>
    public AccountSettings? Read(YamlMap map)
    {
        var name = ReadName(map.Required("name", "group-ali"));
        var cloud = map.Required("cloud", "alibaba")?.OneOf(Words.Clouds);
        var accountId = ReadAccountId(map.Required("account_id", "\"1234567890123456\""));
        var credentials = CredentialReader.Read(map.Required("credentials", "env:PREFIX"));
        var cleanupCredentials = CredentialReader.Read(map.Scalar("cleanup_credentials"));
        var assumeRole = ReadRole(map.Scalar("assume_role"), cloud);
        var cleanupRole = ReadRole(map.Scalar("cleanup_role"), cloud);
        var regions = ReadSelection(map, "regions", ReadRegion);
        var kinds = ReadSelection(map, "kinds", kind => kind.OneOf(Words.Kinds));
        var endpoint = map.Scalar("endpoint") is { } url ? UrlValues.Origin(url) : null;

        if (cleanupCredentials is not null && cleanupRole is not null)
        {
            map.Refuse("has both cleanup_credentials and cleanup_role", "keep the one that clean-up shall use");
        }

        return name is null || cloud is null || accountId is null || credentials is null ? null : new AccountSettings
        {
            Name = name,
            Cloud = cloud,
            AccountId = accountId,
            Credentials = credentials,
            CleanupCredentials = cleanupCredentials,
            AssumeRole = assumeRole,
            CleanupRole = cleanupRole,
            Regions = regions,
            Kinds = kinds,
            Endpoint = endpoint,
        };
    }

    private string? ReadName(YamlScalar? scalar)
    {
        if (scalar?.Name() is not { } name)
        {
            return null;
        }

        if (lineOf.TryGetValue(name, out var line))
        {
            scalar.Refuse($"{Secrets.Quote(name)} is the name of the account on line {line} already", "give each account a name of its own");
            return null;
        }

        lineOf.Add(name, checked((int)scalar.Node.Start.Line));
        return name;
    }

    private static string? ReadAccountId(YamlScalar? scalar)
    {
        if (scalar is null || AccountId().IsMatch(scalar.Text))
        {
            return scalar?.Text;
        }

        scalar.Refuse("is not an account's number", "write its digits, best in quotes, as the cloud's console shows them");
        return null;
    }

    private static string? ReadRegion(YamlScalar scalar)
    {
        if (Region().IsMatch(scalar.Text))
        {
            return scalar.Text;
        }

        scalar.Refuse(
            $"{Secrets.Quote(scalar.Text)} is not a region",
            "write the cloud's own name for it, such as cn-hangzhou, ap-guangzhou or us-east-1");
        return null;
    }

    private static string? ReadRole(YamlScalar? scalar, string? cloud)
    {
        var (form, example) = cloud switch
        {
            "alibaba" => (AlibabaRole(), "acs:ram::1234567890123456:role/NAME"),
            "tencent" => (TencentRole(), "qcs::cam::uin/100000000001:roleName/NAME"),
            "aws" => (AwsRole(), "arn:aws:iam::123456789012:role/NAME"),
            _ => (null, ""),
        };
        if (scalar is null || form is null || form.IsMatch(scalar.Text))
        {
            return scalar?.Text;
        }

        scalar.Refuse($"is not a role of {cloud}", $"write it like {example}");
        return null;
    }

    private static Selection ReadSelection(YamlMap map, string key, Func<YamlScalar, string?> read) =>
        map.AllOrList(key) is { } items ? new Selection([.. items.Select(read).OfType<string>().Distinct(StringComparer.Ordinal)]) : Selection.All;

    [GeneratedRegex(@"^[0-9]{1,32}\z")]
    private static partial Regex AccountId();

    [GeneratedRegex(@"^[a-z]{2,16}(-[a-z0-9]{1,20}){1,5}\z")]
    private static partial Regex Region();

    [GeneratedRegex(@"^acs:ram::[0-9]+:role/[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex AlibabaRole();

    [GeneratedRegex(@"^qcs::cam::uin/[0-9]+:roleName/[A-Za-z0-9+=,.@_-]{1,128}\z")]
    private static partial Regex TencentRole();

    // A role may stand in a path: role/service/team/NAME.
    [GeneratedRegex(@"^arn:aws:iam::[0-9]{12}:role/([!-.0-~]{1,500}/)*[A-Za-z0-9+=,.@_-]{1,64}\z")]
    private static partial Regex AwsRole();
}
