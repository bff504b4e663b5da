namespace AssetSweep.Core.Assets;

/// <summary>
/// A load balancer. States: <c>running</c>, <c>stopped</c>, <c>pending</c>, <c>locked</c>.
/// </summary>
public sealed record LoadBalancer : Asset
{
    /// <summary>Its address; '' for none yet.</summary>
    public string? Address { get; init; }

    /// <summary>Listeners.</summary>
    public long? Listeners { get; init; }

    /// <summary>Listeners that are running.</summary>
    public long? ListenersRunning { get; init; }

    /// <summary>Whether the cloud refuses to delete it.</summary>
    public bool? DeletionProtection { get; init; }
}
