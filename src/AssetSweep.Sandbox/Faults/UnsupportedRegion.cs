namespace AssetSweep.Sandbox.Faults;

/// <summary>The product is not offered in the region.</summary>
internal sealed class UnsupportedRegion(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the product is not offered in the region";

    public override Refusal Refusal => Refusal.UnsupportedRegion;
}
