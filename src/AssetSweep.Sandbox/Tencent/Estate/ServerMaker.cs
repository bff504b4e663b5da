using System.Runtime.InteropServices;
using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the servers of one region, each from its number alone.</summary>
internal sealed class ServerMaker(ulong seed, int region, int before, Layout layout, KeyPlan keys, EstateIds ids, DateTimeOffset now)
{
    private static readonly Model[] Models =
    [
        new("S5.SMALL2", 1, 2), new("SA2.MEDIUM4", 2, 4), new("S5.MEDIUM8", 2, 8), new("S6.LARGE8", 4, 8), new("SA3.LARGE16", 4, 16),
        new("S5.2XLARGE32", 8, 32), new("M5.4XLARGE128", 16, 128), new("S3.8XLARGE64", 32, 64),
    ];

    private static readonly Model Accelerated = new("GN7.2XLARGE32", 8, 32, "NVIDIA T4");
    private static readonly ServerStory[] Deck = [.. ServerStories.Deck];

    private readonly ulong deckKey = Dice.Key(seed, Purpose.ServerStories, 0, 0);
    private readonly Neighbourhood near = new(seed, region);

    public ServerStory Story(int number) => Deck[Dice.Deal(deckKey, before + number, Deck.Length)];

    public string Id(int number) => Stock<Server>.Id(ids.Servers, region, number);

    public Server Make(int number) => Make(number, layout.Server(number));

    /// <summary>One that came into being after the world was made: it stands on a local disk, so that no disk need be made with it.</summary>
    public Server MakeNew(int number, DateTimeOffset created) => Make(number, new(created, 0, 0, true, number, -1)) with
    {
        State = "RUNNING", RestrictState = "NORMAL", IsolatedSource = "NOTISOLATED", ChargeType = "POSTPAID_BY_HOUR", RenewFlag = null, Expires = null,
        PublicIp = null, LatestOperation = null, LatestOperationState = null, StopChargingMode = "NOT_APPLICABLE", Protected = false,
    };

    private Server Make(int number, ServerSlot slot)
    {
        var dice = new Dice(Dice.Key(seed, Purpose.Server, region, number));
        var story = Story(number);
        var os = story == ServerStory.Windows ? dice.Pick<OsImage>(near.Windows) : dice.Pick<OsImage>(near.Linux);
        int network = dice.Roll(near.Networks.Length);
        var server = new Server
        {
            Id = Id(number),
            Region = region,
            Number = number,
            Zone = EstateIds.Zone(region, slot.Zone),
            Name = Words.Name(ref dice, deckKey, before + number),
            Tags = Words.Tags(ref dice),
            Created = slot.Created,
            State = "RUNNING",
            ChargeType = ServerStories.IsPrepaid(story) ? "PREPAID" : "POSTPAID_BY_HOUR",
            Model = dice.Chance(3) ? Accelerated : dice.Pick<Model>(Models),
            SystemDiskId = slot.LocalSystem ? null : Stock<Disk>.Id(ids.Disks, region, slot.FirstDisk),
            LocalSystemDisk = slot.LocalSystem ? new(Local(number, 0), "LOCAL_BASIC", 50) : null,
            DataDiskIds = DataDisks(slot),
            LocalDataDisks = slot.LocalSystem && dice.Chance(30) ? [new(Local(number, 1), "LOCAL_NVME", 3570)] : [],
            PrivateIp = $"10.{(region * 32) + ((number >> 16) & 31)}.{(number >> 8) & 255}.{number & 255}",
            PublicIp = PublicIp(number),
            VpcId = near.Networks[network],
            SubnetId = near.Subnets[(network * 3) + dice.Roll(3)],
            SecurityGroups = [near.SecurityGroups[network * 2], .. dice.Chance(30) ? [near.SecurityGroups[(network * 2) + 1]] : Array.Empty<string>()],
            KeyIds = os.IsWindows || dice.Chance(45) ? null : dice.Chance(5) ? [] : [Key(number, dice.Roll(9))],
            Os = os,
            ProjectId = dice.Chance(70) ? 0 : 1_000_000_000 + dice.Roll(5),
            Uuid = Uuid(ref dice),
            LatestOperation = dice.Chance(40) ? dice.Pick<string>(["RunInstances", "RebootInstances", "ModifyInstancesAttribute.SecurityGroups"]) : null,
            LatestOperationRequest = Uuid(ref dice),
            CamRole = dice.Chance(5) ? "app-read-cos" : "",
        };
        server = ServerFate.Tell(server, story, ref dice, near, now);
        return server.LatestOperation is null || server.LatestOperationState is not null ? server : server with { LatestOperationState = "SUCCESS" };
    }

    /// <summary>Now and then the key pair was deleted, and is still in the server.</summary>
    private string Key(int number, int roll) => roll > 0 && keys.KeyOf(number) is { } key
        ? Stock<KeyPair>.Id(ids.KeyPairs, region, key)
        : Stock<KeyPair>.GoneId(ids.KeyPairs, region, number / 16);

    private static Guid Uuid(ref Dice dice)
    {
        ReadOnlySpan<ulong> bits = [dice.Next(), dice.Next()];
        return new(MemoryMarshal.AsBytes(bits));
    }

    private string Local(int number, int place) => ids.LocalDisks.Make(((ulong)region << 34) | ((ulong)place << 32) | (uint)number);

    private string[] DataDisks(ServerSlot slot)
    {
        int own = slot.FirstDisk + (slot.LocalSystem ? 0 : 1);
        var all = new string[slot.DataDisks + (slot.Borrowed < 0 ? 0 : 1)];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = Stock<Disk>.Id(ids.Disks, region, i < slot.DataDisks ? own + i : slot.Borrowed);
        }

        return all;
    }

    /// <summary>Every fourth server has one, unlike all others, out of the block set aside for benchmarks (RFC 2544): nobody's, wherever it ends up.</summary>
    private string? PublicIp(int number)
    {
        var (place, rest) = Math.DivRem(before + number, 4);
        return rest != 0 || place >= 1 << 17 ? null : $"198.{18 + (place >> 16)}.{(place >> 8) & 255}.{place & 255}";
    }
}
