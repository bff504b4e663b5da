namespace AssetSweep.Sandbox.Faults;

/// <summary>A row with an object where a number should be.</summary>
internal sealed class GarbageTypes(FaultScope scope) : PageFault(scope)
{
    public const string Help = "the first row of a page has an object in place of a number";

    public override bool CanSpoil(Page page) => page.Offset < page.Total;

    public override Page Spoil(Page page, Action addOne) => page with { Damage = Damage.ObjectForNumber };
}
