using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The kinds of the pretend Tencent Cloud, as tests look at and change them.</summary>
internal static class TencentKinds
{
    public const string Servers = "tencent/servers";
    public const string Disks = "tencent/disks";
    public const string KeyPairs = "tencent/key_pairs";
    public const string Snapshots = "tencent/snapshots";
    public const string Ips = "tencent/ips";
    public const string Zones = "tencent/dns_zones";
    public const string Records = "tencent/dns_records";
    public const string CdnDomains = "tencent/cdn_domains";
    public const string Certificates = "tencent/certificates";
    public const string LoadBalancers = "tencent/load_balancers";

    private static readonly Dictionary<string, Func<Server, JsonNode?, Server>> ServerMembers = new()
    {
        ["InstanceName"] = (s, v) => s with { Name = Text(v) },
        ["InstanceState"] = (s, v) => s with { State = Text(v) },
        ["RestrictState"] = (s, v) => s with { RestrictState = Text(v) },
        ["IsolatedSource"] = (s, v) => s with { IsolatedSource = Text(v) },
        ["InstanceChargeType"] = (s, v) => s with { ChargeType = Text(v) },
        ["RenewFlag"] = (s, v) => s with { RenewFlag = v?.GetValue<string>() },
        ["ExpiredTime"] = (s, v) => s with { Expires = v?.Deserialize<DateTimeOffset>() },
        ["StopChargingMode"] = (s, v) => s with { StopChargingMode = Text(v) },
        ["LatestOperation"] = (s, v) => s with { LatestOperation = v?.GetValue<string>() },
        ["LatestOperationState"] = (s, v) => s with { LatestOperationState = v?.GetValue<string>() },
        ["DisableApiTermination"] = (s, v) => s with { Protected = v!.GetValue<bool>() },
        ["KeyIds"] = (s, v) => s with { KeyIds = v?.AsArray().Select(Text).ToArray() },
        ["Tags"] = (s, v) => s with { Tags = Tags(v) },
    };

    private static readonly Dictionary<string, Func<Disk, JsonNode?, Disk>> DiskMembers = new()
    {
        ["DiskName"] = (d, v) => d with { Name = Text(v) },
        ["DiskState"] = (d, v) => d with { State = Text(v) },
        ["DiskSize"] = (d, v) => d with { SizeGib = v!.GetValue<int>() },
        ["DiskChargeType"] = (d, v) => d with { ChargeType = Text(v) },
        ["RenewFlag"] = (d, v) => d with { RenewFlag = Text(v) },
        ["DeadlineTime"] = (d, v) => d with { Deadline = v is null ? null : WallClock(v) },
        ["LastAttachInsId"] = (d, v) => d with { LastServer = v?.GetValue<string>() },
        ["DeleteWithInstance"] = (d, v) => d with { DeleteWithServer = v!.GetValue<bool>() },
        ["Portable"] = (d, v) => d with { Portable = v!.GetValue<bool>() },
        ["Encrypt"] = (d, v) => d with { Encrypted = v!.GetValue<bool>() },
        ["Shareable"] = (d, v) => d with { Shareable = v!.GetValue<bool>() },
        ["SnapshotCount"] = (d, v) => d with { Snapshots = v!.GetValue<int>() },
        ["Tags"] = (d, v) => d with { Tags = Tags(v) },
    };

    private static WorldKind OfServers(TencentWorld world, SandboxClock clock)
    {
        var rows = new Kinds.Servers(world);
        return new(
            region => Count(world.Servers, region),
            region => Ids(world.Servers, region),
            (id, json) => Write(world.Servers.Find(id), server => rows.Write(json, server.At(clock.Now))),
            region => world.AddServer(Number(region)).Id,
            (id, member, value) => Edit(world.Servers, ServerMembers, id, member, value),
            world.RemoveServer);
    }

    private static WorldKind OfDisks(TencentWorld world, SandboxClock clock) => new(
        region => Count(world.Disks, region),
        region => Ids(world.Disks, region),
        (id, json) => Write(world.Disks.Find(id), disk => Kinds.Disks.Write(json, disk.At(clock.Now), clock.Now, withPolicies: false)),
        region => world.AddDisk(Number(region)).Id,
        (id, member, value) => member == "InstanceId" ? Move(world, id, Text(value)) : Edit(world.Disks, DiskMembers, id, member, value),
        world.RemoveDisk);

    public static Dictionary<string, WorldKind> All(TencentWorld world, SandboxClock clock)
    {
        var keyPairs = new Kinds.KeyPairs(world);
        var zones = new Kinds.Zones(world);
        var cdnDomains = new Kinds.CdnDomains(world, withConfig: true);
        var balancers = new Kinds.LoadBalancers(world);
        return new()
        {
            [Servers] = OfServers(world, clock),
            [Disks] = OfDisks(world, clock),
            [KeyPairs] = Of(world.KeyPairs, Members.KeyPairs, keyPairs.Write, region => world.AddKeyPair(Number(region)).Id, world.KeyPairs.Remove),
            [Snapshots] = Of(
                world.Snapshots, Members.Snapshots, (json, s) => Kinds.Snapshots.Write(json, s.At(clock.Now)),
                region => world.AddSnapshot(Number(region)).Id, world.RemoveSnapshot),
            [Ips] = OfIps(world, clock),
            [Zones] = Of(world.Zones, Members.Zones, zones.Write, _ => world.AddZone().Id, world.RemoveZone),
            [Records] = Of(world.Records, Members.Records, Kinds.Records.Write, zone => world.AddRecord(Zone(world, zone)).Id, world.Records.Remove),
            [CdnDomains] = Of(world.CdnDomains, Members.CdnDomains, cdnDomains.Write, _ => world.AddCdnDomain().Id, world.CdnDomains.Remove),
            [Certificates] = Of(
                world.Certificates, Members.Certificates, (json, c) => Kinds.Certificates.Write(json, c.At(clock.Now), clock.Now),
                _ => world.AddCertificate().Id, world.Certificates.Remove),
            [LoadBalancers] = Of(
                world.LoadBalancers, Members.LoadBalancers, (json, b) => balancers.Write(json, b.At(clock.Now), withCount: true),
                region => world.AddLoadBalancer(Number(region)).Id, world.RemoveLoadBalancer),
        };
    }

