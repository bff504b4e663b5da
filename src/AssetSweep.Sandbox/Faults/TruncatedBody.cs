using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The body ends too early, with the connection cut or, framed, as if it were whole.</summary>
internal sealed class TruncatedBody(FaultScope scope, bool framed) : ReplyFault(scope)
{
    public const string Help = "the body ends in the middle: the connection breaks, or with framed=1 the length is that of the half";

    public override Reply Spoil(Reply reply) => framed ? reply with { Body = reply.Body[..(reply.Body.Length / 2)] } : reply with { CutOff = true };
}
