namespace AssetSweep.Cli.Configuration;

/// <summary>Where an account's credentials are found. Never the credentials themselves.</summary>
internal abstract record CredentialSource
{
    private CredentialSource()
    {
    }

    /// <summary>Environment variables.</summary>
    /// <param name="Prefix">PREFIX of PREFIX_ACCESS_KEY_ID, _ACCESS_KEY_SECRET and _SECURITY_TOKEN; null for the vendor's own names.</param>
    internal sealed record Variables(string? Prefix) : CredentialSource;

    /// <summary>A profile of the vendor's own CLI.</summary>
    /// <param name="Name">The profile's name.</param>
    internal sealed record Profile(string Name) : CredentialSource;

    /// <summary>The role of the instance that this runs on.</summary>
    internal sealed record Metadata : CredentialSource;
}
