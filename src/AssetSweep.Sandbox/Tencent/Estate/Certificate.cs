namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A TLS certificate held by SSL. What shows it is told by that.</summary>
internal sealed record Certificate : Asset
{
    public required string Domain { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public required int Status { get; init; }

    public required bool Uploaded { get; init; }

    public bool AutoRenew { get; init; }

    /// <summary>Null until it was issued.</summary>
    public DateTimeOffset? Begins { get; init; }

    /// <summary>Null until it was issued.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>What has become of it by now.</summary>
    public Certificate At(DateTimeOffset now) => Status == 1 && now > Ends ? this with { Status = 3 } : this;
}
