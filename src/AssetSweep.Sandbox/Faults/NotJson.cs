using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>A body that claims to be JSON and is not.</summary>
internal sealed class NotJson(FaultScope scope) : ReplyFault(scope)
{
    public const string Help = "the call is handled; the body is not JSON though it says so";

    public override Reply Spoil(Reply reply) => Reply.Of(reply.ContentType, "upstream: short read (0 of 1 parts)");
}
