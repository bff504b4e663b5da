namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>An SSH key pair, of which the cloud holds the public half. The servers it is on are theirs to tell.</summary>
internal sealed record KeyPair : Asset
{
    public required string Description { get; init; }

    public required string PublicKey { get; init; }

    public required int ProjectId { get; init; }
}
