using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a record.</summary>
internal enum RecordStory
{
    Server,
    Ip,
    LoadBalancer,
    LoadBalancerName,
    Released,
    ProviderRange,
    CdnGone,
    LoadBalancerGone,
    Bucket,
    NoSuchName,
    PausedAddress,
    PausedName,
    Foreign,
    Six,
    Delegation,
    Proof,
    Service,
    Text,
    Private,
}

/// <summary>Makes the records, each from its number alone.</summary>
internal sealed class RecordMaker(Census census, AccountPlan plan, Destinations to, CdnMaker cdn)
{
    private static readonly RecordStory[] Deck = Enum.GetValues<RecordStory>();

    private static readonly (string Name, string Id)[] LineNames = [("默认", "0"), ("电信", "10=0"), ("境外", "3=0")];

    private static readonly string[] Remarks = ["", "", "", "", "", "王工加的", "迁移完可删", "=cmd|' /C calc'!A0", "临时，测试用", "两行\n备注", "Do not touch!"];

    private static readonly string[] Labels = ["api", "old", "h5", "admin", "test", "wx", "m", "pay", "grafana", "gitlab", "活动"];

    private readonly ulong deckKey = census.Key(Purpose.RecordStories, 0, 0);

    public DnsRecord Make(int number)
    {
        int zone = plan.ZoneOf(number);
        var (first, count) = plan.RecordsOf(zone);
        var (firstCdn, cdnCount) = plan.CdnOf(zone);
        int place = number - first;
        var plain = Make(number, zone, out var dice);
        int afterCdn = place - AccountPlan.Head - cdnCount;
        return place < AccountPlan.Head ? Head(plain, place, ref dice)
            : afterCdn < 0 ? OfCdn(plain, firstCdn + place - AccountPlan.Head, ref dice)
            : afterCdn < AccountPlan.Lines && count >= AccountPlan.Head + cdnCount + (2 * AccountPlan.Lines) ? OfLine(plain, afterCdn, ref dice)
            : Tell(plain, Deck[Dice.Deal(deckKey, Math.Abs(number - ((AccountPlan.Head + AccountPlan.Lines + 3) * (zone + 1))), Deck.Length)], place, ref dice);
    }

    /// <summary>One that came into being after the world was made.</summary>
    public DnsRecord MakeNew(int number, int zone, DateTimeOffset created) =>
        Make(number, zone, out var dice) with { Name = $"new{number}", Value = Destinations.Foreign(ref dice), Created = created, Remark = "" };

    /// <summary>The first or second name server of a zone.</summary>
    public DnsRecord MakeNameServer(int number, int zone, int place, DateTimeOffset created) =>
        NameServer(Make(number, zone, out _), place) with { Created = created };

    private static DnsRecord NameServer(DnsRecord plain, int place) => plain with
    {
        Name = "@", Type = "NS", Value = $"f1g1ns{place + 1}.dnspod.net.", Ttl = 86400, BuiltIn = true, Remark = "",
    };

    private static DnsRecord Named(DnsRecord plain, string type, string value) => plain with { Type = type, Value = value };

    private DnsRecord Head(DnsRecord plain, int place, ref Dice dice) => place switch
    {
        0 or 1 => NameServer(plain, place),
        2 => plain with { Name = "@", Value = to.OfServer(ref dice), Monitor = "OK" },
        3 => plain with { Name = "www", Value = to.OfLoadBalancer(ref dice) },
        4 => plain with { Name = "*", Value = to.OfIp(ref dice) },
        5 => plain with { Name = "@", Type = "MX", Value = "mxbiz1.mail.example.", Mx = 10 },
        _ => plain with { Name = "@", Type = "TXT", Value = "v=spf1 include:spf.mail.example ~all" },
    };

    /// <summary>The name of a CDN domain leads to the CDN; or, where that was forgotten, to a server.</summary>
    private DnsRecord OfCdn(DnsRecord plain, int domain, ref Dice dice) => CdnMaker.HasNoCname(domain)
        ? plain with { Name = CdnIds.Label(domain), Value = to.OfServer(ref dice) }
        : plain with { Name = CdnIds.Label(domain), Type = "CNAME", Value = cdn.Cname(domain) + "." };

