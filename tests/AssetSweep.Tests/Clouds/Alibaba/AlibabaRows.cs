using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AssetSweep.Clouds.Alibaba.Kinds;
using AssetSweep.Core.Assets;

namespace AssetSweep.Tests.Clouds.Alibaba;

/// <summary>Reads a body of each listing, without the network.</summary>
internal static class AlibabaRows
{
    private static readonly DescribeDomainNsReply Ns = new() { AllAliDns = true, IncludeAliDns = true };

    /// <summary>The kind and the mapped rows of a body, by operation. What calls of their own add is fixed here.</summary>
    public static (AssetKind Kind, List<Asset?> Assets) Of(string operation, string body) => operation switch
    {
        "DescribeInstances" => (Catalogue.Servers, Read(body, AlibabaServers.DescribeInstances.Reply, r => r.Items, AlibabaServers.Map)),
        "DescribeDisks" => (Catalogue.Disks, Read(body, AlibabaDisks.DescribeDisks.Reply, r => r.Items, AlibabaDisks.Map)),
        "DescribeSnapshots" => (Catalogue.Snapshots, Read(body, AlibabaSnapshots.DescribeSnapshots.Reply, r => r.Items, AlibabaSnapshots.Map)),
        "DescribeEipAddresses" => (Catalogue.Ips, Read(body, AlibabaIps.DescribeEipAddresses.Reply, r => r.Items, AlibabaIps.Map)),
        "DescribeDomains" => (Catalogue.DnsZones, Read(body, AlibabaDnsZones.DescribeDomains.Reply, r => r.Items, d => AlibabaDnsZones.Map(d, Ns))),
        "DescribeDomainRecords" => (Catalogue.DnsRecords, Read(body, AlibabaDnsRecords.DescribeDomainRecords.Reply, r => r.Items, r => AlibabaDnsRecords.Map(r, "own.example"))),
        "DescribeLoadBalancers" => (Catalogue.LoadBalancers, Read(body, AlibabaLoadBalancers.DescribeLoadBalancers.Reply, r => r.Items, l => AlibabaLoadBalancers.Map(l, new() { EndTimeStamp = 1_900_000_000_000, RenewalStatus = "Normal" }))),
        "DescribeUserDomains" => (Catalogue.CdnDomains, Read(body, AlibabaCdnDomains.DescribeUserDomains.Reply, r => r.Items, d => AlibabaCdnDomains.Map(d, new()))),
        "ListUserCertificateOrder" => (Catalogue.Certificates, Read(body, AlibabaCertificates.ListUserCertificateOrder.Reply, r => r.Items, AlibabaCertificates.Map)),
        "DescribeKeyPairs" => (Catalogue.KeyPairs, Read(body, AlibabaKeyPairs.DescribeKeyPairs.Reply, r => r.Items, AlibabaKeyPairs.Map)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no such listing"),
    };

    /// <summary>Every listed column of an asset but raw; only those that are told, by name.</summary>
    public static Dictionary<string, string> Cells(AssetKind kind, Asset asset) => kind.Listed
        .Select(c => (c.Name, Text: Text(c.Listed!(asset)))).Where(c => c.Text is not null && c.Name != "raw").ToDictionary(c => c.Name, c => c.Text!);

    private static string? Text(Value v) => v.IsNull ? null : v.AsText ?? v.AsWhole?.ToString(CultureInfo.InvariantCulture) ?? v.AsReal?.ToString(CultureInfo.InvariantCulture);

    private static List<Asset?> Read<TReply, TItem>(string body, JsonTypeInfo<TReply> type, Func<TReply, IReadOnlyList<TItem>?> items, Func<TItem, Asset?> map) =>
        [.. items(JsonSerializer.Deserialize(body, type)!)!.Select(map)];
}
