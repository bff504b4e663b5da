using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What exists in the pretend Tencent Cloud, and the changes that concern more than one asset.</summary>
internal sealed class TencentWorld
{
    private readonly SandboxClock clock;
    private readonly Homestead[] regions;
    private readonly AccountPlan plan;
    private readonly ZoneMaker zones;
    private readonly RecordMaker records;
    private readonly CdnMaker cdnDomains;
    private readonly CertificateMaker certificates;

    public TencentWorld(Census census, SandboxClock clock)
    {
        this.clock = clock;
        regions = [.. Enumerable.Range(0, Regions.Open.Count).Select(region => new Homestead(census, region))];
        Servers = Stock(TencentKinds.Servers, census.Ids.Servers, (home, number) => home.Servers.Make(number));
        Disks = Stock(TencentKinds.Disks, census.Ids.Disks, (home, number) => home.Disks.Make(number));
        KeyPairs = Stock(TencentKinds.KeyPairs, census.Ids.KeyPairs, (home, number) => home.KeyPairs.Make(number));
        Snapshots = Stock(TencentKinds.Snapshots, census.Ids.Snapshots, (home, number) => home.Snapshots.Make(number));
        Ips = Stock(TencentKinds.Ips, census.Ids.Ips, (home, number) => home.Addresses.Make(number));
        LoadBalancers = Stock(TencentKinds.LoadBalancers, census.Ids.LoadBalancers, (home, number) => home.LoadBalancers.Make(number));

        plan = new(census);
        var cdnIds = new CdnIds(plan);
        var destinations = new Destinations(census, regions);
        certificates = new(census, plan);
        cdnDomains = new(census, plan, destinations, certificates, cdnIds);
        zones = new(census, plan);
        records = new(census, plan, destinations, cdnDomains);
        Zones = new(census.Ids.Zones, [new(plan.Zones, zones.Make)]);
        Records = new(census.Ids.Records, [new(plan.Records, records.Make)]);
        CdnDomains = new(cdnIds, [new(plan.CdnDomains, cdnDomains.Make)]);
        Certificates = new(census.Ids.Certificates, [new(plan.Certificates, certificates.Make)]);

        Stock<T> Stock<T>(string kind, IIds ids, Func<Homestead, int, T> make)
            where T : Asset =>
            new(ids, [.. regions.Select((home, region) => new Shelf<T>(census.In(kind, region), number => make(home, number)))]);
    }

    public Stock<Server> Servers { get; }

    public Stock<Disk> Disks { get; }

    public Stock<KeyPair> KeyPairs { get; }

    public Stock<Snapshot> Snapshots { get; }

    public Stock<Address> Ips { get; }

    public Stock<LoadBalancer> LoadBalancers { get; }

    public Stock<DnsZone> Zones { get; }

    public Stock<DnsRecord> Records { get; }

    public Stock<CdnDomain> CdnDomains { get; }

    public Stock<Certificate> Certificates { get; }

    public Server AddServer(int region) => Servers.Shelves[region].Add(number => regions[region].Servers.MakeNew(number, clock.Now));

    public Disk AddDisk(int region) => Disks.Shelves[region].Add(number => regions[region].Disks.MakeNew(number, clock.Now));

    public KeyPair AddKeyPair(int region) => KeyPairs.Shelves[region].Add(number => regions[region].KeyPairs.Make(number, clock.Now));

    /// <summary>Of the newest disk of the region, if there is any.</summary>
    public Snapshot AddSnapshot(int region)
    {
        var disk = Disks.Shelves[region].Window(0, 1) is [var newest] ? newest : null;
        var added = Snapshots.Shelves[region].Add(number => regions[region].Snapshots.MakeNew(number, clock.Now, disk));
        Disks.Edit(added.DiskId, d => d with { Snapshots = d.Snapshots + 1 });
        return added;
    }

    public bool RemoveSnapshot(string id)
    {
        if (Snapshots.Find(id) is not { } snapshot)
        {
            return false;
        }

        Disks.Edit(snapshot.DiskId, d => d with { Snapshots = d.Snapshots - 1 });
        return Snapshots.Remove(id);
    }

    public Address AddIp(int region) => Ips.Shelves[region].Add(number => regions[region].Addresses.MakeNew(number, clock.Now));

    /// <summary>Takes an address away, off its server too.</summary>
    public bool RemoveIp(string id)
    {
        if (Ips.Find(id) is not { } address)
        {
            return false;
        }

        Unbind(address);
        return Ips.Remove(id);
    }

    public void Unbind(Address address)
    {
        Ips.Edit(address.Id, a => a.Unbound());
        if (address.InstanceType == "CVM")
        {
            Servers.Edit(address.InstanceId!, s => s with { PublicIp = null });
        }
    }

    /// <summary>Binds a free address to a server, whose own public address goes.</summary>
    public void Bind(string id, Server server)
    {
        UnbindServer(server);
        Ips.Edit(id, a => a.BoundTo(server, regions[server.Region].Addresses.Nic(server.Number)));
        Servers.Edit(server.Id, s => s with { PublicIp = Ips.Find(id)?.Ip });
    }

    public LoadBalancer AddLoadBalancer(int region) =>
        LoadBalancers.Shelves[region].Add(number => regions[region].LoadBalancers.MakeNew(number, clock.Now));

    /// <summary>Takes a load balancer away; an address on it comes loose.</summary>
    public bool RemoveLoadBalancer(string id)
    {
        if (LoadBalancers.Find(id) is not { } balancer)
        {
            return false;
        }

        foreach (var address in Ips.Shelves[balancer.Region].All().Where(a => a.InstanceId == id).ToList())
        {
            Unbind(address);
        }

        return LoadBalancers.Remove(id);
    }

