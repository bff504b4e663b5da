using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What exists in the pretend Tencent Cloud, and the changes that concern more than one asset.</summary>
internal sealed class TencentWorld
{
    private readonly SandboxClock clock;
    private readonly ServerMaker[] serverMakers;
    private readonly DiskMaker[] diskMakers;

    public TencentWorld(ulong seed, int servers, int disks, SandboxClock clock)
    {
        this.clock = clock;
        var now = clock.Now;
        var ids = new EstateIds(seed);
        int regions = Regions.Open.Count;
        (serverMakers, diskMakers) = (new ServerMaker[regions], new DiskMaker[regions]);
        (var serverShelves, var diskShelves) = (new Shelf<Server>[regions], new Shelf<Disk>[regions]);
        for (int region = 0; region < regions; region++)
        {
            int serversHere = Regions.Before(region + 1, servers) - Regions.Before(region, servers);
            int disksHere = Regions.Before(region + 1, disks) - Regions.Before(region, disks);
            var layout = new Layout(seed, region, serversHere, disksHere, now);
            serverMakers[region] = new(seed, region, Regions.Before(region, servers), layout, ids, now);
            diskMakers[region] = new(seed, region, layout, serverMakers[region], ids, now);
            serverShelves[region] = new(serversHere, serverMakers[region].Make);
            diskShelves[region] = new(disksHere, diskMakers[region].Make);
        }

        Servers = new(ids.Servers, serverShelves);
        Disks = new(ids.Disks, diskShelves);
    }

    public Stock<Server> Servers { get; }

    public Stock<Disk> Disks { get; }

    public Server AddServer(int region) => Servers.Shelves[region].Add(number => serverMakers[region].MakeNew(number, clock.Now));

    public Disk AddDisk(int region) => Disks.Shelves[region].Add(number => diskMakers[region].MakeNew(number, clock.Now));

    /// <summary>A disk of a server, made with less ado when the server is at hand. Null when the disk is gone.</summary>
    public Disk? DiskOf(Server server, string id) => Disks.Find(id, number => diskMakers[server.Region].MakeFor(number, server));

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

        return Servers.Remove(id);
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
