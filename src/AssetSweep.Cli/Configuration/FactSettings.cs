namespace AssetSweep.Cli.Configuration;

/// <summary>Which facts beyond the listings are fetched. Rules that need one that is off cannot judge.</summary>
internal sealed record FactSettings
{
    /// <summary>Processor, network, CDN and load-balancer traffic.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>Bills.</summary>
    public bool Costs { get; init; } = true;

    /// <summary>Renewal settings of prepaid assets.</summary>
    public bool Renewals { get; init; } = true;

    /// <summary>State of the cloud's agent in each server.</summary>
    public bool Agents { get; init; } = true;

    /// <summary>Load balancers' backends and their health.</summary>
    public bool Backends { get; init; } = true;

    /// <summary>Where certificates are deployed.</summary>
    public bool Certificates { get; init; } = true;

    /// <summary>Marks that the clouds themselves put on assets: locks, protection, arrears.</summary>
    public bool Marks { get; init; } = true;

    /// <summary>Traffic and errors of CDN domains.</summary>
    public bool CdnTraffic { get; init; } = true;

    /// <summary>Looks at the outside: DNS, TLS, TCP, HTTP.</summary>
    public bool Probes { get; init; } = true;
}

/// <summary>How the outside is looked at.</summary>
internal sealed record ProbeSettings
{
    /// <summary>A DNS-over-HTTPS service that answers JSON; null for the system's resolver.</summary>
    public Uri? Resolver { get; init; }
}
