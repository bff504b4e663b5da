namespace AssetSweep.Cli.Configuration;

/// <summary>One account of one cloud.</summary>
internal sealed record AccountSettings
{
    /// <summary>Our name for it, unique.</summary>
    public required string Name { get; init; }

    /// <summary>alibaba, tencent or aws.</summary>
    public required string Cloud { get; init; }

    /// <summary>The account's number, as the cloud must tell it; text, since leading zeros count.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the scan signs with.</summary>
    public required CredentialSource Credentials { get; init; }

    /// <summary>The role that the scan assumes; null for none.</summary>
    public string? AssumeRole { get; init; }

    /// <summary>What clean-up signs with; null when it assumes <see cref="CleanupRole"/>, or when this account is never cleaned up.</summary>
    public CredentialSource? CleanupCredentials { get; init; }

    /// <summary>The role that clean-up assumes; null for none. Never set together with <see cref="CleanupCredentials"/>.</summary>
    public string? CleanupRole { get; init; }

    /// <summary>Which regions are scanned.</summary>
    public Selection Regions { get; init; } = Selection.All;

    /// <summary>Which kinds are scanned, by the names of their views.</summary>
    public Selection Kinds { get; init; } = Selection.All;

    /// <summary>Where every product of this account is called; null for the cloud's own addresses. Plain http only to loopback.</summary>
    public Uri? Endpoint { get; init; }
}
