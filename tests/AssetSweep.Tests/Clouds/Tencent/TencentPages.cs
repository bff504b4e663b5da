using System.Globalization;
using System.Text.Json;
using AssetSweep.Clouds.Tencent;
using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Assets;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>Pages of listings, as assets.</summary>
internal static class TencentPages
{
    public static readonly DnsZone Zone = new() { NativeId = "91000000001", Name = "例子.example" };

    /// <summary>One of our own pages.</summary>
    public static string Own(string action) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", $"tencent.{action}.json"));

    public static List<Snapshot> Snapshots(string page) => Rows(page, TencentSnapshots.DescribeSnapshots, r => r.SnapshotSet!.Select(TencentSnapshots.Map));

    public static List<Ip> Ips(string page) => Rows(page, TencentIps.DescribeAddresses, r => r.AddressSet!.Select(TencentIps.Map));

    public static List<LoadBalancer> LoadBalancers(string page) => Rows(page, TencentLoadBalancers.DescribeLoadBalancers, r => r.LoadBalancerSet!.Select(TencentLoadBalancers.Map));

    public static List<KeyPair> KeyPairs(string page) => Rows(page, TencentKeyPairs.DescribeKeyPairs, r => r.KeyPairSet!.Select(TencentKeyPairs.Map));

    public static List<DnsZone> Zones(string page) => Rows(page, TencentDnsZones.DescribeDomainList, r => r.DomainList!.Select(TencentDnsZones.Map));

    public static List<DnsRecord> Records(string page) => Rows(page, TencentDnsRecords.DescribeRecordList, r => r.RecordList!.Select(d => TencentDnsRecords.Map(d, Zone)));

    public static List<CdnDomain> CdnDomains(string page) => Rows(page, TencentCdnDomains.DescribeDomainsConfig, r => r.Domains!.Select(TencentCdnDomains.Map));

    public static List<Certificate> Certificates(string page) => Rows(page, TencentCertificates.DescribeCertificates, r => r.Certificates!.Select(TencentCertificates.Map));

    /// <summary>Every page of ours, as assets of whatever kind.</summary>
    public static IReadOnlyList<Asset> Of(string action, string page) => action switch
    {
        "DescribeSnapshots" => Snapshots(page),
        "DescribeAddresses" => Ips(page),
        "DescribeLoadBalancers" => LoadBalancers(page),
        "DescribeKeyPairs" => KeyPairs(page),
        "DescribeDomainList" => Zones(page),
        "DescribeRecordList" => Records(page),
        "DescribeDomainsConfig" => CdnDomains(page),
        "DescribeCertificates" => Certificates(page),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "no such page"),
    };

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static List<TAsset> Rows<TReply, TAsset>(string page, TencentOperation<TReply> operation, Func<TReply, IEnumerable<TAsset?>> rows)
        where TReply : TencentReply
        where TAsset : Asset => [.. rows(JsonSerializer.Deserialize(page, operation.Reply)!.Response!).Select(a => a!)];
}
