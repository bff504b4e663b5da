namespace AssetSweep.Sandbox.Faults;

/// <summary>Later pages tell a smaller total.</summary>
internal sealed class TotalShrinks(FaultScope scope) : PageFault(scope)
{
    public const string Help = "later pages tell a total that is three lower";

    public override bool CanSpoil(Page page) => page.Offset > 0;

    public override Page Spoil(Page page, Action addOne) => page with { Total = Math.Max(0, page.Total - 3) };
}
