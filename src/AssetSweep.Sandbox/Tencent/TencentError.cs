namespace AssetSweep.Sandbox.Tencent;

/// <summary>A refusal in the cloud's envelope. Thrown by whoever finds the fault with a call, caught where the envelope is written.</summary>
internal sealed class TencentError(string code, string chinese, string english) : Exception(english)
{
    public string Code => code;

    /// <summary>The message in the language the caller asked for; Chinese where it asked for none, as for an account of the Chinese site.</summary>
    public string In(string language) => language == "en-US" ? Message : chinese;

    public static TencentError MissingParameter(string name) =>
        new("MissingParameter", $"缺少参数 `{name}`。", $"Parameter `{name}` is required.");

    public static TencentError UnknownParameter(string name) =>
        new("UnknownParameter", $"参数 `{name}` 无法识别。", $"Parameter `{name}` is not known to this operation.");

    public static TencentError WrongType(string name, string wanted) =>
        new("InvalidParameter", $"参数 `{name}` 类型有误，应为 {wanted}。", $"Parameter `{name}` must be of type {wanted}.");

    public static TencentError NotAnObject() =>
        new("InvalidParameter", "请求体不是合法的 JSON 对象。", "The body is not a JSON object.");

    public static TencentError IdsAndFilters(string ids) =>
        new("InvalidParameter", $"`{ids}` 与 `Filters` 只能填写其一。", $"Give either `{ids}` or `Filters`.");

    public static TencentError InvalidValue(string name, string value) =>
        new("InvalidParameterValue", $"参数 `{name}` 的值 `{value}` 不在允许范围内。", $"The value `{value}` of parameter `{name}` is out of range.");

    public static TencentError TooMany(string code, string name, int max) =>
        new(code, $"参数 `{name}` 超过上限 `{max}`。", $"Parameter `{name}` is beyond its limit of `{max}`.");

    public static TencentError InvalidFilter(string name) =>
        new("InvalidFilter", $"不支持过滤条件 `{name}`。", $"Filter `{name}` is not supported.");

    public static TencentError MalformedId(string code, string id) =>
        new(code, $"实例 ID `{id}` 格式有误。", $"The id `{id}` has not the shape of an id.");

    public static TencentError UnsupportedRegion(string region) =>
        new("UnsupportedRegion", $"地域 `{region}` 暂不提供该服务。", $"Region `{region}` does not offer this service.");

    public static TencentError InvalidAction(string action) =>
        new("InvalidAction", $"接口 `{action}` 不存在。", $"There is no operation `{action}`.");

    public static TencentError NoSuchVersion(string version) =>
        new("NoSuchVersion", $"接口版本 `{version}` 不存在。", $"There is no version `{version}` of this operation.");

    public static TencentError Throttled(double rate) => new(
        "RequestLimitExceeded",
        $"调用过快：本秒第 `{Math.Floor(rate) + 1}` 次，本接口每秒上限为 `{rate}` 次，稍后再来。",
        $"Too fast: call `{Math.Floor(rate) + 1}` of this second, of which the limit is `{rate}`; come back a little later.");

    /// <summary>What a product says to an account that never opened it; null where it has no words for that.</summary>
    public static TencentError? NotOpened(string service) => service switch
    {
        "cdn" => new("ResourceNotFound.CdnUserNotExists", "账号尚未开通 CDN。", "This account has not opened CDN."),
        "dnspod" => new("FailedOperation.NotRealNamedUser", "账号尚未实名认证。", "This account is not verified."),
        _ => null,
    };

    public static TencentError NoLoadBalancer(string id) =>
        new("InvalidParameter.LBIdNotFound", $"负载均衡 `{id}` 不存在。", $"There is no load balancer `{id}`.");

    public static TencentError NoRecords() => new("ResourceNotFound.NoDataOfRecord", "没有符合条件的记录。", "There are no such records.");

    public static TencentError NoZone() => new("InvalidParameterValue.DomainNotExists", "域名不在该账号下。", "There is no such domain in this account.");

    public static TencentError Internal() => new("InternalError", "服务内部出错。", "Something inside the service failed.");

    public static TencentError BadSignature() => new("AuthFailure.SignatureFailure", "签名不匹配，请核对计算过程。", "The signature does not match what was sent.");

    public static TencentError SignatureExpire() => new(
        "AuthFailure.SignatureExpire", "签名时间与服务器时间相差超过 300 秒。", "The time of the signature is more than 300 seconds from the server's.");

    public static TencentError InvalidAuthorization() => new(
        "AuthFailure.InvalidAuthorization", "请求头 Authorization 格式有误。", "The Authorization header is missing or cannot be read.");

    public static TencentError SecretIdNotFound() => new("AuthFailure.SecretIdNotFound", "密钥 ID 不存在。", "There is no such SecretId.");

    public static TencentError TokenFailure() => new("AuthFailure.TokenFailure", "临时密钥的 Token 无效或已过期。", "The token does not belong to this key, or has run out.");

    /// <summary>In both languages alike. The shape of operation and resource is the real one: clients take them from the text.</summary>
    public static TencentError Denied(Guid request, string operation, string resource)
    {
        string text = $"[request id:{request}]you are not authorized to perform operation ({operation})\nresource ({resource}) has no permission\n";
        return new("UnauthorizedOperation", text, text);
    }
}
