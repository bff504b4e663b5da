namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What happens when prepaid time ends.</summary>
internal static class Renewal
{
    public const string Auto = "NOTIFY_AND_AUTO_RENEW";
    public const string Manual = "NOTIFY_AND_MANUAL_RENEW";
    public const string Silent = "DISABLE_NOTIFY_AND_MANUAL_RENEW";

    /// <summary>The first end after now, in whole months from the old one.</summary>
    public static DateTimeOffset Next(DateTimeOffset end, DateTimeOffset now)
    {
        int months = ((now.Year - end.Year) * 12) + now.Month - end.Month;
        return end.AddMonths(months) > now ? end.AddMonths(months) : end.AddMonths(months + 1);
    }
}
