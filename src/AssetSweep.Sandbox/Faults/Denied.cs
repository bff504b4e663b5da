namespace AssetSweep.Sandbox.Faults;

/// <summary>The key lacks the permission.</summary>
internal sealed class Denied(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the key may not do this: the denial names operation and resource";

    public override Refusal Refusal => Refusal.Denied;
}
