using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>What Alibaba's error codes mean for a caller. The HTTP status of one code differs from product to product and from year to year: the code decides.</summary>
internal static class AlibabaErrors
{
    /// <summary>All checks of a dry run passed, which this API reports as an error.</summary>
    public const string DryRunPassed = "DryRunOperation";

    /// <summary>The kind of a refusal.</summary>
    /// <param name="code">The cloud's code.</param>
    /// <param name="message">Its message; looked at only where several meanings share one code.</param>
    /// <param name="status">HTTP status; looked at only for codes that are not known.</param>
    public static FaultKind KindOf(string code, string message, int status) => code switch
    {
        "FlowControlError" => FaultKind.Throttled,
        _ when code.StartsWith("Throttling", StringComparison.Ordinal) || code.Contains(".Throttling", StringComparison.Ordinal) => FaultKind.Throttled,
        "IllegalTimestamp" => FaultKind.ClockSkew,
        "Forbidden.AccessKeyDisabled" or "InvalidAccount.NotFound" => FaultKind.BadCredentials,
        "Forbidden.RegionNotFound" or "RegionId.ApiNotSupported" or "InvalidOperation.NotSupportedEndpoint" => FaultKind.UnsupportedRegion,
        // States of an asset that stand in the way of changing it, not of who asks.
        "Forbidden.ChargeTypeIsPrepaid" or "Forbidden.ReleaseSegmentEip" => FaultKind.Refused,
        "NotAuthorized" or "AccessForbidden" => FaultKind.Denied,
        // CDN has one code for "not opened", "suspended" and "locked for security"; the request asks for English.
        "OperationDenied" when message.Contains("not open", StringComparison.OrdinalIgnoreCase) => FaultKind.NotOpened,
        // Used before: the next try carries a new one.
        "SignatureNonceUsed" or "UnknownError" or "OperationConflict" or "SystemBusy" or "ServiceBusy" or "LimitedOperation.ServiceUnavailable"
            or "IdempotentProcessing" or "LastTokenProcessing" or "IncorrectInstanceStatus.Initializing" or "IncorrectDiskStatus.Initializing" => FaultKind.Transient,
        _ => ByPrefix(code) ?? (status >= 500 ? FaultKind.Transient : FaultKind.Refused),
    };

    private static FaultKind? ByPrefix(string code) => code.Split('.')[0] switch
    {
        "Forbidden" or "NoPermission" or "PermissionDenied" => FaultKind.Denied,
        "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "IncompleteSignature" or "InvalidSecurityToken" or "MissingSecurityToken" => FaultKind.BadCredentials,
        "InvalidTimeStamp" => FaultKind.ClockSkew,
        "InvalidRegionId" => FaultKind.UnsupportedRegion,
        "InternalError" or "ServiceUnavailable" => FaultKind.Transient,
        _ => null,
    };

    /// <summary>A message without what it quotes of the request: an answer to a bad signature repeats every parameter and header.</summary>
    public static string WithoutRequest(string message)
    {
        var at = message.IndexOf("server StringToSign", StringComparison.OrdinalIgnoreCase) is var three and >= 0 ? three
            : message.IndexOf("server string to sign", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? message : message[..at] + "(the request that it quotes is left out)";
    }
}
