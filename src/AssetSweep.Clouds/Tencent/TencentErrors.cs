using System.Globalization;
using System.Text.RegularExpressions;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent;

/// <summary>What Tencent's error codes mean for a caller. Codes are dotted, the more special one may be new: the exact code first, then what it begins with.</summary>
internal static partial class TencentErrors
{
    /// <summary>The kind of a code. Messages are never matched: their language follows the account.</summary>
    public static FaultKind KindOf(string code) => code switch
    {
        "FailedOperation.FrequencyLimit" or "LimitExceeded.RateLimitExceeded" or "LimitExceeded.LimitedAccess" or "LimitExceeded.CdnHostOpTooOften"
            or "UnauthorizedOperation.OperationTooOften" => FaultKind.Throttled,
        "AuthFailure.SignatureExpire" => FaultKind.ClockSkew,
        "AuthFailure.UnauthorizedOperation" or "OperationDenied.NoPermissionToOperateDomain" or "InternalError.CamNoAuth" => FaultKind.Denied,
        "ResourceNotFound.CdnUserNotExists" or "FailedOperation.ErrNotOpen" or "FailedOperation.NotRealNamedUser" => FaultKind.NotOpened,
        "FailedOperation.UnknowError" => FaultKind.Transient,
        _ => ByPrefix(code),
    };

    private static FaultKind ByPrefix(string code) => code.Split('.')[0] switch
    {
        "RequestLimitExceeded" => FaultKind.Throttled,
        "InternalError" or "InternalServerError" or "ServiceUnavailable" => FaultKind.Transient,
        "UnauthorizedOperation" => FaultKind.Denied,
        "AuthFailure" => FaultKind.BadCredentials,
        "UnsupportedRegion" => FaultKind.UnsupportedRegion,
        _ => FaultKind.Refused,
    };

    /// <summary>The limit that a throttling message names between back-ticks, behind how many calls there were; null when it does not.</summary>
    public static double? NamedLimit(string message) =>
        Quoted().Matches(message) is { Count: > 0 } numbers && double.TryParse(numbers[^1].Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : null;

    [GeneratedRegex("`([0-9]+(?:\\.[0-9]+)?)`")]
    private static partial Regex Quoted();
}
