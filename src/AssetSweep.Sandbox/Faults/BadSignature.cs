namespace AssetSweep.Sandbox.Faults;

/// <summary>The signature is refused though it is right.</summary>
internal sealed class BadSignature(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the signature is refused though it is right";

    public override Refusal Refusal => Refusal.BadSignature;
}
