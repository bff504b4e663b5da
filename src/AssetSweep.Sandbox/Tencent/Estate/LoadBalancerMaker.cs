using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a load balancer.</summary>
internal enum LoadBalancerStory
{
    Serving,
    NoBackends,
    NoListeners,
    NoWeights,
    OfCluster,
    Prepaid,
    Isolated,
    Classic,
}

/// <summary>Makes the load balancers of one region, each from its number alone.</summary>
internal sealed class LoadBalancerMaker(Census census, int region, LoadBalancerPlan plan, AddressPool pool, ServerMaker servers)
{
    /// <summary>How far it is looked for servers in the same network.</summary>
    private const int Look = 30;

    private static readonly LoadBalancerStory[] Deck =
    [
        .. Enumerable.Repeat(LoadBalancerStory.Serving, 4),
        LoadBalancerStory.NoBackends, LoadBalancerStory.NoListeners, LoadBalancerStory.NoWeights, LoadBalancerStory.OfCluster,
        LoadBalancerStory.Prepaid, LoadBalancerStory.Isolated, LoadBalancerStory.Classic,
    ];

    private readonly EstateIds ids = census.Ids;
    private readonly Neighbourhood near = new(census.Seed, region);
    private readonly ulong deckKey = census.Key(Purpose.LoadBalancerStories, 0, 0);
    private readonly int count = census.In(TencentKinds.LoadBalancers, region);
    private readonly int before = census.Before(TencentKinds.LoadBalancers, region);
    private readonly int serverCount = census.In(TencentKinds.Servers, region);

    public LoadBalancer Make(int number)
    {
        var plain = Make(number, census.Made(number, count), out var dice);
        return Deck[Dice.Deal(deckKey, before + number, Deck.Length)] switch
        {
            LoadBalancerStory.Serving => plain with { Protected = dice.Chance(20) },
            LoadBalancerStory.NoBackends => plain with { Backends = [] },
            LoadBalancerStory.NoListeners => plain with { Listeners = [], Backends = [] },
            LoadBalancerStory.NoWeights => plain with { Backends = [.. plain.Backends.Select(b => b with { Weight = 0 })] },
            LoadBalancerStory.OfCluster => OfCluster(plain, dice.Pick<string>(near.Clusters)),
            LoadBalancerStory.Prepaid => plain with
            {
                ChargeType = "PREPAID", RenewFlag = dice.Chance(50) ? Renewal.Auto : Renewal.Manual, Expires = census.Now.AddDays(2 + dice.Roll(60)),
            },
            LoadBalancerStory.Isolated => plain with { Isolated = true },
            LoadBalancerStory.Classic => plain with { Classic = true, Listeners = [], Backends = [] },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public LoadBalancer MakeNew(int number, DateTimeOffset created) => Make(number, created, out _) with { Listeners = [], Backends = [] };

    private static LoadBalancer OfCluster(LoadBalancer plain, string cluster) => plain with
    {
        Name = $"{cluster}_default_web{plain.Number}",
        Tags = [new("tke-clusterId", cluster), new("tke-created", "yes"), new("tke-kind", "service"), new("tke-name", $"web{plain.Number}")],
    };

    private LoadBalancer Make(int number, DateTimeOffset created, out Dice dice)
    {
        dice = census.Dice(Purpose.LoadBalancer, region, number);
        bool isInternal = plan.IsInternal(number);
        int start = serverCount == 0 ? 0 : dice.Roll(serverCount);
        var first = serverCount == 0 ? null : servers.Make(start);
        string id = Stock<LoadBalancer>.Id(ids.LoadBalancers, region, number);
        return new()
        {
            Id = id,
            Region = region,
            Number = number,
            Zone = EstateIds.Zone(region, number),
            Name = Words.Name(ref dice, deckKey, before + number),
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,
            Internal = isInternal,
            Vip = isInternal ? $"10.{192 + region}.{(number >> 8) & 255}.{number & 255}" : pool.LoadBalancer(region, number),
            Domain = Domain(id, region),
            VpcId = first?.VpcId ?? near.Networks[0],
            SubnetId = isInternal ? first?.SubnetId ?? near.Subnets[0] : "",
            Expires = created.AddMonths(1),
            ProjectId = dice.Chance(70) ? 0 : 1_000_000_000 + dice.Roll(5),
            Listeners = Listeners(number, ref dice),
            Backends = first is null ? [] : Backends(start, first.VpcId, ref dice),
        };
    }

    /// <summary>The name a load balancer is reached by.</summary>
    public static string Domain(string id, int region) => $"{id}.clb.{Regions.Open[region].Id}.tencentclb.com";

    private Listener[] Listeners(int number, ref Dice dice)
    {
        var all = new Listener[1 + dice.Roll(3)];
        for (int i = 0; i < all.Length; i++)
        {
            ulong place = ((ulong)region << 36) | ((ulong)number << 3) | (uint)i;
            var (protocol, port) = dice.Pick<(string, int)>([("TCP", 443 + i), ("HTTP", 80 + i), ("HTTPS", 8443 + i), ("UDP", 53 + i)]);
            all[i] = new(ids.Listeners.Make(place), protocol, port, ids.Locations.Make(place), protocol[0] == 'H' ? $"www{number}.shop.example" : "");
        }

        return all;
    }

    private Backend[] Backends(int start, string network, ref Dice dice)
    {
        int wanted = 1 + dice.Roll(4);
        var found = new List<Backend>(wanted);
        for (int number = start; number < Math.Min(start + Look, serverCount) && found.Count < wanted; number++)
        {
            if (servers.Make(number).VpcId == network)
            {
                found.Add(new(number, 8080, 10, !dice.Chance(15)));
            }
        }

        return [.. found];
    }
}
