namespace AssetSweep.Sandbox.Faults;

/// <summary>Something new appears at the front of the list while it is read, so that the rows shift.</summary>
internal sealed class Moving(FaultScope scope) : PageFault(scope)
{
    public const string Help = "before a later page is read, a new asset appears at the front and all rows shift by one";

    public override bool CanSpoil(Page page) => page.Offset > 0;

    public override Page Spoil(Page page, Action addOne)
    {
        addOne();
        return page with { Total = page.Total + 1 };
    }
}
