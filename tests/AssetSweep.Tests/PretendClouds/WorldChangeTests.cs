using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class WorldChangeTests
{
    private const string Servers = "tencent/servers";
    private const string Disks = "tencent/disks";

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
        string id = world.Ids(Servers).First(s => DataDisks(world, s).Any(d => StaysAndIsShared(world, d) == (true, false))
            && Text(world.Find(Servers, s)!.Value.GetProperty("SystemDisk"), "DiskId").StartsWith("disk-", StringComparison.Ordinal));
        string system = Text(world.Find(Servers, id)!.Value.GetProperty("SystemDisk"), "DiskId");
        string kept = Text(DataDisks(world, id).First(d => StaysAndIsShared(world, d) == (true, false)), "DiskId");
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
        world.Edit(Servers, server, "Tags", JsonNode.Parse("""[{"Key":"owner","Value":"新人"}]"""));
        world.Edit(Servers, server, "DisableApiTermination", true);
        world.Edit(Servers, server, "KeyIds", JsonNode.Parse("""["skey-00000001"]"""));
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

    private static (bool Stays, bool IsShared) StaysAndIsShared(World world, JsonElement disk) => (
        !disk.GetProperty("DeleteWithInstance").GetBoolean(),
        world.Find(Disks, Text(disk, "DiskId"))!.Value.GetProperty("InstanceIdList").GetArrayLength() > 1);

    private static IEnumerable<JsonElement> DataDisks(World world, string server) =>
        world.Find(Servers, server)!.Value.GetProperty("DataDisks").EnumerateArray().Where(d => Text(d, "DiskId").StartsWith("disk-", StringComparison.Ordinal));

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString() ?? "(null)";
}
