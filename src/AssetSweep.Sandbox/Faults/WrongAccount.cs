using System.Text;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The key turns out to belong to another account.</summary>
internal sealed class WrongAccount(FaultScope scope) : ReplyFault(scope)
{
    public const string Help = "answers name another account than the key belongs to";

    public const string AccountId = "100000000099";

    public override Reply Spoil(Reply reply) => reply with
    {
        Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(reply.Body.Span).Replace(SandboxServer.TencentAccountId, AccountId, StringComparison.Ordinal)),
    };
}
