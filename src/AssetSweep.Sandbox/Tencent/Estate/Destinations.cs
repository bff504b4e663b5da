using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What records and CDN domains can point at: what there is, what there was, and what is others'.</summary>
internal sealed class Destinations(Census census, IReadOnlyList<Homestead> regions)
{
    private const int Tries = 4;

    private readonly AddressPool pool = new(census);

    /// <summary>First bytes of blocks that cloud providers hold: Tencent's, Alibaba's.</summary>
    private static readonly string[] ProviderBlocks = ["43.138", "119.29", "129.211", "47.98", "120.55"];

    public string OfServer(ref Dice dice)
    {
        for (int i = 0; i < Tries; i++)
        {
            int region = Region(ref dice, TencentKinds.Servers);
            int count = census.In(TencentKinds.Servers, region);
            int first = (4 - (census.Before(TencentKinds.Servers, region) % 4)) % 4;
            if (count > first && regions[region].Servers.Make(first + (4 * dice.Roll((count - first + 3) / 4))).PublicIp is { } ip)
            {
                return ip;
            }
        }

        return OfIp(ref dice);
    }

    public string OfIp(ref Dice dice)
    {
        int region = Region(ref dice, TencentKinds.Ips);
        int count = census.In(TencentKinds.Ips, region);
        return count > 0 ? regions[region].Addresses.Make(dice.Roll(count)).Ip : Foreign(ref dice);
    }

    public string OfLoadBalancer(ref Dice dice) => LoadBalancer(ref dice) is { Internal: false } found ? found.Vip : OfIp(ref dice);

    public string NameOfLoadBalancer(ref Dice dice) => (LoadBalancer(ref dice)?.Domain ?? GoneLoadBalancer(ref dice)) + ".";

    public string GoneLoadBalancer(ref Dice dice)
    {
        int region = dice.Roll(Regions.Open.Count);
        return LoadBalancerMaker.Domain(Stock<LoadBalancer>.GoneId(census.Ids.LoadBalancers, region, dice.Roll(100_000)), region);
    }

    public string Released(ref Dice dice) => pool.Released(dice.Roll(1000));

    public static string InProviderRange(ref Dice dice) => $"{dice.Pick<string>(ProviderBlocks)}.{dice.Roll(256)}.{1 + dice.Roll(254)}";

    /// <summary>A partner's, out of the blocks for documentation (RFC 5737).</summary>
    public static string Foreign(ref Dice dice) => $"{dice.Pick<string>(["192.0.2", "198.51.100", "203.0.113"])}.{1 + dice.Roll(254)}";

    public static string Bucket(ref Dice dice) => $"{dice.Pick<string>(["static", "backup", "h5", "upload"])}-{1_250_000_000 + dice.Roll(1000)}.cos.{Regions.Open[dice.Roll(3)].Id}.myqcloud.com";

    private LoadBalancer? LoadBalancer(ref Dice dice)
    {
        int region = Region(ref dice, TencentKinds.LoadBalancers);
        int count = census.In(TencentKinds.LoadBalancers, region);
        return count > 0 ? regions[region].LoadBalancers.Make(dice.Roll(count)) : null;
    }

    /// <summary>A region by lot, as many chances as it has assets.</summary>
    private int Region(ref Dice dice, string kind)
    {
        int place = dice.Roll(Math.Max(1, census.Of(kind)));
        int region = 0;
        while (region < regions.Count - 1 && census.Before(kind, region + 1) <= place)
        {
            region++;
        }

        return region;
    }
}
