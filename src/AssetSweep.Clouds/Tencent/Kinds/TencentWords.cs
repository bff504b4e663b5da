namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>Words that several kinds share.</summary>
internal static class TencentWords
{
    /// <summary>RenewFlag; '' and null stand on what is not prepaid.</summary>
    public static bool? AutoRenew(string? flag) => flag switch
    {
        "NOTIFY_AND_AUTO_RENEW" => true,
        "NOTIFY_AND_MANUAL_RENEW" or "DISABLE_NOTIFY_AND_MANUAL_RENEW" => false,
        _ => null,
    };

    /// <summary>Marks that Tencent's own managers leave in tags; null when there is none, which does not yet say that nothing manages it.</summary>
    public static string? ManagedBy(IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        return tags.Keys.Any(k => k.StartsWith("tke-", StringComparison.Ordinal)) ? "kubernetes"
            : tags.ContainsKey("tencentcloud:autoscaling:auto-scaling-group-id") ? "autoscaling"
            : null;
    }
}
