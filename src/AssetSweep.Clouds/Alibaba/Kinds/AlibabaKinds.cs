using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>The kinds that are read in this cloud.</summary>
internal static class AlibabaKinds
{
    public static IReadOnlyList<IAssetLister> All(AlibabaClient client) =>
    [
        new AlibabaServers(client),
        new AlibabaDisks(client),
        new AlibabaSnapshots(client),
        new AlibabaIps(client),
        new AlibabaLoadBalancers(client),
        new AlibabaDnsZones(client),
        new AlibabaDnsRecords(client),
        new AlibabaCdnDomains(client),
        new AlibabaCertificates(client),
        new AlibabaKeyPairs(client),
    ];
}
