namespace AssetSweep.Core.Assets;

/// <summary>
/// A domain served by a CDN. States: <c>online</c>, <c>offline</c>, <c>configuring</c>, <c>failed</c>, <c>rejected</c>.
/// </summary>
public sealed record CdnDomain : Asset
{
    /// <summary>The accelerated domain.</summary>
    public string? Domain { get; init; }

    /// <summary>The name that its CNAME should point to.</summary>
    public string? Cname { get; init; }

    /// <summary>Where it fetches from: a JSON array of objects with type, content, port, role.</summary>
    public string? Origins { get; init; }

    /// <summary>Whether it answers HTTPS.</summary>
    public bool? Https { get; init; }

    /// <summary>Why the cloud disabled it; '' when it did not.</summary>
    public string? DisabledReason { get; init; }
}
