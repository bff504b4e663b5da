namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A load balancer with its listeners; what stands behind it is told by the servers' numbers, so that a server that goes drops out.</summary>
internal sealed record LoadBalancer : Asset
{
    public required bool Internal { get; init; }

    /// <summary>Of the old make, without listeners in this API.</summary>
    public bool Classic { get; init; }

    public required string Vip { get; init; }

    public required string Domain { get; init; }

    public required string VpcId { get; init; }

    public required string SubnetId { get; init; }

    public bool Isolated { get; init; }

    public string ChargeType { get; init; } = "POSTPAID_BY_HOUR";

    /// <summary>Told for postpaid ones too, where it means nothing.</summary>
    public required DateTimeOffset Expires { get; init; }

    public string RenewFlag { get; init; } = Renewal.Manual;

    public bool Protected { get; init; }

    public required int ProjectId { get; init; }

    public IReadOnlyList<Listener> Listeners { get; init; } = [];

    public IReadOnlyList<Backend> Backends { get; init; } = [];

    /// <summary>What has become of it by now.</summary>
    public LoadBalancer At(DateTimeOffset now) => ChargeType != "PREPAID" || now < Expires ? this
        : RenewFlag == Renewal.Auto ? this with { Expires = Renewal.Next(Expires, now) }
        : this with { Isolated = true };
}

/// <summary>Where a load balancer listens. A web listener has one rule, of this domain; for others it is ''.</summary>
internal sealed record Listener(string Id, string Protocol, int Port, string LocationId, string Domain)
{
    public bool IsWeb => Protocol is "HTTP" or "HTTPS";
}

/// <summary>A server behind all listeners of a load balancer.</summary>
internal readonly record struct Backend(int Server, int Port, int Weight, bool Healthy);
