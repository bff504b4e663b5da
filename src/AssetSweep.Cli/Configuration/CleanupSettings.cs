namespace AssetSweep.Cli.Configuration;

/// <summary>The most that clean-up may touch, counted over 24 hours.</summary>
internal sealed record LimitSettings
{
    /// <summary>Assets.</summary>
    public int Items { get; init; } = 20;

    /// <summary>Share of all assets of a kind, 0 to 1.</summary>
    public double ShareOfKind { get; init; } = 0.05;

    /// <summary>From how many assets of a kind on the share counts: of three disks, one is already a third.</summary>
    public int ShareCountsFrom { get; init; } = 20;

    /// <summary>Sum of the assets' monthly cost, in their currency.</summary>
    public decimal MonthlyCost { get; init; } = 5000;

    /// <summary>Assets of one owner.</summary>
    public int PerOwner { get; init; } = 10;
}

/// <summary>How long the reversible step stands before the final one may be proposed.</summary>
internal sealed record GraceSettings
{
    /// <summary>Stopped servers.</summary>
    public TimeSpan Servers { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Disabled DNS records.</summary>
    public TimeSpan DnsRecords { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Stopped CDN domains.</summary>
    public TimeSpan CdnDomains { get; init; } = TimeSpan.FromDays(30);
}

/// <summary>Who may approve a plan, and for how long that holds.</summary>
internal sealed record ApprovalSettings
{
    /// <summary>Who may approve; empty for anyone.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Whether approver and reviewer must be two persons where nothing can be undone.</summary>
    public bool Distinct { get; init; } = true;

    /// <summary>How long an approval holds.</summary>
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromHours(72);
}
