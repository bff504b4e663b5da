using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What the servers of a region share: networks, images, clusters.</summary>
internal sealed class Neighbourhood
{
    public Neighbourhood(ulong seed, int region)
    {
        ulong key = Dice.Key(seed, Purpose.Neighbourhood, region, 0);
        string[] Ids(string prefix, ulong purpose, int count)
        {
            var ids = new IdMaker(prefix, unchecked(key + purpose));
            return [.. Enumerable.Range(0, count).Select(i => ids.Make((ulong)i))];
        }

        Networks = Ids("vpc-", 1, 6);
        Subnets = Ids("subnet-", 2, 18);
        SecurityGroups = Ids("sg-", 3, 12);
        Clusters = Ids("cls-", 5, 3);
        ScalingGroups = Ids("asg-", 6, 4);
        string[] images = Ids("img-", 7, 8);
        Linux =
        [
            new("TencentOS Server 3.1 (TK4)", images[0], "root", 22),
            new("Ubuntu Server 22.04 LTS 64位", images[1], "ubuntu", 22),
            new("CentOS 7.6 64bit", images[2], "root", 22),
            new("CentOS 6.9 64bit", images[3], "root", 22),
            new("Debian 12.0 64bit", images[4], "root", 22),
        ];
        Windows =
        [
            new("Windows Server 2019 数据中心版 64位中文版", images[5], "Administrator", 3389),
            new("Windows Server 2012 R2 数据中心版 64位中文版", images[6], "Administrator", 3389),
            new("Windows Server 2022 DataCenter 64bitEN", images[7], "Administrator", 3389),
        ];
    }

    public string[] Networks { get; }

    /// <summary>Three a network, in its order.</summary>
    public string[] Subnets { get; }

    public string[] SecurityGroups { get; }

    public string[] Clusters { get; }

    public string[] ScalingGroups { get; }

    public OsImage[] Linux { get; }

    public OsImage[] Windows { get; }
}
