namespace AssetSweep.Cli.Credentials;

/// <summary>A key as it was found. A class, not a record: nothing must ever print it.</summary>
internal sealed class AccessKey(string id, string secret, string token)
{
    /// <summary>Names the key.</summary>
    public string Id { get; } = id;

    /// <summary>The secret.</summary>
    public string Secret { get; } = secret;

    /// <summary>Goes with temporary keys; '' for a lasting one.</summary>
    public string Token { get; } = token;
}
