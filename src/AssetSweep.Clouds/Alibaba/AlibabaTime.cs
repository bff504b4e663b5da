using System.Globalization;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>Alibaba's ways of writing a time. What cannot be read is null: unknown, never a guess.</summary>
internal static class AlibabaTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"];

    /// <summary>UTC with or without seconds (<c>2017-12-10T04:04Z</c>, <c>2019-11-11T08:35:32Z</c>): both occur, even within one row.</summary>
    public static DateTimeOffset? Iso(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>Milliseconds since 1970, as SLB, Alidns and CAS write it.</summary>
    public static DateTimeOffset? Milliseconds(long? since) =>
        since is { } ms and > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    /// <summary>A day without a time, as CAS writes it. Its zone is not documented; recorded rows agree with UTC.</summary>
    public static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;

    /// <summary>Whether a time stands for "never": 2099-12-31 on servers, 2999-09-08 on disks and load balancers.</summary>
    public static bool IsNever(DateTimeOffset time) => time.Year > 2099 || time is { Year: 2099, Month: 12, Day: 31 };
}
