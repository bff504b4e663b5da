namespace AssetSweep.Sandbox.Faults;

/// <summary>The total says more than is listed.</summary>
internal sealed class WrongTotal(FaultScope scope) : PageFault(scope)
{
    public const string Help = "the total says three more than are listed";

    public override Page Spoil(Page page, Action addOne) => page with { Total = page.Total + 3 };
}
