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
        Assert.That(World.Kinds.Sum(kind => world.Count(kind)), Is.EqualTo(size));
        Assert.That(world.Count(Servers), Is.EqualTo(size * 3 / 10));
        Assert.That(World.Kinds.Select(kind => world.Count(kind)), Is.All.Positive);
        Assert.That(ids, Is.EquivalentTo(world.Ids(Servers).Concat(world.Ids(Disks))));
    }

    [Test]
    public async Task A_million_assets_have_a_million_ids_and_each_is_found_by_its_own()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Size = 1_000_000 });
        var stock = caller.Sandbox.World.Tencent.Disks;
        Assert.That(caller.Sandbox.World.Ids(Disks).ToHashSet(), Has.Count.EqualTo(450_000));
        Assert.That(caller.Sandbox.World.Ids(Servers).ToHashSet(), Has.Count.EqualTo(300_000));
        foreach (var disk in stock.Shelves[2].Window(50_000, 500))
        {
            Assert.That(stock.Find(disk.Id)?.Number, Is.EqualTo(disk.Number));
        }
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

    [TestCase(49)]
    [TestCase(1_000_001)]
    public void A_size_out_of_range_is_refused(int size) =>
        Assert.That(async () => await Caller.With(new SandboxOptions { Now = Caller.Start, Size = size }), Throws.ArgumentException);

    [Test]
    public void A_count_of_an_unknown_kind_is_refused_with_the_known_ones() => Assert.That(
        async () => await Caller.With(new SandboxOptions { Now = Caller.Start, Counts = new Dictionary<string, int> { ["tencent/disk"] = 5 } }),
        Throws.ArgumentException.With.Message.Contains(Disks));

    private static async Task<string> Listing(Caller caller)
    {
        var answer = await caller.Call("DescribeInstances", """{"Limit":100}""");
        return answer.GetProperty("InstanceSet").GetRawText();
    }

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString() ?? "(null)";
}
