using AssetSweep.Cli;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Cli;

internal sealed class AppTests
{
    private TempFolder folder = null!;
    private CommandLine program = null!;

    [SetUp]
    public void Create()
    {
        folder = new TempFolder();
        program = new CommandLine(new InstantTime(), folder.Path);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("--help")]
    [TestCase("scan", "--help")]
    [TestCase("query", "--help")]
    [TestCase("sandbox", "--help")]
    [TestCase("demo", "--help")]
    public async Task Help_teaches_and_succeeds(params string[] args)
    {
        var ran = await program.RunAsync(args);
        Assert.That((ran.Exit, ran.Error), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(ran.Out, Does.Contain("assetsweep"));
    }

    [TestCase("scna")]
    [TestCase("scan", "--nonsense")]
    [TestCase("query")]
    [TestCase("sandbox", "--size", "many")]
    public async Task A_command_line_that_is_wrong_says_how_to_go_on(params string[] args)
    {
        var ran = await program.RunAsync(args);
        Assert.That((ran.Exit, ran.Out), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(ran.Error, Does.Contain("--help"));
    }

    [TestCase("sandbox", "--size", "7")]
    [TestCase("sandbox", "--fault", "nonsense")]
    [TestCase("sandbox", "--count", "tencent/servers=x")]
    [TestCase("sandbox", "--count", "tencent/sevrers=1")]
    [TestCase("sandbox", "--count", "oops")]
    public async Task A_sandbox_that_cannot_be_is_refused(params string[] args)
    {
        var ran = await program.RunAsync([.. args, "--port", "0"]);
        Assert.That(ran.Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(ran.Error, Is.Not.Empty);
    }

    [Test]
    public async Task Without_a_configuration_the_path_is_named()
    {
        var ran = await program.RunAsync("scan", "--config", folder.File("none.yaml"));
        Assert.That((ran.Exit, ran.Error), Is.EqualTo((ExitCode.Usage, ran.Error)));
        Assert.That(ran.Error, Does.Contain("none.yaml"));
    }

    [Test]
    public async Task Without_accounts_the_way_to_some_is_named()
    {
        await File.WriteAllTextAsync(folder.File("a.yaml"), "database: a.db\n");
        var ran = await program.RunAsync("scan", "--config", folder.File("a.yaml"));
        Assert.That(ran.Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(ran.Error, Does.Contain("accounts.example.yaml").And.Contains("demo"));
    }

    [Test]
    public async Task Everything_wrong_in_a_configuration_is_said_at_once()
    {
        await File.WriteAllTextAsync(folder.File("a.yaml"), "databse: a.db\naccounts:\n  - name: x\n    cloud: tencnt\n    account_id: \"1\"\n    credentials: env\n    endpoint: http://example.com\n");
        var ran = await program.RunAsync("scan", "--config", folder.File("a.yaml"));
        Assert.That(ran.Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(ran.Error, Does.Contain("a.yaml:1").And.Contains("database").And.Contains("a.yaml:4").And.Contains("tencent").And.Contains("a.yaml:7"));
    }

    [Test]
    public async Task An_unreachable_endpoint_is_a_gap_that_says_so()
    {
        await File.WriteAllTextAsync(
            folder.File("a.yaml"), "database: a.db\naccounts:\n  - name: x\n    cloud: tencent\n    account_id: \"1\"\n    credentials: env:X\n    endpoint: http://127.0.0.1:1\n");
        program.Environment["X_ACCESS_KEY_ID"] = "k";
        program.Environment["X_ACCESS_KEY_SECRET"] = "s-e-c-r-e-t";
        var ran = await program.RunAsync("scan", "--config", folder.File("a.yaml"));
        Assert.That(ran.Exit, Is.EqualTo(ExitCode.Gaps));
        Assert.That(ran.Out, Does.Contain("Unreachable").And.Contains("all regions").And.Not.Contain("s-e-c-r-e-t"));
    }

    [Test]
    public void Exit_codes_never_change_their_meaning()
    {
        Assert.That(Enum.GetValues<ExitCode>().Select(c => $"{(int)c} {c}"), Is.EqualTo(new[] { "0 Done", "1 Unexpected", "2 Usage", "3 Gaps", "4 Refused", "5 PersonNeeded", "130 Cancelled" }));
    }
}
