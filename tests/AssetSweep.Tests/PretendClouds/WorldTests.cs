using System.Globalization;
using System.Text.Json;
using AssetSweep.Sandbox;
using AssetSweep.Sandbox.Tencent;

namespace AssetSweep.Tests.PretendClouds;

public class WorldTests
{
    private const string Servers = "tencent/servers";
    private const string Disks = "tencent/disks";

    [TestCase(50, 1UL)]
    [TestCase(51, 2UL)]
    [TestCase(499, 3UL)]
    [TestCase(500, ulong.MaxValue)]
    [TestCase(20_000, 7UL)]
    public async Task All_pages_together_hold_exactly_the_assets_asked_for(int size, ulong seed)
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Size = size, Seed = seed });
        var ids = new HashSet<string>();
        foreach (var region in Regions.Open)
        {
            ids.UnionWith((await caller.All("DescribeInstances", "InstanceSet", region.Id)).Select(s => s.GetProperty("InstanceId").GetString()!));
            ids.UnionWith((await caller.All("DescribeDisks", "DiskSet", region.Id)).Select(d => d.GetProperty("DiskId").GetString()!));
        }

        var world = caller.Sandbox.World;
        Assert.That(ids, Has.Count.EqualTo(size));
        Assert.That(world.Count(Servers), Is.EqualTo(size * 2 / 5));
        Assert.That(world.Count(Servers) + world.Count(Disks), Is.EqualTo(size));
        Assert.That(ids, Is.EquivalentTo(world.Ids(Servers).Concat(world.Ids(Disks))));
    }

    [Test]
    public async Task A_million_assets_have_a_million_ids_and_each_is_found_by_its_own()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Size = 1_000_000 });
        var stock = caller.Sandbox.World.Tencent.Disks;
        Assert.That(caller.Sandbox.World.Ids(Disks).ToHashSet(), Has.Count.EqualTo(600_000));
        Assert.That(caller.Sandbox.World.Ids(Servers).ToHashSet(), Has.Count.EqualTo(400_000));
        foreach (var disk in stock.Shelves[2].Window(50_000, 500))
        {
            Assert.That(stock.Find(disk.Id)?.Number, Is.EqualTo(disk.Number));
        }
    }

    [TestCase(500, null, null)]
    [TestCase(5000, null, null)]
    [TestCase(500, 300, 0)]
    [TestCase(500, 0, 300)]
    [TestCase(500, 1000, 137)]
    [TestCase(500, 20, 3000)]
    public async Task Servers_and_disks_agree_about_each_other(int size, int? serverCount, int? diskCount)
    {
        var counts = new Dictionary<string, int>();
        if (serverCount is not null)
        {
            counts = new() { [Servers] = serverCount.Value, [Disks] = diskCount!.Value };
        }

        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Size = size, Seed = 11, Counts = counts });
        int allServers = 0, allDisks = 0;
        foreach (var region in Regions.Open)
        {
            var servers = (await caller.All("DescribeInstances", "InstanceSet", region.Id)).ToDictionary(s => Text(s, "InstanceId"));
            var disks = (await caller.All("DescribeDisks", "DiskSet", region.Id)).ToDictionary(d => Text(d, "DiskId"));
            allServers += servers.Count;
            allDisks += disks.Count;
            foreach (var (id, server) in servers)
            {
                CheckServer(id, server, disks);
            }

            foreach (var (id, disk) in disks)
            {
                CheckDisk(id, disk, servers);
            }
        }

        Assert.That(allServers, Is.EqualTo(serverCount ?? size * 2 / 5));
        Assert.That(allDisks, Is.EqualTo(diskCount ?? size - (size * 2 / 5)));
    }

    [Test]
    public async Task Lists_run_from_the_newest_to_the_oldest()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Size = 2000 });
        var created = (await caller.All("DescribeInstances", "InstanceSet", "ap-shanghai"))
            .Select(s => DateTimeOffset.Parse(Text(s, "CreatedTime"), CultureInfo.InvariantCulture)).ToList();
        var made = (await caller.All("DescribeDisks", "DiskSet", "ap-shanghai")).Select(d => Text(d, "CreateTime")).ToList();
        Assert.That(created, Is.Ordered.Descending);
        Assert.That(made, Is.Ordered.Descending);
        Assert.That(created[0], Is.LessThan(Caller.Start));
        Assert.That(created[^1], Is.LessThan(Caller.Start.AddYears(-5)));
    }

    [Test]
    public async Task The_usual_mess_is_there_in_the_default_size()
    {
        await using var caller = await Caller.With();
        List<JsonElement> servers = [], disks = [];
        foreach (var region in Regions.Open)
        {
            servers.AddRange(await caller.All("DescribeInstances", "InstanceSet", region.Id));
            disks.AddRange(await caller.All("DescribeDisks", "DiskSet", region.Id));
        }

        Assert.That(servers.Select(s => Text(s, "InstanceState")), Does.Contain("RUNNING").And.Contain("STOPPED").And.Contain("SHUTDOWN").And.Contain("LAUNCH_FAILED"));
        Assert.That(servers.Select(s => Text(s, "StopChargingMode")), Does.Contain("KEEP_CHARGING").And.Contain("STOP_CHARGING").And.Contain("NOT_APPLICABLE"));
        Assert.That(servers.Select(s => Text(s, "IsolatedSource")), Does.Contain("EXPIRE").And.Contain("MANMADE").And.Contain("ARREAR"));
        Assert.That(servers.Select(s => Text(s, "RestrictState")), Does.Contain("EXPIRED").And.Contain("PROTECTIVELY_ISOLATED"));
        Assert.That(servers.Select(s => Text(s, "InstanceChargeType")), Does.Contain("PREPAID").And.Contain("SPOTPAID"));
        Assert.That(servers.Select(s => s.GetProperty("LatestOperation").GetString()), Does.Contain("ResetInstancesPassword").And.Contain(null));
        Assert.That(servers.Select(s => s.GetProperty("LoginSettings").GetProperty("KeyIds").ValueKind),
            Does.Contain(JsonValueKind.Null).And.Contain(JsonValueKind.Array));
        Assert.That(servers.Any(s => s.GetProperty("DisableApiTermination").GetBoolean()));
        Assert.That(servers.Any(s => Text(s, "OsName").Contains("数据中心版", StringComparison.Ordinal)));
        Assert.That(servers.Any(s => s.GetProperty("SystemDisk").GetProperty("DiskId").GetString()!.StartsWith("ldisk-", StringComparison.Ordinal)));
        Assert.That(servers.Any(s => Text(s, "InstanceName").Length == 0));
        Assert.That(servers.Any(s => Text(s, "InstanceName").StartsWith("tke_cls-", StringComparison.Ordinal)));
        Assert.That(disks.Select(d => Text(d, "DiskState")), Does.Contain("ATTACHED").And.Contain("UNATTACHED").And.Contain("TORECYCLE"));
        Assert.That(disks.Any(d => Text(d, "DiskState") == "UNATTACHED" && d.GetProperty("LastAttachInsId").ValueKind == JsonValueKind.Null));
        Assert.That(disks.Any(d => Text(d, "DiskState") == "UNATTACHED" && Text(d, "DiskChargeType") == "PREPAID"));
        Assert.That(disks.Any(d => Text(d, "DiskName").Contains("/pvc-", StringComparison.Ordinal) && !d.GetProperty("Attached").GetBoolean()));
        Assert.That(disks.Any(d => d.GetProperty("Shareable").GetBoolean()));
        Assert.That(disks.Any(d => d.GetProperty("InstanceIdList").GetArrayLength() == 2));
        Assert.That(disks.Any(d => d.GetProperty("DeadlineError").GetBoolean()));
    }

    [Test]
    public async Task A_disk_tells_Beijing_time_and_its_server_the_same_moment_in_UTC()
    {
        await using var caller = await Caller.With();
        var server = (await caller.All("DescribeInstances", "InstanceSet", "eu-frankfurt"))
            .First(s => s.GetProperty("SystemDisk").GetProperty("DiskId").GetString()!.StartsWith("disk-", StringComparison.Ordinal));
        var disk = caller.Sandbox.World.Find(Disks, server.GetProperty("SystemDisk").GetProperty("DiskId").GetString()!)!.Value;
        var made = DateTime.ParseExact(Text(disk, "CreateTime"), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var created = DateTimeOffset.ParseExact(Text(server, "CreatedTime"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.That(created - new DateTimeOffset(made, TimeSpan.FromHours(8)), Is.EqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Equal_options_make_equal_worlds_and_another_seed_another()
    {
        var options = new SandboxOptions { Now = Caller.Start, Seed = 5 };
        await using var one = await Caller.With(options);
        await using var two = await Caller.With(options);
        await using var other = await Caller.With(options with { Seed = 6 });
        string first = await Listing(one);
        Assert.That(await Listing(two), Is.EqualTo(first));
        Assert.That(await Listing(other), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Tests_change_the_world_and_the_lists_follow()
    {
        await using var caller = await Caller.With();
        var world = caller.Sandbox.World;
        string id = world.Ids(Servers, "ap-beijing").ElementAt(3);
        world.Edit(Servers, id, "InstanceName", "改名");
        var row = (await caller.Call("DescribeInstances", $$"""{"InstanceIds":["{{id}}"]}""", "ap-beijing")).GetProperty("InstanceSet")[0];
        Assert.That(Text(row, "InstanceName"), Is.EqualTo("改名"));

        string added = world.Add(Servers, "ap-beijing");
        var first = (await caller.Call("DescribeInstances", "{}", "ap-beijing")).GetProperty("InstanceSet")[0];
        Assert.That(Text(first, "InstanceId"), Is.EqualTo(added));

        int before = world.Count(Servers, "ap-beijing");
        Assert.That(world.Remove(Servers, id), Is.True);
        Assert.That(world.Remove(Servers, id), Is.False);
        var rest = await caller.All("DescribeInstances", "InstanceSet", "ap-beijing", limit: 3);
        Assert.That(rest, Has.Count.EqualTo(before - 1));
        Assert.That(rest.Select(s => Text(s, "InstanceId")), Is.Unique.And.No.Member(id));
        Assert.That(world.Find(Servers, id), Is.Null);
    }

    [Test]
    public async Task A_server_that_goes_takes_its_system_disk_and_leaves_its_data_disks()
    {
        await using var caller = await Caller.With();
        var world = caller.Sandbox.World;
        string id = world.Ids(Servers).First(s => DataDisks(world, s).Any(d => !d.GetProperty("DeleteWithInstance").GetBoolean())
            && Text(world.Find(Servers, s)!.Value.GetProperty("SystemDisk"), "DiskId").StartsWith("disk-", StringComparison.Ordinal));
        string system = Text(world.Find(Servers, id)!.Value.GetProperty("SystemDisk"), "DiskId");
        string kept = Text(DataDisks(world, id).First(d => !d.GetProperty("DeleteWithInstance").GetBoolean()), "DiskId");
        Assert.That(() => world.Remove(Disks, system), Throws.ArgumentException);
        world.Remove(Servers, id);
        Assert.That(world.Find(Disks, system), Is.Null);
        Assert.That(Text(world.Find(Disks, kept)!.Value, "LastAttachInsId"), Is.EqualTo(id));
    }

    [Test]
    public async Task A_disk_is_moved_from_server_to_server_and_both_know()
    {
        await using var caller = await Caller.With();
        var world = caller.Sandbox.World;
        string disk = world.Ids(Disks, "ap-shanghai").First(d => Text(world.Find(Disks, d)!.Value, "DiskState") == "UNATTACHED");
        string server = world.Ids(Servers, "ap-shanghai").First();
        world.Edit(Disks, disk, "InstanceId", server);
        Assert.That(Text(world.Find(Disks, disk)!.Value, "InstanceId"), Is.EqualTo(server));
        Assert.That(DataDisks(world, server).Select(d => Text(d, "DiskId")), Does.Contain(disk));
        world.Edit(Disks, disk, "InstanceId", "");
        Assert.That(Text(world.Find(Disks, disk)!.Value, "DiskState"), Is.EqualTo("UNATTACHED"));
        Assert.That(DataDisks(world, server).Select(d => Text(d, "DiskId")), Does.Not.Contain(disk));
    }

    [Test]
    public async Task Every_member_that_can_be_set_can_be_set()
    {
        await using var caller = await Caller.With();
        var world = caller.Sandbox.World;
        string server = world.Ids(Servers).First(), disk = world.Ids(Disks).First();
        world.Edit(Servers, server, "Tags", JsonNodeOf("""[{"Key":"owner","Value":"新人"}]"""));
        world.Edit(Servers, server, "DisableApiTermination", true);
        world.Edit(Servers, server, "KeyIds", JsonNodeOf("""["skey-00000001"]"""));
        world.Edit(Servers, server, "ExpiredTime", "2030-01-01T00:00:00Z");
        world.Edit(Disks, disk, "DiskSize", 77);
        world.Edit(Disks, disk, "Tags", null);
        world.Edit(Disks, disk, "DeadlineTime", "2031-02-03 04:05:06");
        Assert.That(Text(world.Find(Disks, disk)!.Value, "DeadlineTime"), Is.EqualTo("2031-02-03 04:05:06"));
        Assert.That(() => world.Edit(Disks, disk, "DiskSize", "large"), Throws.ArgumentException.With.Message.Contains("DiskSize"));
        Assert.That(world.Find(Servers, server)!.Value.GetProperty("ExpiredTime").GetString(), Is.EqualTo("2030-01-01T00:00:00Z"));
        Assert.That(world.Find(Disks, disk)!.Value.GetProperty("DiskSize").GetInt32(), Is.EqualTo(77));
        Assert.That(() => world.Edit(Disks, disk, "Nothing", 1), Throws.ArgumentException.With.Message.Contains("DiskName"));
        Assert.That(() => world.Edit(Disks, "disk-00000000", "DiskName", "x"), Throws.ArgumentException);
        Assert.That(() => world.Count("tencent/nothing"), Throws.ArgumentException.With.Message.Contains(Servers));
    }

    [TestCase(49)]
    [TestCase(1_000_001)]
    public void A_size_out_of_range_is_refused(int size) =>
        Assert.That(async () => await Caller.With(new SandboxOptions { Now = Caller.Start, Size = size }), Throws.ArgumentException);

    [Test]
    public void A_count_of_an_unknown_kind_is_refused_with_the_known_ones() => Assert.That(
        async () => await Caller.With(new SandboxOptions { Now = Caller.Start, Counts = new Dictionary<string, int> { ["tencent/disk"] = 5 } }),
        Throws.ArgumentException.With.Message.Contains(Disks));

    private static System.Text.Json.Nodes.JsonNode? JsonNodeOf(string json) => System.Text.Json.Nodes.JsonNode.Parse(json);

    private static IEnumerable<JsonElement> DataDisks(World world, string server) =>
        world.Find(Servers, server)!.Value.GetProperty("DataDisks").EnumerateArray().Where(d => Text(d, "DiskId").StartsWith("disk-", StringComparison.Ordinal));

    private static async Task<string> Listing(Caller caller)
    {
        var answer = await caller.Call("DescribeInstances", """{"Limit":100}""");
        return answer.GetProperty("InstanceSet").GetRawText();
    }

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString() ?? "(null)";

    private static void CheckServer(string id, JsonElement server, Dictionary<string, JsonElement> disks)
    {
        var system = server.GetProperty("SystemDisk");
        if (!Text(system, "DiskType").StartsWith("LOCAL_", StringComparison.Ordinal))
        {
            var disk = disks[Text(system, "DiskId")];
            Assert.That(Text(disk, "InstanceId"), Is.EqualTo(id));
            Assert.That(Text(disk, "DiskUsage"), Is.EqualTo("SYSTEM_DISK"));
            Assert.That(Text(disk, "DiskState"), Is.EqualTo("ATTACHED"));
            Assert.That(disk.GetProperty("Portable").GetBoolean(), Is.False);
            Assert.That(disk.GetProperty("DiskSize").GetInt32(), Is.EqualTo(system.GetProperty("DiskSize").GetInt32()));
        }

        foreach (var data in server.GetProperty("DataDisks").EnumerateArray().Where(d => !Text(d, "DiskType").StartsWith("LOCAL_", StringComparison.Ordinal)))
        {
            var disk = disks[Text(data, "DiskId")];
            Assert.That(disk.GetProperty("InstanceIdList").EnumerateArray().Select(i => i.GetString()), Does.Contain(id));
            Assert.That(Text(disk, "DiskUsage"), Is.EqualTo("DATA_DISK"));
            Assert.That(data.GetProperty("DiskSize").GetInt32(), Is.EqualTo(disk.GetProperty("DiskSize").GetInt32()));
        }
    }

    private static void CheckDisk(string id, JsonElement disk, Dictionary<string, JsonElement> servers)
    {
        Assert.That(disk.GetProperty("Attached").GetBoolean(), Is.EqualTo(Text(disk, "DiskState") == "ATTACHED"));
        foreach (var holder in disk.GetProperty("InstanceIdList").EnumerateArray())
        {
            var server = servers[holder.GetString()!];
            var held = server.GetProperty("DataDisks").EnumerateArray().Append(server.GetProperty("SystemDisk")).Select(d => Text(d, "DiskId"));
            Assert.That(held, Does.Contain(id));
            Assert.That(Text(disk.GetProperty("Placement"), "Zone"), Is.EqualTo(Text(server.GetProperty("Placement"), "Zone")));
        }

        if (!disk.GetProperty("Attached").GetBoolean())
        {
            Assert.That(Text(disk, "InstanceId"), Is.Empty);
            Assert.That(servers.ContainsKey(Text(disk, "LastAttachInsId")), Is.False);
        }
    }
}
