using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The connection breaks before the cloud has seen the call.</summary>
internal sealed class LostRequest(FaultScope scope) : RequestFault(scope)
{
    public const string Help = "the connection breaks before the call is handled";

    public override Reply Instead() => new() { Body = default, Lost = true };
}
