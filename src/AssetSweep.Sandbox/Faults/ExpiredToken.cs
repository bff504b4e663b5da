namespace AssetSweep.Sandbox.Faults;

/// <summary>Temporary credentials have run out.</summary>
internal sealed class ExpiredToken(FaultScope scope) : RefusalFault(scope)
{
    public const string Help = "the token of the credentials has run out";

    public override Refusal Refusal => Refusal.ExpiredToken;
}
