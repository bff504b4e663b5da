using System.Text.Json;
using AssetSweep.Sandbox;
using AssetSweep.Sandbox.Tencent;

namespace AssetSweep.Tests.PretendClouds;

public class ConsistencyTests
{
    private const string Servers = "tencent/servers";
    private const string Disks = "tencent/disks";

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

        Assert.That(allServers, Is.EqualTo(serverCount ?? size * 3 / 10));
        Assert.That(allDisks, Is.EqualTo(diskCount ?? caller.Sandbox.World.Count(Disks)));
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