    private static DnsZone Zone(TencentWorld world, string name) =>
        (name.Length > 0 ? world.ZoneNamed(name) : world.Zones.Shelves[0].All().FirstOrDefault())
        ?? throw new ArgumentException($"There is no zone '{name}'.", nameof(name));

    private static WorldKind OfIps(TencentWorld world, SandboxClock clock)
    {
        var plain = Of(
            world.Ips, Members.Ips, (json, a) => Kinds.Addresses.Write(json, a.At(clock.Now)), region => world.AddIp(Number(region)).Id, world.RemoveIp);
        return plain with
        {
            Edit = (id, member, value) => member == "InstanceId" ? Rebind(world, id, Text(value)) : plain.Edit(id, member, value),
        };
    }

    private static bool Rebind(TencentWorld world, string id, string server)
    {
        if (world.Ips.Find(id) is not { } address)
        {
            return false;
        }

        var holder = server.Length == 0 ? null : world.Servers.Find(server, address.Region)
            ?? throw new ArgumentException($"There is no server {server} in the region of {id}.", nameof(server));
        world.Unbind(address);
        if (holder is not null)
        {
            world.Bind(id, holder);
        }

        return true;
    }

    private static WorldKind Of<T>(
        Stock<T> stock, Dictionary<string, Func<T, JsonNode?, T>> members, Action<JsonText, T> write, Func<string, string> add, Func<string, bool> remove)
        where T : Asset => new(
        region => Count(stock, region),
        region => Ids(stock, region),
        (id, json) => Write(stock.Find(id), asset => write(json, asset)),
        add,
        (id, member, value) => Edit(stock, members, id, member, value),
        remove);

    private static int Count<T>(Stock<T> stock, string? region)
        where T : Asset => region is null ? stock.Count() : Here(stock, region).Sum(s => s.Count);

    private static IEnumerable<string> Ids<T>(Stock<T> stock, string? region)
        where T : Asset => Here(stock, region).SelectMany(s => s.All()).Select(a => a.Id);

    /// <summary>What belongs to the whole account is in no region, not even the first.</summary>
    private static IReadOnlyList<Shelf<T>> Here<T>(Stock<T> stock, string? region)
        where T : class => region is null ? stock.Shelves : Number(region) is var number && stock.Shelves.Count > 1 ? [stock.Shelves[number]] : [];

    private static bool Write<T>(T? asset, Action<T> write)
        where T : Asset
    {
        if (asset is not null)
        {
            write(asset);
        }

        return asset is not null;
    }

    private static bool Edit<T>(Stock<T> stock, Dictionary<string, Func<T, JsonNode?, T>> members, string id, string member, JsonNode? value)
        where T : Asset
    {
        if (!members.TryGetValue(member, out var set))
        {
            throw new ArgumentException($"{member} cannot be set. These can: {string.Join(", ", members.Keys)}.", nameof(member));
        }

        try
        {
            return stock.Edit(id, asset => set(asset, value));
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or FormatException or NullReferenceException)
        {
            throw new ArgumentException($"{value?.ToJsonString() ?? "null"} is no value for {member}.", nameof(value), e);
        }
    }

    private static bool Move(TencentWorld world, string id, string server)
    {
        if (world.Disks.Find(id) is not { } disk)
        {
            return false;
        }

        if (disk.IsSystem)
        {
            throw new ArgumentException($"{id} is a system disk: it stays with its server.", nameof(id));
        }

        if (server.Length > 0 && world.Servers.Find(server) is null)
        {
            throw new ArgumentException($"There is no server {server}.", nameof(server));
        }

        foreach (string holder in disk.Servers)
        {
            world.Detach(id, holder);
        }

        if (server.Length > 0)
        {
            world.Attach(id, server);
        }

        return true;
    }

    private static int Number(string region) => Regions.Find(region) is >= 0 and var number
        ? number
        : throw new ArgumentException($"{region} holds nothing. Regions are: {string.Join(", ", Regions.Open.Select(r => r.Id))}.", nameof(region));

    internal static string Text(JsonNode? value) => value?.GetValue<string>() ?? "";

    internal static DateTimeOffset WallClock(JsonNode value) =>
        new(DateTime.ParseExact(Text(value), Kinds.Disks.WallClock, CultureInfo.InvariantCulture), Kinds.Disks.Beijing);

    /// <summary>From a list of {Key, Value}.</summary>
    internal static Tag[]? Tags(JsonNode? value) => value?.AsArray().Select(t => new Tag(Text(t!["Key"]), Text(t["Value"]))).ToArray();
}
