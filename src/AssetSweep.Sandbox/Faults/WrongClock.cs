namespace AssetSweep.Sandbox.Faults;

/// <summary>The server's clock is ahead: what is signed now has expired for it, and its Date header shows why.</summary>
internal sealed class WrongClock(FaultScope scope, TimeSpan shift) : Fault(scope)
{
    public const string Help = "the server's clock is minutes ahead (60), as its Date header shows";

    public TimeSpan Shift => shift;
}
