namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What makes the assets of one region.</summary>
internal sealed class Homestead
{
    public Homestead(Census census, int region)
    {
        int servers = census.In(TencentKinds.Servers, region), disks = census.In(TencentKinds.Disks, region);
        var layout = new Layout(census.Seed, region, servers, disks, census.Now);
        Keys = new(servers, census.In(TencentKinds.KeyPairs, region));
        Servers = new(census.Seed, region, census.Before(TencentKinds.Servers, region), layout, Keys, census.Ids, census.Now);
        var snapshots = new SnapshotPlan(census, region, layout);
        Disks = new(census.Seed, region, layout, Servers, snapshots, census.Ids, census.Now);
        KeyPairs = new(census, region, Keys, layout);
        Snapshots = new(census, region, snapshots, Disks);
        var balancers = new LoadBalancerPlan(census, region);
        var pool = new AddressPool(census);
        AddressPlan = new(census, region, balancers);
        Addresses = new(census, region, AddressPlan, pool, Servers);
        LoadBalancers = new(census, region, balancers, pool, Servers);
    }

    public AddressPlan AddressPlan { get; }

    public AddressMaker Addresses { get; }

    public LoadBalancerMaker LoadBalancers { get; }

    public KeyPlan Keys { get; }

    public ServerMaker Servers { get; }

    public DiskMaker Disks { get; }

    public KeyPairMaker KeyPairs { get; }

    public SnapshotMaker Snapshots { get; }
}
