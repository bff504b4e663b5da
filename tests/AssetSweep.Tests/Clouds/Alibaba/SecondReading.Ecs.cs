using System.Globalization;
using System.Text.Json;

namespace AssetSweep.Tests.Clouds.Alibaba;

internal static partial class SecondReading
{
    private static Dictionary<string, string?> Server(JsonElement e)
    {
        var inner = L(e, "InnerIpAddress", "IpAddress");
        var own = L(e, "VpcAttributes", "PrivateIpAddress", "IpAddress");
        var nics = L(e, "NetworkInterfaces", "NetworkInterface") ?? [];
        var addresses = (own ?? []).Concat(inner ?? []).Select(a => a.ToString())
            .Concat(nics.SelectMany(n => new[] { T(n, "PrimaryIpAddress")! }.Concat((L(n, "PrivateIpSets", "PrivateIpSet") ?? []).Select(p => T(p, "PrivateIpAddress")!)).Concat((L(n, "Ipv6Sets", "Ipv6Set") ?? []).Select(p => T(p, "Ipv6Address")!))))
            .Where(a => !string.IsNullOrEmpty(a)).Distinct().ToList();
        var eip = T(e, "EipAddress", "IpAddress");
        var open = (L(e, "PublicIpAddress", "IpAddress") ?? []).Select(a => a.ToString()).Concat(string.IsNullOrEmpty(eip) ? [] : [eip]).ToList();
        var told = e.TryGetProperty("PublicIpAddress", out _) && e.TryGetProperty("EipAddress", out _);
        return new()
        {
            ["name"] = T(e, "InstanceName"),
            ["state"] = T(e, "Status")?.ToLowerInvariant(),
            ["cloud_state"] = T(e, "Status"),
            ["created_at"] = Time(T(e, "CreationTime")),
            ["expires_at"] = Ends(T(e, "InstanceChargeType"), T(e, "ExpiredTime")),
            ["charge_type"] = Charge(T(e, "InstanceChargeType")),
            ["tags"] = Tags(e),
            ["instance_type"] = T(e, "InstanceType"),
            ["cpu"] = T(e, "Cpu"),
            ["memory_gib"] = T(e, "Memory") is { } mib ? (double.Parse(mib, CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture) : null,
            ["os"] = T(e, "OSName"),
            ["zone"] = T(e, "ZoneId"),
            ["vpc_id"] = T(e, "InstanceNetworkType") == "classic" ? "" : T(e, "VpcAttributes", "VpcId"),
            ["private_ips"] = addresses.Count > 0 || e.TryGetProperty("VpcAttributes", out _) || e.TryGetProperty("InnerIpAddress", out _) ? Json(addresses) : null,
            ["public_ips"] = open.Count > 0 || told ? Json(open) : null,
            ["key_pairs"] = Json(string.IsNullOrEmpty(T(e, "KeyPairName")) ? [] : [T(e, "KeyPairName")]),
            ["stopped_mode"] = T(e, "StoppedMode") switch { "Not-applicable" => "", "KeepCharging" => "keep_charging", "StopCharging" => "stop_charging", _ => null },
            ["spot"] = T(e, "SpotStrategy") switch { "NoSpot" => "0", null or "" => null, _ => "1" },
            ["has_local_disks"] = T(e, "LocalStorageAmount") switch { null => null, "0" => "0", _ => "1" },
            ["deletion_protection"] = Flag(T(e, "DeletionProtection")),
            ["lock_reason"] = e.TryGetProperty("OperationLocks", out _) ? string.Join(',', (L(e, "OperationLocks", "LockReason") ?? []).Select(l => T(l, "LockReason"))) : null,
            ["image_id"] = T(e, "ImageId"),
        };
    }

    private static Dictionary<string, string?> Disk(JsonElement e)
    {
        var servers = (L(e, "Attachments", "Attachment") ?? []).Concat(L(e, "MountInstances", "MountInstance") ?? []).Select(a => T(a, "InstanceId")).Append(T(e, "InstanceId"))
            .Where(i => !string.IsNullOrEmpty(i)).Distinct().ToList();
        var status = T(e, "Status");
        return new()
        {
            ["name"] = T(e, "DiskName"),
            ["state"] = status switch { "In_use" => "attached", "Available" => "unattached", "Attaching" => "attaching", "Detaching" => "detaching", _ => null },
            ["cloud_state"] = status,
            ["created_at"] = Time(T(e, "CreationTime")),
            ["expires_at"] = Ends(T(e, "DiskChargeType"), T(e, "ExpiredTime")),
            ["charge_type"] = Charge(T(e, "DiskChargeType")),
            ["tags"] = Tags(e),
            ["size_gib"] = T(e, "Size"),
            ["disk_type"] = T(e, "Type"),
            ["category"] = T(e, "Category"),
            ["attached_to"] = servers.Count > 0 ? string.Join(',', servers) : status == "Available" && T(e, "InstanceId") is not null ? "" : null,
            ["attached_at"] = Time(T(e, "AttachedTime")),
            ["detached_at"] = Time(T(e, "DetachedTime")),
            ["delete_with_server"] = Flag(T(e, "DeleteWithInstance")),
            ["encrypted"] = Flag(T(e, "Encrypted")),
            ["shareable"] = T(e, "MultiAttach") switch { null => null, "Disabled" => "0", _ => "1" },
            ["portable"] = Flag(T(e, "Portable")),
            ["busy"] = status is "In_use" or "Available" ? "0" : status is null ? null : "1",
            ["source_snapshot"] = T(e, "SourceSnapshotId"),
            ["last_attached_to"] = servers.Count == 1 ? servers[0] : servers.Count == 0 && status == "Available" && T(e, "AttachedTime") == "" ? "" : null,
        };
    }

    private static Dictionary<string, string?> Snapshot(JsonElement e)
    {
        var days = int.Parse(T(e, "RetentionDays") is { Length: > 0 } told ? told : "-1", CultureInfo.InvariantCulture);
        var type = T(e, "SnapshotType");
        return new()
        {
            ["name"] = T(e, "SnapshotName"),
            ["state"] = T(e, "Status") switch { "accomplished" => "ready", "progressing" => "creating", "failed" => "failed", _ => null },
            ["cloud_state"] = T(e, "Status"),
            ["created_at"] = Time(T(e, "CreationTime")),
            ["tags"] = Tags(e),
            ["disk_id"] = T(e, "SourceDiskId"),
            ["size_gib"] = T(e, "SourceDiskSize"),
            ["progress"] = T(e, "Progress")?.Replace("%", "", StringComparison.Ordinal),
            ["permanent"] = days > 0 ? "0" : "1",
            ["deadline_at"] = days > 0 ? DateTime.Parse(T(e, "CreationTime")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "9999-12-31T00:00:00Z",
            ["used_by_images"] = T(e, "Usage") switch { null or "" => null, var u => u.Contains("image", StringComparison.Ordinal) ? "1" : "0" },
            ["auto"] = type is "auto" or "timer" || (type is null && T(e, "SnapshotName")?.StartsWith("auto", StringComparison.Ordinal) == true) ? "1" : type == "user" ? "0" : null,
        };
    }

    private static Dictionary<string, string?> Eip(JsonElement e) => new()
    {
        ["name"] = T(e, "Name"),
        ["state"] = T(e, "Status") switch { "InUse" => "bound", "Available" => "unbound", "Associating" => "binding", "Unassociating" => "unbinding", _ => null },
        ["cloud_state"] = T(e, "Status"),
        ["created_at"] = Time(T(e, "AllocationTime")),
        ["expires_at"] = Ends(T(e, "ChargeType"), T(e, "ExpiredTime")),
        ["charge_type"] = Charge(T(e, "ChargeType")),
        ["tags"] = Tags(e),
        ["address"] = T(e, "IpAddress"),
        ["address_type"] = "EIP",
        ["bound_to"] = T(e, "InstanceId")?.Trim(),
        ["bound_kind"] = T(e, "InstanceType") switch { "EcsInstance" => "server", "SlbInstance" => "load_balancer", "Nat" => "nat", "NetworkInterface" => "nic", "" => "", null => T(e, "InstanceId") == "" ? "" : null, _ => "other" },
        ["bandwidth_mbps"] = T(e, "Bandwidth"),
        ["bandwidth_package"] = T(e, "BandwidthPackageId"),
    };
}
