using System.Collections.Concurrent;
using System.Security.Cryptography;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>Who is calling.</summary>
/// <param name="SecretId">The key's id.</param>
/// <param name="Secret">The key's secret.</param>
/// <param name="Token">For temporary keys.</param>
/// <param name="Ends">When a temporary key runs out.</param>
/// <param name="Role">The assumed role, '' for the key of the account.</param>
internal sealed record Key(string SecretId, string Secret, string Token, DateTimeOffset Ends, string Role);

/// <summary>The keys there are: the one of the account, and the temporary ones handed out for roles.</summary>
internal sealed class Keys(bool signatures)
{
    private static readonly Key Own = new(SandboxServer.AccessKeyId, SandboxServer.AccessKeySecret, "", DateTimeOffset.MaxValue, "");

    private readonly ConcurrentDictionary<string, Key> all = new(StringComparer.Ordinal) { [Own.SecretId] = Own };
    private readonly Tc3 tc3 = new();

    /// <summary>A temporary key.</summary>
    public Key Issue(string role, DateTimeOffset ends)
    {
        var key = new Key(
            "AKID" + RandomNumberGenerator.GetHexString(28), RandomNumberGenerator.GetHexString(32), RandomNumberGenerator.GetHexString(64), ends, role);
        return all[key.SecretId] = key;
    }

    /// <summary>The caller, once all of the signature is right.</summary>
    /// <exception cref="TencentError">It is not.</exception>
    public Key Check(Call call)
    {
        var request = call.Request;
        if (!signatures)
        {
            return Own;
        }

        string timestamp = Present(call, "X-TC-Timestamp", "Timestamp");
        var authorization = Tc3Authorization.Read(Call.Header(request, "Authorization")) ?? throw TencentError.InvalidAuthorization();
        if (!all.TryGetValue(authorization.SecretId, out var key))
        {
            throw TencentError.SecretIdNotFound();
        }

        if (!long.TryParse(timestamp, out long seconds))
        {
            throw TencentError.WrongType("Timestamp", "Integer");
        }

        if (Math.Abs((decimal)seconds - call.Now.ToUnixTimeSeconds()) > 300)
        {
            throw TencentError.SignatureExpire();
        }

        var signed = new SignedRequest(
            request.Method, request.QueryString.Value is { Length: > 0 } query ? query[1..] : "", name => Call.Header(request, name), call.Body);
        if (!tc3.Verify(signed, authorization, timestamp, key.Secret))
        {
            throw TencentError.BadSignature();
        }

        return Call.Header(request, "X-TC-Token") == key.Token && call.Now < key.Ends ? key : throw TencentError.TokenFailure();
    }

    /// <summary>A header that must be there.</summary>
    public static string Present(Call call, string header, string name) =>
        Call.Header(call.Request, header) is { Length: > 0 } value ? value : throw TencentError.MissingParameter(name);
}
