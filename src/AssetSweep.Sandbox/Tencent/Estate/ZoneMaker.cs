using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the zones, each from its number alone.</summary>
internal sealed class ZoneMaker(Census census, AccountPlan plan)
{
    private static readonly string[] Remarks = ["", "", "", "主站", "2018 年活动页，负责人已离职", "=2+3", "老域名\n勿删", "海外站 🌏"];

    public DnsZone Make(int number)
    {
        var zone = Make(number, census.Made(number, plan.Zones), out var dice);
        return (number < 3 ? number : dice.Roll(11)) switch
        {
            1 => zone with { DnsStatus = "DNSERROR" },
            2 or 3 => zone with { Vip = true },
            4 => zone with { Status = "PAUSE" },
            5 => zone with { Status = "PAUSE", DnsStatus = "DNSERROR" },
            6 => zone with { Status = "SPAM" },
            _ => zone,
        };
    }

    public DnsZone MakeNew(int number, DateTimeOffset created) => Make(number, created, out _);

    private DnsZone Make(int number, DateTimeOffset created, out Dice dice)
    {
        dice = census.Dice(Purpose.Zone, 0, number);
        return new()
        {
            Id = Stock<DnsZone>.Id(census.Ids.Zones, 0, number),
            Region = 0,
            Number = number,
            Zone = "",
            Name = ZoneNames.Unicode(number),
            Tags = Words.Tags(ref dice),
            Created = created,
            Updated = created + ((census.Now - created) * (dice.Roll(100) / 100.0)),
            Remark = dice.Pick<string>(Remarks),
        };
    }
}
