namespace AssetSweep.Sandbox.Faults;

/// <summary>No rows where there should be some; the total stays.</summary>
internal sealed class EmptyPage(FaultScope scope) : PageFault(scope)
{
    public const string Help = "a page without rows, the total unchanged";

    public override Page Spoil(Page page, Action addOne) => page with { Limit = 0 };
}
