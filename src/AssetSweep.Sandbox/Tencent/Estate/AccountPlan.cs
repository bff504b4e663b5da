using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Which records, CDN domains and certificates are of which zone. The first zone has a third of all records.</summary>
internal sealed class AccountPlan(Census census)
{
    /// <summary>Records that every zone has before those of its CDN domains.</summary>
    public const int Head = 7;

    /// <summary>Records of one name, a line each, after those of CDN domains.</summary>
    public const int Lines = 3;

    public int Zones { get; } = census.Of(TencentKinds.Zones);

    public int Records { get; } = census.Of(TencentKinds.Records);

    public int CdnDomains { get; } = census.Of(TencentKinds.CdnDomains);

    public int Certificates { get; } = census.Of(TencentKinds.Certificates);

    private int First => Zones == 1 ? Records : Records / 3;

    private Split Rest => new(Records - First, Zones - 1);

    public int ZoneOf(int record) => record < First ? 0 : 1 + Rest.PartOf(record - First);

    public (int First, int Count) RecordsOf(int zone) => zone >= Zones ? (0, 0)
        : zone == 0 ? (0, First)
        : (First + Rest.Start(zone - 1), Rest.Size(zone - 1));

    /// <summary>The zone of a CDN domain; -1 when there are no zones.</summary>
    public int ZoneOfCdn(int domain) => Zones == 0 ? -1 : domain < CdnDomains ? new Split(CdnDomains, Zones).PartOf(domain) : domain % Zones;

    /// <summary>The CDN domains of a zone that have a record in it.</summary>
    public (int First, int Count) CdnOf(int zone)
    {
        var split = new Split(CdnDomains, Zones);
        return (split.Start(zone), Math.Min(split.Size(zone), Math.Max(0, (RecordsOf(zone).Count - Head) / 2)));
    }

    /// <summary>A certificate for a zone; -1 when there is none.</summary>
    public int CertificateOf(int zone, int choice)
    {
        int count = zone < 0 || zone >= Certificates ? 0 : ((Certificates - 1 - zone) / Zones) + 1;
        return count == 0 ? -1 : zone + (choice % count * Zones);
    }

    /// <summary>The zone a certificate is for; -1 when there are no zones.</summary>
    public int ZoneOfCertificate(int certificate) => Zones == 0 ? -1 : certificate % Zones;
}
