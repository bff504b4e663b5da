using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>A redirection to somewhere that is not the cloud.</summary>
internal sealed class Redirect(FaultScope scope) : RequestFault(scope)
{
    public const string Help = "HTTP 302 to another page of this server; the call is not handled";

    public override Reply Instead() => Reply.Of("text/html", "", 302) with { Header = ("Location", "/_moved") };
}
