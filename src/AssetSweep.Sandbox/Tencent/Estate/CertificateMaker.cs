using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a certificate.</summary>
internal enum CertificateStory
{
    Valid,
    Uploaded,
    Ending,
    EndingRenewed,
    Expired,
    InReview,
    Revoked,
}

/// <summary>Makes the certificates, each from its number alone.</summary>
internal sealed class CertificateMaker(Census census, AccountPlan plan)
{
    private static readonly CertificateStory[] Deck =
    [
        .. Enumerable.Repeat(CertificateStory.Valid, 3), .. Enumerable.Repeat(CertificateStory.Ending, 3), .. Enumerable.Repeat(CertificateStory.Expired, 3),
        CertificateStory.Uploaded, CertificateStory.EndingRenewed, CertificateStory.InReview, CertificateStory.Revoked,
    ];

    private readonly ulong deckKey = census.Key(Purpose.CertificateStories, 0, 0);

    public Certificate Make(int number) => Make(number, Deck[Dice.Deal(deckKey, number, Deck.Length)]);

    public Certificate MakeNew(int number, DateTimeOffset created) =>
        Make(number, CertificateStory.Valid) with { Created = created, Begins = created, Ends = created.AddDays(365) };

    private Certificate Make(int number, CertificateStory story)
    {
        var dice = census.Dice(Purpose.Certificate, 0, number);
        int days = story switch
        {
            CertificateStory.Ending or CertificateStory.EndingRenewed => 1 + dice.Roll(29),
            CertificateStory.Expired => -1 - dice.Roll(700),
            _ => 31 + dice.Roll(330),
        };
        var ends = census.Now.AddDays(days);
        string zone = plan.ZoneOfCertificate(number) is >= 0 and var of ? ZoneNames.Ascii(of) : "elsewhere.example";
        bool wildcard = dice.Chance(70);
        var plain = new Certificate
        {
            Id = Stock<Certificate>.Id(census.Ids.Certificates, 0, number),
            Region = 0,
            Number = number,
            Zone = "",
            Name = dice.Pick<string>(["", "主站证书", "wildcard", "临时证书-到期换", "=cert"]),
            Tags = Words.Tags(ref dice) ?? [],
            Domain = wildcard ? "*." + zone : "www." + zone,
            Names = wildcard ? ["*." + zone, zone] : ["www." + zone],
            Created = ends.AddDays(-365),
            Begins = ends.AddDays(-365),
            Ends = ends,
            Status = 1,
            Uploaded = story == CertificateStory.Uploaded || dice.Chance(20),
            AutoRenew = story == CertificateStory.EndingRenewed,
        };
        return story switch
        {
            CertificateStory.Expired => plain with { Status = 3 },
            CertificateStory.InReview => plain with { Status = 0, Uploaded = false, Created = census.Now.AddDays(-2), Begins = null, Ends = null },
            CertificateStory.Revoked => plain with { Status = 10 },
            _ => plain,
        };
    }
}
