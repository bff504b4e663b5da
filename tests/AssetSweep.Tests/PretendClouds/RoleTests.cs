using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class RoleTests
{
    private const string Role = "qcs::cam::uin/100000000001:roleName/assetsweep-scan";

    [Test]
    public async Task Temporary_credentials_work_with_their_token_until_they_run_out()
    {
        await using var caller = await Caller.With();
        await Assume(caller, seconds: 900);
        var identity = await caller.Call("GetCallerIdentity", "{}", version: Caller.StsVersion);
        Assert.That(identity.GetProperty("Type").GetString(), Is.EqualTo("CAMRole"));
        Assert.That(identity.GetProperty("AccountId").GetString(), Is.EqualTo(SandboxServer.TencentAccountId));
        Assert.That(identity.GetProperty("Arn").GetString(), Does.EndWith("assetsweep-scan:nightly"));
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddSeconds(901));
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo("AuthFailure.TokenFailure"));
    }

    [TestCase(null)]
    [TestCase("another")]
    public async Task Temporary_credentials_without_their_own_token_are_refused(string? token)
    {
        await using var caller = await Caller.With();
        await Assume(caller, seconds: 900);
        caller.Token = token;
        Assert.That(await caller.Code("DescribeInstances"), Is.EqualTo("AuthFailure.TokenFailure"));
    }

    [TestCase("""{"RoleArn":"qcs::cam::uin/100000000099:roleName/x","RoleSessionName":"ab"}""", "ResourceNotFound.RoleNotFound")]
    [TestCase("""{"RoleArn":"x","RoleSessionName":"ab"}""", "ResourceNotFound.RoleNotFound")]
    [TestCase("""{"RoleArn":"qcs::cam::uin/100000000001:roleName/x","RoleSessionName":"ab","DurationSeconds":43201}""", "InvalidParameter.OverTimeError")]
    [TestCase("""{"RoleArn":"qcs::cam::uin/100000000001:roleName/x","RoleSessionName":"a b"}""", "InvalidParameter.ParamError")]
    [TestCase("""{"RoleSessionName":"ab"}""", "MissingParameter")]
    public async Task A_role_that_cannot_be_assumed_is_refused(string body, string code)
    {
        await using var caller = await Caller.With();
        Assert.That(await caller.Code("AssumeRole", body, version: Caller.StsVersion), Is.EqualTo(code));
    }

    private static async Task Assume(Caller caller, int seconds)
    {
        var answer = await caller.Call(
            "AssumeRole", $$"""{"RoleArn":"{{Role}}","RoleSessionName":"nightly","DurationSeconds":{{seconds}}}""", version: Caller.StsVersion);
        Assert.That(answer.GetProperty("Expiration").GetDateTimeOffset(), Is.EqualTo(Caller.Start.AddSeconds(seconds)));
        var credentials = answer.GetProperty("Credentials");
        caller.Id = credentials.GetProperty("TmpSecretId").GetString()!;
        caller.Secret = credentials.GetProperty("TmpSecretKey").GetString()!;
        caller.Token = credentials.GetProperty("Token").GetString();
    }
}
