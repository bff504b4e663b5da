namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A domain served by the CDN. Texts are as the cloud sends them.</summary>
internal sealed record CdnDomain : Asset
{
    public required string ResourceId { get; init; }

    public required string Cname { get; init; }

    public string Status { get; init; } = "online";

    public string Disable { get; init; } = "normal";

    public required string Area { get; init; }

    public required string ServiceType { get; init; }

    public required IReadOnlyList<string> Origins { get; init; }

    public string OriginType { get; init; } = "ip";

    public IReadOnlyList<string> BackupOrigins { get; init; } = [];

    public required DateTimeOffset Updated { get; init; }

    public required int ProjectId { get; init; }

    /// <summary>The certificate it shows; null when it speaks no HTTPS.</summary>
    public (string Id, string Name, DateTimeOffset Ends)? Certificate { get; init; }
}
