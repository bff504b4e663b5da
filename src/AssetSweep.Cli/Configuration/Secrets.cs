using System.Text.RegularExpressions;
using AssetSweep.Cli.Output;

namespace AssetSweep.Cli.Configuration;

/// <summary>What may be a secret, and so must not be in the file, nor in any message about it.</summary>
internal static partial class Secrets
{
    private const int LongestShown = 40;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "accesskey", "accesskeyid", "accesskeysecret", "secretaccesskey", "awsaccesskeyid", "awssecretaccesskey", "ak", "sk", "apikey", "privatekey",
        "secret", "secretid", "secretkey", "appsecret", "clientsecret", "password", "passwd", "pwd", "passphrase",
        "token", "securitytoken", "sessiontoken", "accesstoken", "awssessiontoken",
    };

    /// <summary>Whether a key of this name is where people put secrets.</summary>
    public static bool IsName(string key) =>
        Names.Contains(key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));

    /// <summary>Whether the text holds an access key's id: Alibaba's begin with LTAI or STS., Tencent's with AKID, AWS's with AKIA or ASIA.</summary>
    public static bool HoldsKeyId(string text) => KeyId().IsMatch(text);

    /// <summary>Whether the text holds a run as long and dense as a secret. Alibaba's are 30 characters, Tencent's 32, AWS's 40.</summary>
    public static bool HoldsLongRun(string text) => LongRun().IsMatch(text);

    /// <summary>The text in quotes, safe for a terminal; 'this value' in words when it is long or could be a secret.</summary>
    public static string Quote(string text) => MayShow(text) ? $"'{Plain.Text(text)}'" : "this value";

    /// <summary>The text as a part of a key's path; … when it could be a secret.</summary>
    public static string InPath(string key) => MayShow(key) ? Plain.Text(key) : "…";

    /// <summary>A library's message, without whatever in it could be a secret.</summary>
    public static string Redact(string message) => Plain.Text(Run().Replace(message, run => IsDense(run.Value) ? "…" : run.Value));

    private static bool MayShow(string text) =>
        text.Length <= LongestShown && !Run().Matches(text).Any(run => IsDense(run.Value)) && !HoldsKeyId(text);

    // Small letters alone are a word, such as a key without its '_'; no vendor's secret is.
    private static bool IsDense(string run) => !run.All(char.IsAsciiLetterLower);

    [GeneratedRegex(@"(?<![A-Za-z0-9])((LTAI|AKID)[A-Za-z0-9]{8,}|(AKIA|ASIA)[A-Z0-9]{8,}|STS\.[A-Za-z0-9]{8,})")]
    private static partial Regex KeyId();

    [GeneratedRegex(@"[A-Za-z0-9+/=]{28,}")]
    private static partial Regex LongRun();

    [GeneratedRegex(@"[A-Za-z0-9+/=]{16,}")]
    private static partial Regex Run();
}
