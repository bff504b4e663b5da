namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>An elastic IP. Texts are as the cloud sends them; what it is bound to is null when it is bound to nothing.</summary>
internal sealed record Address : Asset
{
    public required string Ip { get; init; }

    public string Status { get; init; } = "UNBIND";

    public string Type { get; init; } = "EIP";

    public string? InstanceId { get; init; }

    public string? InstanceType { get; init; }

    public string? NicId { get; init; }

    public string? PrivateIp { get; init; }

    public bool Arrears { get; init; }

    public string? ChargeType { get; init; } = "TRAFFIC_POSTPAID_BY_HOUR";

    public int Bandwidth { get; init; }

    public string? BandwidthPackage { get; init; }

    /// <summary>Null unless prepaid.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public string? RenewFlag { get; init; }

    /// <summary>The same, bound to nothing.</summary>
    public Address Unbound() => this with { Status = "UNBIND", InstanceId = null, InstanceType = null, NicId = null, PrivateIp = null };

    public Address BoundTo(Server server, string nic) =>
        this with { Status = "BIND", InstanceId = server.Id, InstanceType = "CVM", NicId = nic, PrivateIp = server.PrivateIp };

    /// <summary>What has become of it by now: prepaid ones are renewed, or isolated when their time is over.</summary>
    public Address At(DateTimeOffset now) => Deadline is not { } end || now < end ? this
        : RenewFlag == Renewal.Auto ? this with { Deadline = Renewal.Next(end, now) }
        : this with { Arrears = true };
}
