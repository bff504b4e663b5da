using AssetSweep.Sandbox;

namespace AssetSweep.Interop;

/// <summary>The sandbox is true enough that Tencent's own SDK works against it.</summary>
internal sealed class TencentSdkTests
{
    private static Task<SandboxServer> StartAsync() => SandboxServer.StartAsync(
        new SandboxOptions { Now = TimeProvider.System.GetUtcNow(), Counts = new Dictionary<string, int> { ["tencent/servers"] = 1210, ["tencent/disks"] = 2030 } }, CancellationToken.None);

    [TestCase("servers")]
    [TestCase("disks")]
    public async Task It_lists_every_page_and_the_ids_that_the_world_has(string kind)
    {
        await using var sandbox = await StartAsync();
        var answer = await Node.RunAsync("tencent.js", sandbox.Endpoint.ToString(), SandboxServer.AccessKeyId, SandboxServer.AccessKeySecret, kind);
        Assert.That(answer.GetProperty("account").GetString(), Is.EqualTo(SandboxServer.TencentAccountId));
        Assert.That(answer.GetProperty("regions").GetArrayLength(), Is.EqualTo(5));
        Assert.That(answer.GetProperty("ids").EnumerateArray().Select(i => i.GetString()), Is.EquivalentTo(sandbox.World.Ids("tencent/" + kind)));
    }

    [TestCase("sandbox", "wrong", "AuthFailure.SignatureFailure")]
    [TestCase("nobody", "sandbox-secret", "AuthFailure.SecretIdNotFound")]
    public async Task It_is_refused_with_the_clouds_own_codes(string id, string secret, string code)
    {
        await using var sandbox = await StartAsync();
        var answer = await Node.RunAsync("tencent.js", sandbox.Endpoint.ToString(), id, secret, "disks");
        Assert.That(answer.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [TestCase("throttle", "RequestLimitExceeded")]
    [TestCase("denied", "UnauthorizedOperation")]
    [TestCase("internal-error", "InternalError")]
    public async Task It_understands_the_sandboxs_faults(string fault, string code)
    {
        await using var sandbox = await StartAsync();
        sandbox.Inject(Fault.Parse(fault + ":action=DescribeDisks"));
        var answer = await Node.RunAsync("tencent.js", sandbox.Endpoint.ToString(), SandboxServer.AccessKeyId, SandboxServer.AccessKeySecret, "disks");
        Assert.That(answer.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo(code));
    }
}
