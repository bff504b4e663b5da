namespace AssetSweep.Clouds.Alibaba;

/// <summary>An access key of Alibaba Cloud.</summary>
/// <param name="KeyId">Names the key; not a secret in itself.</param>
/// <param name="Secret">The secret.</param>
/// <param name="Token">Goes with temporary keys; '' for a lasting one.</param>
public sealed record AlibabaCredentials(string KeyId, string Secret, string Token)
{
    /// <summary>Names the key only: records print all members, and this one ends up in messages.</summary>
    public override string ToString() => $"key {KeyId}";
}
