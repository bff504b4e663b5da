using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The call is handled and its answer is lost on the way.</summary>
internal sealed class LostReply(FaultScope scope) : ReplyFault(scope)
{
    public const string Help = "the call is handled, then the connection breaks";

    public override Reply Spoil(Reply reply) => reply with { Lost = true };
}
