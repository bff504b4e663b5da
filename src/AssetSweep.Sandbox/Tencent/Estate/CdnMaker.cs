using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a CDN domain.</summary>
internal enum CdnStory
{
    OnServer,
    OnIp,
    OnName,
    OriginReleased,
    OriginNoSuchName,
    OnBucket,
    Offline,
    Rejected,
    Processing,
    Idle,
    Overdue,
}

/// <summary>Makes the CDN domains, each from its number alone.</summary>
internal sealed class CdnMaker(Census census, AccountPlan plan, Destinations to, CertificateMaker certificates, CdnIds ids)
{
    public const string Suffix = ".cdn.dnsv1.com";

    private static readonly CdnStory[] Deck =
    [
        .. Enumerable.Repeat(CdnStory.OnServer, 4), .. Enumerable.Repeat(CdnStory.OnIp, 2), .. Enumerable.Repeat(CdnStory.OnName, 2),
        .. Enumerable.Repeat(CdnStory.OriginReleased, 2), .. Enumerable.Repeat(CdnStory.OnBucket, 2), .. Enumerable.Repeat(CdnStory.Offline, 2),
        CdnStory.OriginNoSuchName, CdnStory.Rejected, CdnStory.Processing, CdnStory.Idle, CdnStory.Overdue,
    ];

    private readonly ulong deckKey = census.Key(Purpose.CdnStories, 0, 0);

    /// <summary>True for one whose name does not lead to the CDN.</summary>
    public static bool HasNoCname(int number) => number % 5 == 3;

    public string Cname(int number) => ids.Make((ulong)number) + Suffix;

    public CdnDomain Make(int number) => Make(number, census.Made(number, plan.CdnDomains), Deck[Dice.Deal(deckKey, number, Deck.Length)]);

    public CdnDomain MakeNew(int number, DateTimeOffset created) => Make(number, created, CdnStory.OnServer) with { Updated = created };

    private CdnDomain Make(int number, DateTimeOffset created, CdnStory story)
    {
        var dice = census.Dice(Purpose.Cdn, 0, number);
        var plain = new CdnDomain
        {
            Id = ids.Make((ulong)number),
            ResourceId = census.Ids.CdnDomains.Make((ulong)number),
            Region = 0,
            Number = number,
            Zone = "",
            Name = ids.Make((ulong)number),
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,
            Updated = created + ((census.Now - created) * (dice.Roll(100) / 100.0)),
            Cname = Cname(number),
            Area = dice.Pick<string>(["mainland", "mainland", "overseas", "global"]),
            ServiceType = dice.Pick<string>(["web", "web", "download", "media"]),
            ProjectId = dice.Chance(80) ? 0 : 1_000_000_000 + dice.Roll(5),
            Certificate = Certificate(number, ref dice),
            Origins = [to.OfServer(ref dice)],
        };
        return story switch
        {
            CdnStory.OnServer => plain,
            CdnStory.OnIp => plain with { Origins = [to.OfIp(ref dice), to.OfServer(ref dice)], BackupOrigins = dice.Chance(50) ? [to.OfIp(ref dice)] : [] },
            CdnStory.OnName => plain with
            {
                OriginType = "domain", Origins = [plan.ZoneOfCdn(number) is >= 0 and var zone ? "www." + ZoneNames.Ascii(zone) : to.NameOfLoadBalancer(ref dice).TrimEnd('.')],
            },
            CdnStory.OriginReleased => plain with { Origins = [to.Released(ref dice)] },
            CdnStory.OriginNoSuchName => plain with { OriginType = "domain", Origins = [$"origin{number}.closed-partner.invalid"] },
            CdnStory.OnBucket => plain with { OriginType = "cos", Origins = [Destinations.Bucket(ref dice)] },
            CdnStory.Offline => plain with { Status = "offline" },
            CdnStory.Rejected => plain with { Status = "rejected", Disable = dice.Chance(50) ? "unlicensed" : "normal" },
            CdnStory.Processing => plain with { Status = "processing" },
            CdnStory.Idle => plain with { Status = "offline", Disable = "idle" },
            CdnStory.Overdue => plain with { Status = "offline", Disable = "overdue" },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Two in three speak HTTPS, with one of their zone's certificates; now and then with one that was deleted since.</summary>
    private (string Id, string Name, DateTimeOffset Ends)? Certificate(int number, ref Dice dice)
    {
        bool gone = dice.Chance(15);
        int chosen = plan.CertificateOf(plan.ZoneOfCdn(number), number);
        if (number % 3 == 0)
        {
            return null;
        }

        if (gone || chosen < 0)
        {
            return (Stock<Certificate>.GoneId(census.Ids.Certificates, 0, number), "旧证书", census.Now.AddDays(dice.Roll(120) - 60));
        }

        var certificate = certificates.Make(chosen);
        return certificate.Ends is { } ends ? (certificate.Id, certificate.Name, ends) : null;
    }
}
