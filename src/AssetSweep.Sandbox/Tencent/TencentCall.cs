using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>A call whose caller is known, on its way to its operation.</summary>
internal sealed record TencentCall(Call Call, Key Caller, Parameters Parameters)
{
    /// <summary>The region's number in <see cref="Regions.Open"/>; 0, where all of the account's things are, for an operation that has none.</summary>
    public required int Region { get; init; }

    public DateTimeOffset Now => Call.Now;
}

/// <summary>One operation of one product.</summary>
/// <param name="Service">The product's name as permissions have it.</param>
/// <param name="Version">Of the product's API; it tells apart operations of one name.</param>
/// <param name="Action">Its name.</param>
/// <param name="Regional">True when a call must name a region.</param>
/// <param name="Resource">What a denial names, within the account; '' for all.</param>
/// <param name="Answer">Writes the members of the answer, each followed by a comma.</param>
internal sealed record Operation(string Service, string Version, string Action, bool Regional, string Resource, Action<TencentCall, JsonText> Answer);
