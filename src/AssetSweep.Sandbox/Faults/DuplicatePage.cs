namespace AssetSweep.Sandbox.Faults;

/// <summary>The rows of the page before come again.</summary>
internal sealed class DuplicatePage(FaultScope scope) : PageFault(scope)
{
    public const string Help = "a later page has the rows of the page before it";

    public override bool CanSpoil(Page page) => page.Offset > 0;

    public override Page Spoil(Page page, Action addOne) => page with { Offset = Math.Max(0, page.Offset - page.Limit) };
}
