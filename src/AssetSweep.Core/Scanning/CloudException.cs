namespace AssetSweep.Core.Scanning;

/// <summary>What kind of refusal or failure a call met; what to do about it depends on this and on nothing else.</summary>
public enum FaultKind
{
    /// <summary>Too many calls. Wait and repeat.</summary>
    Throttled,

    /// <summary>The cloud failed on its side. Reads may be repeated.</summary>
    Transient,

    /// <summary>No answer: name, connection, TLS, time limit. Reads may be repeated.</summary>
    Unreachable,

    /// <summary>An answer that is not what the API promises: cut off, not JSON, a proxy's page, a missing id.</summary>
    Malformed,

    /// <summary>This identity may not do this.</summary>
    Denied,

    /// <summary>The key, the signature or the token is not accepted.</summary>
    BadCredentials,

    /// <summary>This machine's clock and the cloud's differ too much.</summary>
    ClockSkew,

    /// <summary>The credentials belong to another account than the configured one.</summary>
    WrongAccount,

    /// <summary>The product was never opened in this account.</summary>
    NotOpened,

    /// <summary>The region does not exist, or not for this account.</summary>
    UnsupportedRegion,

    /// <summary>The pages of one listing do not fit together: the list moved, or a page is missing.</summary>
    Inconsistent,

    /// <summary>Any other definite refusal.</summary>
    Refused,
}

/// <summary>A call to a cloud failed. Caught in three places only: the scanner, the clean-up's runner and the program's main.</summary>
/// <param name="code">The cloud's own code, or ours where there was no answer to take one from.</param>
/// <param name="message">The cloud's message, redacted.</param>
/// <param name="kind">What kind of failure it is.</param>
/// <param name="inner">What it came from, if anything.</param>
public sealed class CloudException(string code, string message, FaultKind kind, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The cloud's own code, such as <c>UnauthorizedOperation</c>, or ours, such as <c>MalformedReply</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What kind of failure it is.</summary>
    public FaultKind Kind { get; } = kind;

    /// <summary>The call, such as <c>cvm:DescribeInstances</c>; '' when it was none.</summary>
    public string Action { get; init; } = "";

    /// <summary>The cloud's id of the request, for its support; '' when there was no answer.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>How long the cloud asks to wait before the next try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The calls per second that a throttling answer named as the limit; null when it does not say.</summary>
    public double? LimitPerSecond { get; init; }

    /// <summary>Whether a read may be tried again.</summary>
    public bool Retryable => Kind is FaultKind.Throttled or FaultKind.Transient or FaultKind.Unreachable or FaultKind.Malformed;
}
