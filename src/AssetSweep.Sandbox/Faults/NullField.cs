namespace AssetSweep.Sandbox.Faults;

/// <summary>A row without its id.</summary>
internal sealed class NullField(FaultScope scope) : PageFault(scope)
{
    public const string Help = "the first row of a page has null for its id";

    public override bool CanSpoil(Page page) => page.Offset < page.Total;

    public override Page Spoil(Page page, Action addOne) => page with { Damage = Damage.NullId };
}
