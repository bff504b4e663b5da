using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>Answers in the cloud's place: the request does not reach it.</summary>
internal abstract class RequestFault(FaultScope scope) : Fault(scope)
{
    public abstract Reply Instead();
}

/// <summary>The cloud refuses, in its own words and codes.</summary>
internal abstract class RefusalFault(FaultScope scope) : Fault(scope)
{
    public abstract Refusal Refusal { get; }
}

/// <summary>A list comes out wrong.</summary>
internal abstract class PageFault(FaultScope scope) : Fault(scope)
{
    /// <summary>False for a page this fault would not change; such a page does not count.</summary>
    public virtual bool CanSpoil(Page page) => true;

    /// <summary>The page to send instead.</summary>
    /// <param name="page">The page asked for.</param>
    /// <param name="addOne">Makes one more asset of the listed kind.</param>
    public abstract Page Spoil(Page page, Action addOne);
}

/// <summary>The call is handled, and its answer spoiled.</summary>
internal abstract class ReplyFault(FaultScope scope) : Fault(scope)
{
    public abstract Reply Spoil(Reply reply);
}

/// <summary>Why a cloud refuses.</summary>
internal enum Refusal
{
    Throttled,
    Internal,
    Denied,
    UnsupportedRegion,
    BadSignature,
    ExpiredToken,
}

/// <summary>What a list operation is about to send.</summary>
internal sealed record Page(int Offset, int Limit, int Total, Damage Damage = Damage.None);

/// <summary>Harm to the first row of a page.</summary>
internal enum Damage
{
    None,
    NullId,
    ObjectForNumber,
}
