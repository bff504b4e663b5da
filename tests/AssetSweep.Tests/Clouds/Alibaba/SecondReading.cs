using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSweep.Tests.Clouds.Alibaba;

/// <summary>What a body says, read with nothing of the code under test: by operation, where its rows stand and what their columns are.</summary>
internal static partial class SecondReading
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly Dictionary<string, (string List, Func<JsonElement, Dictionary<string, string?>> Row)> Readings = new()
    {
        ["ecs.DescribeInstances"] = ("Instances.Instance", Server),
        ["ecs.DescribeDisks"] = ("Disks.Disk", Disk),
        ["ecs.DescribeSnapshots"] = ("Snapshots.Snapshot", Snapshot),
        ["vpc.DescribeEipAddresses"] = ("EipAddresses.EipAddress", Eip),
        ["ecs.DescribeKeyPairs"] = ("KeyPairs.KeyPair", e => new() { ["name"] = T(e, "KeyPairName"), ["created_at"] = Time(T(e, "CreationTime")), ["tags"] = Tags(e), ["fingerprint"] = T(e, "KeyPairFingerPrint") }),
        ["slb.DescribeLoadBalancers"] = ("LoadBalancers.LoadBalancer", Balancer),
        ["alidns.DescribeDomains"] = ("Domains.Domain", Zone),
        ["alidns.DescribeDomainRecords"] = ("DomainRecords.Record", Record),
        ["cdn.DescribeUserDomains"] = ("Domains.PageData", Cdn),
        ["cas.ListUserCertificateOrder"] = ("CertificateOrderList", Cert),
    };

    private static string? T(JsonElement e, params string[] path)
    {
        foreach (var step in path)
        {
            if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty(step, out e))
            {
                return null;
            }
        }

        return e.ValueKind is JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array ? null : e.ToString();
    }

    private static List<JsonElement>? L(JsonElement e, params string[] path)
    {
        foreach (var step in path)
        {
            if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty(step, out e))
            {
                return path[^1] == step && path.Length > 1 ? [] : null;
            }
        }

        return e.ValueKind == JsonValueKind.Array ? [.. e.EnumerateArray()] : [];
    }

    private static string Json(IEnumerable<string?> items) => JsonSerializer.Serialize(items, Plain);

    private static string? Flag(string? text) => text?.ToUpperInvariant() switch { "TRUE" => "1", "FALSE" => "0", _ => null };

    private static string? Time(string? text) => string.IsNullOrEmpty(text) ? null : text.Length == 17 ? text[..16] + ":00Z" : text;

    private static string? Ms(string? text) => string.IsNullOrEmpty(text) ? null : DateTime.UnixEpoch.AddMilliseconds(double.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Tags(JsonElement e) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>((L(e, "Tags", "Tag") ?? []).ToDictionary(t => (T(t, "TagKey") ?? T(t, "Key"))!, t => T(t, "TagValue") ?? T(t, "Value") ?? ""), StringComparer.Ordinal), Plain);

    private static string? Charge(string? word) => word?.StartsWith("Pre", StringComparison.Ordinal) == true ? "prepaid" : word is null ? null : "postpaid";

    private static string? Ends(string? charge, string? end) => Charge(charge) == "postpaid" || end?.StartsWith("2099", StringComparison.Ordinal) == true || end?.StartsWith("2999", StringComparison.Ordinal) == true ? "9999-12-31T00:00:00Z" : Time(end);

    private static Dictionary<string, string?> Balancer(JsonElement e) => new()
    {
        ["name"] = T(e, "LoadBalancerName"),
        ["state"] = T(e, "LoadBalancerStatus") switch { "active" => "running", "inactive" => "stopped", "locked" => "locked", _ => null },
        ["cloud_state"] = T(e, "LoadBalancerStatus"),
        ["created_at"] = Ms(T(e, "CreateTimeStamp")),
        ["expires_at"] = T(e, "PayType") == "PayOnDemand" ? "9999-12-31T00:00:00Z" : "2030-03-17T17:46:40Z",
        ["charge_type"] = T(e, "PayType") == "PayOnDemand" ? "postpaid" : "prepaid",
        ["auto_renew"] = "0",
        ["tags"] = Tags(e),
        ["address"] = T(e, "Address"),
        ["deletion_protection"] = T(e, "DeleteProtection") switch { "on" => "1", "off" => "0", _ => null },
    };

    private static Dictionary<string, string?> Zone(JsonElement e)
    {
        var free = T(e, "VersionCode") == "mianfei";
        var servers = (L(e, "DnsServers", "DnsServer") ?? []).Select(s => s.ToString()).SelectMany(s => s.StartsWith('{') ? L(JsonDocument.Parse(s).RootElement, "DnsServer")!.Select(n => n.ToString()) : [s]);
        return new()
        {
            ["name"] = T(e, "DomainName")!.Trim(),
            ["created_at"] = Ms(T(e, "CreateTimestamp")) ?? Time(T(e, "CreateTime")),
            ["expires_at"] = free ? "9999-12-31T00:00:00Z" : Time(T(e, "InstanceEndTime")),
            ["charge_type"] = free ? "free" : T(e, "InstanceEndTime") is null ? null : "prepaid",
            ["tags"] = Tags(e),
            ["private"] = "0",
            ["record_count"] = T(e, "RecordCount"),
            ["name_servers"] = e.TryGetProperty("DnsServers", out _) ? Json(servers) : null,
            ["delegated_here"] = "1",
        };
    }

    private static Dictionary<string, string?> Record(JsonElement e)
    {
        var fqdn = T(e, "RR") == "@" ? "own.example" : T(e, "RR") + ".own.example";
        var on = T(e, "Status")!.StartsWith("e", StringComparison.OrdinalIgnoreCase);
        return new()
        {
            ["name"] = fqdn, ["state"] = on ? "enabled" : "disabled", ["cloud_state"] = T(e, "Status"), ["created_at"] = Ms(T(e, "CreateTimestamp")), ["tags"] = "{}", ["zone"] = "own.example",
            ["fqdn"] = fqdn, ["type"] = T(e, "Type"), ["value"] = T(e, "Value"), ["ttl"] = T(e, "TTL"), ["line"] = T(e, "Line"), ["enabled"] = on ? "1" : "0", ["set_identifier"] = "", ["alias_target"] = "",
        };
    }

    private static Dictionary<string, string?> Cdn(JsonElement e)
    {
        var name = T(e, "DomainName")!;
        var failed = T(e, "DomainStatus") is "check_failed" or "configure_failed";
        return new()
        {
            ["name"] = name,
            ["state"] = T(e, "DomainStatus") switch { "online" => "online", "offline" => "offline", "check_failed" => "rejected", "configure_failed" => "failed", _ => "configuring" },
            ["cloud_state"] = T(e, "DomainStatus"),
            ["created_at"] = Time(T(e, "GmtCreated")),
            ["tags"] = "{}",
            ["domain"] = name.StartsWith('.') ? "*" + name : name,
            ["cname"] = T(e, "Cname") ?? (failed ? "" : null),
            ["origins"] = L(e, "Sources", "Source") is { } sources && e.TryGetProperty("Sources", out _)
                ? "[" + string.Join(',', sources.Select(s => $$"""{"type":"{{T(s, "Type")}}","content":"{{T(s, "Content")}}","port":{{T(s, "Port")}},"role":"{{(T(s, "Priority") == "20" ? "main" : "backup")}}"}""")) + "]" : null,
            ["https"] = T(e, "SslProtocol") switch { "on" => "1", "off" => "0", _ => null },
        };
    }

    private static Dictionary<string, string?> Cert(JsonElement e) => new()
    {
        ["name"] = T(e, "Name"), ["state"] = T(e, "Status") == "ISSUED" ? "issued" : null, ["cloud_state"] = T(e, "Status"), ["domains"] = Json(T(e, "Sans")!.Split(',')), ["issuer"] = T(e, "Issuer"),
        ["not_before"] = Ms(T(e, "CertStartTime")), ["not_after"] = Ms(T(e, "CertEndTime")),
    };
}