    private DnsRecord OfLine(DnsRecord plain, int line, ref Dice dice) => plain with
    {
        Name = "app",
        Line = LineNames[line].Name,
        LineId = LineNames[line].Id,
        Weight = line == 0 ? 20 : null,
        Value = line == 2 && dice.Chance(50) ? to.Released(ref dice) : to.OfIp(ref dice),
    };

    private DnsRecord Tell(DnsRecord plain, RecordStory story, int place, ref Dice dice)
    {
        plain = plain with { Name = dice.Pick<string>(Labels) + place };
        return story switch
        {
            RecordStory.Server => plain with { Value = to.OfServer(ref dice) },
            RecordStory.Ip => plain with { Value = to.OfIp(ref dice), Weight = dice.Chance(30) ? dice.Roll(101) : null },
            RecordStory.LoadBalancer => plain with { Value = to.OfLoadBalancer(ref dice) },
            RecordStory.LoadBalancerName => Named(plain, "CNAME", to.NameOfLoadBalancer(ref dice)),
            RecordStory.Released => plain with { Value = to.Released(ref dice), Monitor = dice.Chance(30) ? "DOWN" : "" },
            RecordStory.ProviderRange => plain with { Value = Destinations.InProviderRange(ref dice) },
            RecordStory.CdnGone => Named(plain, "CNAME", $"gone{place}.{ZoneNames.Ascii(plain.ZoneNumber)}{CdnMaker.Suffix}."),
            RecordStory.LoadBalancerGone => Named(plain, "CNAME", to.GoneLoadBalancer(ref dice) + "."),
            RecordStory.Bucket => Named(plain, "CNAME", Destinations.Bucket(ref dice) + "."),
            RecordStory.NoSuchName => Named(plain, "CNAME", $"site{place}.closed-partner.invalid."),
            RecordStory.PausedAddress => plain with { Value = to.Released(ref dice), Enabled = false },
            RecordStory.PausedName => Named(plain, "CNAME", $"gone{place}.partner.invalid.") with { Enabled = false },
            RecordStory.Foreign => plain with { Value = Destinations.Foreign(ref dice), Remark = "合作方机房" },
            RecordStory.Six => Named(plain, "AAAA", $"2001:db8:{dice.Roll(65536):x}::{1 + dice.Roll(65535):x}"),
            RecordStory.Delegation => Named(plain, "NS", $"ns1.sub{place}.closed-partner.invalid.") with { Ttl = 3600 },
            RecordStory.Proof => plain with { Name = "_acme-challenge." + plain.Name, Type = "CNAME", Value = $"{dice.Next():x16}.validations.example." },
            RecordStory.Service => place % 2 == 0
                ? plain with { Name = $"_sip._tcp.{plain.Name}", Type = "SRV", Value = "5 0 5060 sip.partner.example." }
                : Named(plain, "显性URL", "http://www.partner.example/"),
            RecordStory.Text => Named(plain, "TXT", $"site-verification={dice.Next():x16}; \"quoted\""),
            RecordStory.Private => plain with { Value = $"10.0.{dice.Roll(256)}.{dice.Roll(256)}" },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private DnsRecord Make(int number, int zone, out Dice dice)
    {
        dice = census.Dice(Purpose.Record, 0, number);
        return new()
        {
            Id = Stock<DnsRecord>.Id(census.Ids.Records, 0, number),
            Region = 0,
            Number = number,
            Zone = "",
            ZoneNumber = zone,
            Name = "",
            Tags = null,
            Value = "",
            Created = census.Now - (Census.Span * (dice.Roll(10_000) / 10_000.0)),
            Remark = dice.Pick<string>(Remarks),
            Ttl = dice.Pick<int>([600, 600, 60, 3600]),
        };
    }
}