    /// <summary>The servers behind a load balancer; one that is gone is behind it no more.</summary>
    public IReadOnlyList<(Backend Backend, Server Server)> BackendsOf(LoadBalancer balancer)
    {
        var shelf = Servers.Shelves[balancer.Region];
        return balancer.Listeners.Count == 0
            ? []
            : [.. balancer.Backends.Select(b => (Backend: b, Server: shelf.Find(b.Server)!)).Where(b => b.Server is not null)];
    }

    /// <summary>A new zone has its two name servers and nothing else.</summary>
    public DnsZone AddZone()
    {
        var zone = Zones.Shelves[0].Add(number => zones.MakeNew(number, clock.Now));
        for (int place = 0; place < 2; place++)
        {
            int at = place;
            Records.Shelves[0].Add(number => records.MakeNameServer(number, zone.Number, at, clock.Now));
        }

        return zone;
    }

    /// <summary>Takes a zone away with all its records.</summary>
    public bool RemoveZone(string id)
    {
        if (Zones.Find(id) is not { } zone)
        {
            return false;
        }

        foreach (var record in RecordsOf(zone.Number).Window(0, int.MaxValue).ToList())
        {
            Records.Shelves[0].Remove(record.Number);
        }

        return Zones.Remove(id);
    }

    public DnsZone? ZoneNamed(string name) =>
        Zones.Shelves[0].Find(ZoneNames.Number(name)) is { } zone && (zone.Name == name || ZoneNames.ToAscii(zone.Name) == name) ? zone
        : Zones.Shelves[0].Changed.FirstOrDefault(z => z.Name == name || ZoneNames.ToAscii(z.Name) == name);

    /// <summary>The records of a zone, the newest first.</summary>
    public Rows<DnsRecord> RecordsOf(int zone)
    {
        var shelf = Records.Shelves[0];
        var (first, count) = plan.RecordsOf(zone);
        var added = shelf.Changed.Where(r => r.Number >= plan.Records && r.ZoneNumber == zone).Select(r => r.Number).OrderDescending();
        return new([.. added, .. shelf.Numbers(first, count)], shelf);
    }

    public DnsRecord AddRecord(DnsZone zone) => Records.Shelves[0].Add(number => records.MakeNew(number, zone.Number, clock.Now));

    public CdnDomain AddCdnDomain() => CdnDomains.Shelves[0].Add(number => cdnDomains.MakeNew(number, clock.Now));

    public Certificate AddCertificate() => Certificates.Shelves[0].Add(number => certificates.MakeNew(number, clock.Now));

    /// <summary>The servers a key pair is on.</summary>
    public IReadOnlyList<string> ServersWith(KeyPair pair)
    {
        var shelf = Servers.Shelves[pair.Region];
        var (first, count) = regions[pair.Region].Keys.ServersOf(pair.Number);
        return [.. shelf.Numbers(first, count).Select(shelf.Find).OfType<Server>().Concat(shelf.Changed)
            .Where(s => s.KeyIds?.Contains(pair.Id) ?? false).Select(s => s.Id).Distinct()];
    }

    /// <summary>A disk of a server, made with less ado when the server is at hand. Null when the disk is gone.</summary>
    public Disk? DiskOf(Server server, string id) => Disks.Find(id, number => regions[server.Region].Disks.MakeFor(number, server));

    /// <summary>As the destruction of a postpaid server goes: the disks marked for it go along, the others come loose.</summary>
    public bool RemoveServer(string id)
    {
        if (Servers.Find(id) is not { } server)
        {
            return false;
        }

        foreach (string disk in server.SystemDiskId is { } system ? [system, .. server.DataDiskIds] : server.DataDiskIds)
        {
            if (Disks.Find(disk) is { DeleteWithServer: true })
            {
                Disks.Remove(disk);
            }
            else
            {
                Detach(disk, id);
            }
        }

        UnbindServer(server);
        return Servers.Remove(id);
    }

    private void UnbindServer(Server server)
    {
        var shelf = Ips.Shelves[server.Region];
        var first = shelf.Find(regions[server.Region].AddressPlan.AddressOf(server.Number));
        foreach (var address in shelf.Changed.Append(first).Where(a => a?.InstanceId == server.Id).ToList())
        {
            Unbind(address!);
        }
    }

    /// <summary>Takes a disk away, off its servers too. A system disk goes only with its server.</summary>
    public bool RemoveDisk(string id)
    {
        if (Disks.Find(id) is not { } disk)
        {
            return false;
        }

        if (disk.IsSystem && disk.Attached)
        {
            throw new ArgumentException($"{id} is the system disk of {disk.Servers[0]}: remove the server.", nameof(id));
        }

        foreach (string server in disk.Servers)
        {
            Detach(id, server);
        }

        return Disks.Remove(id);
    }

    public void Attach(string disk, string server)
    {
        Disks.Edit(disk, d => d with { State = "ATTACHED", Servers = [.. d.Servers, server], LastServer = server });
        Servers.Edit(server, s => s with { DataDiskIds = [.. s.DataDiskIds, disk] });
    }

    public void Detach(string disk, string server)
    {
        Disks.Edit(disk, d => d.Servers.Count > 1 ? d with { Servers = [.. d.Servers.Where(s => s != server)] } : d.Detached());
        Servers.Edit(server, s => s with { DataDiskIds = [.. s.DataDiskIds.Where(d => d != disk)] });
    }
}
