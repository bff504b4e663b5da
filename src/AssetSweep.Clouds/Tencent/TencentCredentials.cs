namespace AssetSweep.Clouds.Tencent;

/// <summary>An access key of Tencent Cloud.</summary>
/// <param name="SecretId">Names the key; not a secret in itself.</param>
/// <param name="SecretKey">The secret.</param>
/// <param name="Token">Goes with temporary keys; '' for a lasting one.</param>
public sealed record TencentCredentials(string SecretId, string SecretKey, string Token)
{
    /// <summary>Names the key only: records print all members, and this one ends up in messages.</summary>
    public override string ToString() => $"key {SecretId}";
}
