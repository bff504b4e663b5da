namespace AssetSweep.Sandbox.Faults;

/// <summary>A failure inside the cloud, told in its own envelope.</summary>
internal sealed class InternalError(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the cloud answers with its code for an internal error";

    public override Refusal Refusal => Refusal.Internal;
}
