using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of an elastic IP.</summary>
internal enum AddressStory
{
    OnServer,
    Unbound,
    UnboundPrepaid,
    InArrears,
    OnLooseNic,
    OnGateway,
    UnboundProtected,
    UnboundInPackage,
}

/// <summary>Which elastic IPs of a region are on which servers and load balancers, found from either side without a list.</summary>
internal sealed class AddressPlan
{
    private static readonly AddressStory[] Deck =
    [
        .. Enumerable.Repeat(AddressStory.OnServer, 7),
        .. Enumerable.Repeat(AddressStory.Unbound, 3),
        .. Enumerable.Repeat(AddressStory.OnLooseNic, 2),
        AddressStory.UnboundPrepaid,
        AddressStory.InArrears,
        AddressStory.OnGateway,
        AddressStory.UnboundProtected,
        AddressStory.UnboundInPackage,
    ];

    private readonly ulong deckKey;
    private readonly int before;
    private readonly int count;
    private readonly int firstPublic;
    private readonly int publicServers;
    private readonly LoadBalancerPlan loadBalancers;
    private readonly int onLoadBalancers;

    public AddressPlan(Census census, int region, LoadBalancerPlan loadBalancers)
    {
        this.loadBalancers = loadBalancers;
        deckKey = census.Key(Purpose.IpStories, 0, 0);
        before = census.Before(TencentKinds.Ips, region);
        count = census.In(TencentKinds.Ips, region);
        firstPublic = (4 - (census.Before(TencentKinds.Servers, region) % 4)) % 4;
        publicServers = Math.Max(0, census.In(TencentKinds.Servers, region) - firstPublic + 3) / 4;
        onLoadBalancers = Math.Min(loadBalancers.InternalCount, (count + 2) / 3);
    }

    public AddressStory Story(int number) => Deck[Dice.Deal(deckKey, before + number, Deck.Length)];

    /// <summary>The internal load balancer an address is on; -1 when it is on none.</summary>
    public int LoadBalancerOf(int number) => number < count && count - 1 - number < onLoadBalancers ? loadBalancers.Internal(count - 1 - number) : -1;

    /// <summary>The server an address is on, if that has a public address at all; -1 when it is on none.</summary>
    public int ServerOf(int number)
    {
        if (publicServers == 0 || number >= count || LoadBalancerOf(number) >= 0 || Story(number) != AddressStory.OnServer)
        {
            return -1;
        }

        var split = new Split(count, publicServers);
        int place = split.PartOf(number);
        return split.Start(place) == number ? firstPublic + (place * 4) : -1;
    }

    /// <summary>The address on a server; -1 when there is none.</summary>
    public int AddressOf(int server)
    {
        var (place, rest) = Math.DivRem(server - firstPublic, 4);
        if (count == 0 || server < firstPublic || rest != 0 || place >= publicServers)
        {
            return -1;
        }

        int number = new Split(count, publicServers).Start(place);
        return number < count && ServerOf(number) == server ? number : -1;
    }
}
