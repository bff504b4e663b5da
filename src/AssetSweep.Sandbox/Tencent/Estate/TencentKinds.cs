using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>The kinds of the pretend Tencent Cloud, as tests look at and change them.</summary>
internal static class TencentKinds
{
    public const string Servers = "tencent/servers";
    public const string Disks = "tencent/disks";

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

    public static WorldKind OfServers(TencentWorld world, SandboxClock clock)
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

    public static WorldKind OfDisks(TencentWorld world, SandboxClock clock) => new(
        region => Count(world.Disks, region),
        region => Ids(world.Disks, region),
        (id, json) => Write(world.Disks.Find(id), disk => Kinds.Disks.Write(json, disk.At(clock.Now), clock.Now, withPolicies: false)),
        region => world.AddDisk(Number(region)).Id,
        (id, member, value) => member == "InstanceId" ? Move(world, id, Text(value)) : Edit(world.Disks, DiskMembers, id, member, value),
        world.RemoveDisk);

    private static int Count<T>(Stock<T> stock, string? region)
        where T : Asset => region is null ? stock.Count() : stock.Shelves[Number(region)].Count;

    private static IEnumerable<string> Ids<T>(Stock<T> stock, string? region)
        where T : Asset => (region is null ? stock.Shelves : [stock.Shelves[Number(region)]]).SelectMany(s => s.All()).Select(a => a.Id);

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

    private static string Text(JsonNode? value) => value?.GetValue<string>() ?? "";

    private static DateTimeOffset WallClock(JsonNode value) =>
        new(DateTime.ParseExact(Text(value), Kinds.Disks.WallClock, CultureInfo.InvariantCulture), Kinds.Disks.Beijing);

    /// <summary>From a list of {Key, Value}.</summary>
    private static Tag[]? Tags(JsonNode? value) => value?.AsArray().Select(t => new Tag(Text(t!["Key"]), Text(t["Value"]))).ToArray();
}
