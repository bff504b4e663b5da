using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the elastic IPs of one region, each from its number alone.</summary>
internal sealed class AddressMaker(Census census, int region, AddressPlan plan, AddressPool pool, ServerMaker servers)
{
    private readonly EstateIds ids = census.Ids;
    private readonly ulong deckKey = census.Key(Purpose.Ip, region, -1);

    public Address Make(int number)
    {
        var address = Make(number, census.Made(number, census.In(TencentKinds.Ips, region)), out var dice);
        if (plan.LoadBalancerOf(number) is >= 0 and var balancer)
        {
            return address with { Status = "BIND", InstanceType = "CLB", InstanceId = Stock<LoadBalancer>.Id(ids.LoadBalancers, region, balancer) };
        }

        if (plan.ServerOf(number) is >= 0 and var server)
        {
            var holder = servers.Make(server);
            return holder.PublicIp is { } ip ? (address with { Ip = ip }).BoundTo(holder, Nic(server)) : address;
        }

        return Tell(address, plan.Story(number), ref dice);
    }

    public Address MakeNew(int number, DateTimeOffset created) => Make(number, created, out _);

    /// <summary>The first network interface of a server.</summary>
    public string Nic(int server) => Stock<Server>.Id(ids.Nics, region, server);

    private Address Tell(Address address, AddressStory story, ref Dice dice) => story switch
    {
        AddressStory.OnServer or AddressStory.Unbound => address,
        AddressStory.UnboundPrepaid => address with
        {
            ChargeType = "BANDWIDTH_PREPAID_BY_MONTH",
            RenewFlag = dice.Chance(50) ? Renewal.Auto : Renewal.Manual,
            Deadline = census.Now.AddDays(1 + dice.Roll(60)),
        },
        AddressStory.InArrears => address with { Arrears = true },
        AddressStory.OnLooseNic => address with
        {
            Status = "BIND_ENI",
            InstanceType = "ENI",
            NicId = Stock<Server>.GoneId(ids.Nics, region, address.Number),
            PrivateIp = $"10.{200 + region}.{(address.Number >> 8) & 255}.{address.Number & 255}",
        },
        AddressStory.OnGateway => address with
        {
            Status = "BIND", InstanceType = "NAT", InstanceId = ids.NatGateways.Make(((ulong)region << 32) | (uint)address.Number),
        },
        AddressStory.UnboundProtected => address with { Type = "AntiDDoSEIP", ChargeType = "BANDWIDTH_PACKAGE" },
        AddressStory.UnboundInPackage => address with { ChargeType = "BANDWIDTH_PACKAGE", BandwidthPackage = $"bwp-{region}sandbox{dice.Roll(3)}" },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Address Make(int number, DateTimeOffset created, out Dice dice)
    {
        dice = census.Dice(Purpose.Ip, region, number);
        return new()
        {
            Id = Stock<Address>.Id(ids.Ips, region, number),
            Region = region,
            Number = number,
            Zone = EstateIds.Zone(region, number),
            Name = dice.Chance(40) ? Words.Unnamed : Words.Name(ref dice, deckKey, number),
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,
            Ip = pool.Ip(region, number),
            Bandwidth = dice.Pick<int>([1, 1, 5, 10, 100]),
        };
    }
}
