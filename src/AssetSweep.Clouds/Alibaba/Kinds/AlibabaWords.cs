using AssetSweep.Core.Assets;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>Why an asset is locked, as ECS, VPC and disks give it.</summary>
internal sealed record AlibabaLock(string? LockReason);

/// <summary>Words that several kinds share.</summary>
internal static class AlibabaWords
{
    private static readonly Dictionary<string, string> NoTags = [];

    /// <summary>How it is paid. SLB says PayOnDemand and PrePay.</summary>
    public static string? ChargeType(string? word) => word switch
    {
        "PrePaid" or "PrePay" => "prepaid",
        "PostPaid" or "PayOnDemand" => "postpaid",
        _ => null,
    };

    /// <summary>
    /// When what was paid for ends. What is paid by use has no such end, whatever stands there: a far date, '', nothing, or a past one.
    /// </summary>
    public static DateTimeOffset? Expires(string? charge, DateTimeOffset? end) =>
        charge == "postpaid" || (end is { } time && AlibabaTime.IsNever(time)) ? Asset.Never : end;

    /// <summary>Tags of what can have them: a missing container is documented to mean none, like an empty one.</summary>
    public static IReadOnlyDictionary<string, string> Tags(IReadOnlyDictionary<string, string>? told) => told ?? NoTags;

    /// <summary>Marks that managers leave in tags; null when there is none, which does not yet say that nothing manages it.</summary>
    public static string? ManagedBy(IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        return tags.Keys.Any(IsKubernetes) || (tags.TryGetValue("createdby", out var by) && by == "alibabacloud-csi-plugin") ? "kubernetes"
            : tags.ContainsKey("acs:autoscaling:scalingGroupId") ? "autoscaling"
            // The resource group shows as a tag in some answers; all other system tags are left by a product that owns the asset.
            : tags.Keys.Any(k => k != "acs:rm:rgId" && (k.StartsWith("acs:", StringComparison.Ordinal) || k.StartsWith("aliyun", StringComparison.Ordinal))) ? "service"
            : null;
    }

    /// <summary>Why the cloud restricts it; '' when it does not.</summary>
    public static string? Locks(IReadOnlyList<AlibabaLock>? locks) =>
        locks is null ? null : string.Join(',', locks.Select(l => l.LockReason).OfType<string>().Where(r => r.Length > 0).Distinct());

    private static bool IsKubernetes(string key) =>
        key is "ack.aliyun.com" or "k8s.aliyun.com" or "kubernetes.do.not.delete" or "force.delete.snapshot.k8s.aliyun.com"
        || key.StartsWith("ack.alibabacloud.com/", StringComparison.Ordinal) || key.StartsWith("kubernetes.io/", StringComparison.Ordinal);
}
