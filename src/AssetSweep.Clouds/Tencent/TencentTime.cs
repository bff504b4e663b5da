using System.Globalization;

namespace AssetSweep.Clouds.Tencent;

/// <summary>Tencent's two ways of writing a time. What cannot be read is null: unknown, never a guess.</summary>
internal static class TencentTime
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>ISO 8601 as CVM, VPC, STS and TKE write it (<c>2022-09-06T03:07:37Z</c>, sometimes <c>+00:00</c>).</summary>
    public static DateTimeOffset? Iso(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>Wall clock of Beijing without a zone, as CBS, CLB, DNSPod, CDN, SSL and billing write it in every region (<c>2022-11-11 15:47:48</c>, once <c>08:00:0</c>; no daylight saving).</summary>
    public static DateTimeOffset? BeijingWallClock(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd H:m:s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? new DateTimeOffset(wall, Beijing).ToUniversalTime()
            : null;
}
