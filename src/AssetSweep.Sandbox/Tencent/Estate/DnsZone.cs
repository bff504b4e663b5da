namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A zone hosted by DNSPod. How many records it has is theirs to tell.</summary>
internal sealed record DnsZone : Asset
{
    public string Status { get; init; } = "ENABLE";

    /// <summary>DNSERROR when its registrar names other servers.</summary>
    public string DnsStatus { get; init; } = "";

    public bool Vip { get; init; }

    public string Remark { get; init; } = "";

    public required DateTimeOffset Updated { get; init; }
}
