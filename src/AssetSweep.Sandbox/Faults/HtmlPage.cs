using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>A captive proxy answers in the cloud's place.</summary>
internal sealed class HtmlPage(FaultScope scope) : RequestFault(scope)
{
    public const string Help = "HTTP 200 with a web page, as from a proxy that wants a login; the call is not handled";

    public override Reply Instead() =>
        Reply.Of("text/html; charset=utf-8", "<!doctype html><title>Guest network</title><p>Please accept the terms of use to go online.</p>");
}
