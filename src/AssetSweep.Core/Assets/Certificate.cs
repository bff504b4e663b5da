namespace AssetSweep.Core.Assets;

/// <summary>
/// A TLS certificate kept in a cloud. States: <c>issued</c>, <c>pending</c>, <c>expired</c>, <c>revoked</c>, <c>failed</c>. Never its private key.
/// </summary>
public sealed record Certificate : Asset
{
    /// <summary>Names it is for.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>From when it is valid.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when it is valid.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Whether the cloud renews it by itself.</summary>
    public bool? Hosted { get; init; }
}
