using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>The kinds that are read in this cloud.</summary>
internal static class TencentKinds
{
    public static IReadOnlyList<IAssetLister> All(TencentClient client) =>
    [
        new TencentServers(client),
        new TencentDisks(client),
        new TencentSnapshots(client),
        new TencentIps(client),
        new TencentLoadBalancers(client),
        new TencentDnsZones(client),
        new TencentDnsRecords(client),
        new TencentCdnDomains(client),
        new TencentCertificates(client),
        new TencentKeyPairs(client),
    ];
}
