using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>A gateway in front of the cloud fails.</summary>
internal sealed class ServerError(FaultScope scope) : RequestFault(scope)
{
    public const string Help = "a gateway answers HTTP 502 with a web page; the call is not handled";

    public override Reply Instead() =>
        Reply.Of("text/html", "<html><head><title>502</title></head><body><h1>The gateway got no answer</h1></body></html>", 502);
}
