namespace AssetSweep.Sandbox.Tencent;

/// <summary>One region of the pretend Tencent Cloud.</summary>
/// <param name="Id">As calls name it.</param>
/// <param name="Name">As lists show it.</param>
/// <param name="Available">False for one that is listed and answers no call.</param>
/// <param name="Zones">How many zones it has, numbered from 1.</param>
/// <param name="Share">Percent of the world that is there.</param>
internal sealed record Region(string Id, string Name, bool Available, int Zones, int Share);

/// <summary>The regions, in the order of the lists. Those with a number are the first five.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> All { get; } =
    [
        new("ap-guangzhou", "华南地区(广州)", true, 7, 30),
        new("ap-shanghai", "华东地区(上海)", true, 5, 25),
        new("ap-beijing", "华北地区(北京)", true, 7, 20),
        new("ap-singapore", "亚太东南(新加坡)", true, 4, 15),
        new("eu-frankfurt", "欧洲地区(法兰克福)", true, 2, 10),
        new("ap-mumbai", "亚太南部(孟买)", false, 2, 0),
    ];

    /// <summary>The regions that hold assets.</summary>
    public static IReadOnlyList<Region> Open { get; } = [.. All.Where(r => r.Available)];

    /// <summary>The number of an available region in <see cref="Open"/>; -1 when it is not one.</summary>
    public static int Find(string id)
    {
        for (int i = 0; i < Open.Count; i++)
        {
            if (Open[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many of a whole the regions before this one hold; of region <c>Open.Count</c>, the whole.</summary>
    public static int Before(int region, int whole) => (int)((long)whole * Open.Take(region).Sum(r => r.Share) / 100);
}
