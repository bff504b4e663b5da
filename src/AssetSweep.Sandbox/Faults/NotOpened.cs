namespace AssetSweep.Sandbox.Faults;

/// <summary>The account never opened the product. It strikes only products that have a code for that.</summary>
internal sealed class NotOpened(FaultScope scope) : Fault(scope)
{
    public const string Help = "the product was never opened: cdn has no such user, dnspod no verified one; other products answer as ever";
}
