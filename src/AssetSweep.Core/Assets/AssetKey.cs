namespace AssetSweep.Core.Assets;

/// <summary>What names one asset for good: <c>cloud/account/region/kind/native_id</c>, the <c>asset_id</c> of every view.</summary>
/// <param name="Cloud">alibaba, tencent or aws.</param>
/// <param name="Account">Our name for the account, as in the configuration.</param>
/// <param name="Region">The cloud's region id, or <see cref="Global"/> for what has none.</param>
/// <param name="Kind">Name of the kind's view, such as <c>servers</c>.</param>
/// <param name="NativeId">The cloud's own id.</param>
public readonly record struct AssetKey(string Cloud, string Account, string Region, string Kind, string NativeId)
{
    /// <summary>The region of kinds that belong to an account as a whole (DNS, CDN, certificates).</summary>
    public const string Global = "global";

    /// <summary>The text form, which sorts by scope first: rows of one scope stand together in the store.</summary>
    public override string ToString() => $"{Cloud}/{Account}/{Region}/{Kind}/{NativeId}";
}
