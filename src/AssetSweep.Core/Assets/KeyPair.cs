namespace AssetSweep.Core.Assets;

/// <summary>
/// A key pair that a cloud puts into servers. Its private half is never kept, should an answer hold it.
/// </summary>
public sealed record KeyPair : Asset
{
    /// <summary>Fingerprint of the public key.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Native ids of the servers it is bound to.</summary>
    public IReadOnlyList<string>? Servers { get; init; }
}
