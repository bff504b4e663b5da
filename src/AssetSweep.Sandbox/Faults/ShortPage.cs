namespace AssetSweep.Sandbox.Faults;

/// <summary>Half the rows of a page are missing.</summary>
internal sealed class ShortPage(FaultScope scope) : PageFault(scope)
{
    public const string Help = "half the rows of a page are missing";

    public override Page Spoil(Page page, Action addOne) => page with { Limit = page.Limit / 2 };
}
