namespace AssetSweep.Core.Assets;

/// <summary>
/// An elastic public address. States: <c>bound</c>, <c>unbound</c>, <c>binding</c>, <c>unbinding</c>, <c>pending</c>, <c>isolated</c>.
/// </summary>
public sealed record Ip : Asset
{
    /// <summary>The address.</summary>
    public string? Address { get; init; }

    /// <summary>The cloud's word for its kind, such as EIP or AnycastEIP.</summary>
    public string? AddressType { get; init; }

    /// <summary>Native id of what it is bound to; '' when unbound.</summary>
    public string? BoundTo { get; init; }

    /// <summary>What that is: server, load_balancer, nat, nic, other; '' when unbound.</summary>
    public string? BoundKind { get; init; }

    /// <summary>Bandwidth paid for, Mbit/s.</summary>
    public long? BandwidthMbps { get; init; }

    /// <summary>The shared bandwidth it belongs to; '' for none.</summary>
    public string? BandwidthPackage { get; init; }
}
