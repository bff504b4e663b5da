using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A few dozen servers and disks that were made one after the other.</summary>
internal sealed class Block
{
    private const int MaxDataDisks = 3;

    private Block(int number, int firstServer, ServerSlot[] servers, int firstDisk, DiskSlot[] disks) =>
        (Number, FirstServer, Servers, FirstDisk, Disks) = (number, firstServer, servers, firstDisk, disks);

    public int Number { get; }

    public int FirstServer { get; }

    public ServerSlot[] Servers { get; }

    public int FirstDisk { get; }

    public DiskSlot[] Disks { get; }

    public static Block Make(
        int number, Dice dice, DateTimeOffset from, TimeSpan span, int firstServer, int serverCount, int firstDisk, int diskCount)
    {
        var servers = new ServerSlot[serverCount];
        var disks = new DiskSlot[diskCount];
        bool[] local = LocalSystems(ref dice, serverCount, diskCount);
        int systems = local.Count(l => !l);
        int[] data = DataDisks(ref dice, serverCount, (diskCount - systems) * 11 / 20);
        int loose = diskCount - systems - data.Sum();

        // Each server and each loose disk has a moment of its own; the disks of a server share its moment and come a few seconds before it.
        int moments = serverCount + loose;
        int server = 0, disk = 0;
        for (int moment = 0; moment < moments; moment++)
        {
            var at = from + TimeSpan.FromSeconds(Math.Floor(span.TotalSeconds / (moments + 1) * (moment + 1)));
            if (dice.Roll(moments - moment) < serverCount - server)
            {
                int zone = dice.Roll(1000);
                servers[server] = new(at.AddSeconds(20), firstDisk + disk, data[server], local[server], zone, -1);
                for (int place = local[server] ? 1 : 0; place <= data[server]; place++)
                {
                    disks[disk++] = new(at.AddSeconds(place), firstServer + server, place == 0, -1, 0);
                }

                server++;
            }
            else
            {
                disks[disk] = new(at, -1, false, -1, (number * 5) + moment - server);
                disk++;
            }
        }

        Share(ref dice, firstServer, servers, firstDisk, disks);
        return new(number, firstServer, servers, firstDisk, disks);
    }

    /// <summary>A few servers stand on local disks; where disks are few, as many as must.</summary>
    private static bool[] LocalSystems(ref Dice dice, int servers, int disks)
    {
        var local = new bool[servers];
        int cloud = 0;
        for (int i = 0; i < servers; i++)
        {
            local[i] = dice.Chance(3) || cloud == disks;
            cloud += local[i] ? 0 : 1;
        }

        return local;
    }

    private static int[] DataDisks(ref Dice dice, int servers, int disks)
    {
        var data = new int[servers];
        for (int left = Math.Min(disks, servers * MaxDataDisks); left > 0; left--)
        {
            int at = dice.Roll(servers);
            while (data[at] == MaxDataDisks)
            {
                at = (at + 1) % servers;
            }

            data[at]++;
        }

        return data;
    }

    /// <summary>Now and then a server's last data disk is attached to the next server too, if that is in the same zone.</summary>
    private static void Share(ref Dice dice, int firstServer, ServerSlot[] servers, int firstDisk, DiskSlot[] disks)
    {
        for (int i = 0; i + 1 < servers.Length; i++)
        {
            var owner = servers[i];
            if (owner.DataDisks > 0 && dice.Chance(15))
            {
                int disk = owner.FirstDisk + owner.DataDisks - (owner.LocalSystem ? 1 : 0);
                servers[i + 1] = servers[i + 1] with { Borrowed = disk, Zone = owner.Zone };
                disks[disk - firstDisk] = disks[disk - firstDisk] with { Borrower = firstServer + i + 1 };
                return;
            }
        }
    }
}
