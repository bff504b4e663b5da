namespace AssetSweep.Sandbox.Faults;

/// <summary>Too many calls, says the cloud.</summary>
internal sealed class Throttle(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the cloud says the calls come too fast";

    public override Refusal Refusal => Refusal.Throttled;
}
