using AssetSweep.Cli.Configuration;

namespace AssetSweep.Tests.Configuration;

internal sealed class AccountReaderTests
{
    [Test]
    public void Every_key_of_an_account_is_read()
    {
        var accounts = Example.Parse(Example.Full).Accounts;
        Assert.That(accounts[0], Is.EqualTo(new AccountSettings
        {
            Name = "group-ali",
            Cloud = "alibaba",
            AccountId = "0012345678901234",
            Credentials = new CredentialSource.Variables("GROUP_ALI"),
            AssumeRole = "acs:ram::1234567890123456:role/assetsweep-scan",
            CleanupRole = "acs:ram::1234567890123456:role/assetsweep-cleanup",
            Endpoint = new Uri("http://127.0.0.1:8800"),
        }));
        Assert.That(accounts[1].Credentials, Is.EqualTo(new CredentialSource.Profile("default")));
        Assert.That(accounts[1].CleanupCredentials, Is.EqualTo(new CredentialSource.Variables(null)));
        Assert.That(accounts[1].Regions.Only, Is.EqualTo(new[] { "ap-guangzhou", "cn-hangzhou-finance-1" }));
        Assert.That(accounts[1].Kinds.Has("disks"), Is.True);
        Assert.That(accounts[1].Kinds.Has("ips"), Is.False);
        Assert.That(accounts[0].Kinds.Has("ips"), Is.True);
    }

    [Test]
    public void What_an_account_needs_must_be_there()
    {
        Assert.That(Example.Problems("accounts: [ { regions: all } ]").Select(p => $"{p.Key} {p.What}"), Is.EqualTo(new[]
        {
            "accounts[0].name is missing", "accounts[0].cloud is missing", "accounts[0].account_id is missing", "accounts[0].credentials is missing",
        }));
    }

    [Test]
    public void Two_accounts_have_two_names()
    {
        var twice = "accounts:\n" + string.Concat(Enumerable.Repeat("  - { name: a, cloud: aws, account_id: 1, credentials: env }\n", 2));
        Assert.That(Example.Line(twice), Is.EqualTo("c.yaml:3: accounts[1].name: 'a' is the name of the account on line 2 already; give each account a name of its own"));
    }

    [Test]
    public void A_reference_to_an_account_that_is_wrong_otherwise_is_right() =>
        Assert.That(Example.Line("accounts: [ { name: a, cloud: aws, account_id: 1, credentials: nowhere } ]\ngroups: { g: [a] }"), Does.Contain("credentials"));

    [TestCase("", "a name")]
    [TestCase("a/b", "a name")]
    [TestCase("プロ", "a name")]
    public void A_name_is_made_of_few_letters(string name, string what) =>
        Assert.That(Example.Problems($"accounts: [ {{ name: '{name}', cloud: aws, account_id: 1, credentials: env }} ]").Single().Key, Is.EqualTo("accounts[0].name"), what);

    [TestCase("0x1F")]
    [TestCase("1_000")]
    [TestCase("1e3")]
    [TestCase("-1")]
    [TestCase("１２")]
    public void An_account_id_is_digits(string id) =>
        Assert.That(Example.Line($"accounts: [ {{ name: a, cloud: aws, account_id: {id}, credentials: env }} ]"), Does.Contain("account_id: is not an account's number"));

    [TestCase("http://127.0.0.1:8800")]
    [TestCase("http://127.8.9.1")]
    [TestCase("http://[::1]:1/")]
    [TestCase("http://LOCALHOST:1")]
    [TestCase("https://proxy.example.com:8443")]
    public void An_endpoint_is_an_origin(string url) => Assert.That(Example.ParseAccount($"endpoint: \"{url}\"").Endpoint, Is.EqualTo(new Uri(url)));

    [TestCase("http://10.0.0.1", "is plain http to another machine, which anyone on the way could read and change")]
    [TestCase("http://[::127.0.0.1]:1", "is plain http to another machine, which anyone on the way could read and change")]
    [TestCase("http://127.0.0.1.example.com", "is plain http to another machine, which anyone on the way could read and change")]
    [TestCase("http://localhost.example.com", "is plain http to another machine, which anyone on the way could read and change")]
    [TestCase("https://a.example.com/path", "must have no path")]
    [TestCase("https://a.example.com?q=1", "must have no user, query, fragment or blank")]
    [TestCase("https://me:pw@a.example.com", "must have no user, query, fragment or blank")]
    [TestCase("http://127.0.0.1@evil.example.com", "must have no user, query, fragment or blank")]
    [TestCase("https://a.example.com\\\\path", "must have no user, query, fragment or blank")]
    [TestCase("http://１２７.0.0.1", "holds a letter outside ASCII")]
    [TestCase("ftp://127.0.0.1", "is not an http or https URL")]
    [TestCase("127.0.0.1:8800", "is not an http or https URL")]
    [TestCase("http://:80", "is not an http or https URL")]
    [TestCase("/local", "is not an http or https URL")]
    public void An_endpoint_that_could_betray_us_is_refused(string url, string what) =>
        Assert.That(Example.Problems(Example.Account($"endpoint: \"{url}\"")).Single().What, Is.EqualTo(what));

    [TestCase("kinds: [server]", "accounts[0].kinds[0]: 'server' is not known here; did you mean 'servers'?")]
    [TestCase("kinds: []", "accounts[0].kinds: selects nothing; write all, or a list of at least one name")]
    [TestCase("kinds: servers", "accounts[0].kinds: must be a list; write all, or [a, b]")]
    [TestCase("regions: [Hangzhou]", "accounts[0].regions[0]: 'Hangzhou' is not a region; write the cloud's own name for it, such as cn-hangzhou, ap-guangzhou or us-east-1")]
    [TestCase("regions: [[cn-hangzhou]]", "accounts[0].regions[0]: must be one value, not a list; write it as 'key: value'")]
    public void A_wrong_selection_is_refused(string line, string problem) => Assert.That(Example.Line(Example.Account(line)), Is.EqualTo($"c.yaml:6: {problem}"));

    [Test]
    public void What_is_selected_twice_is_selected_once() =>
        Assert.That(Example.ParseAccount("kinds: [disks, servers, disks]").Kinds.Only, Is.EqualTo(new[] { "disks", "servers" }));

    [TestCase("alibaba", "acs:ram::1234567890123456:role/assetsweep-scan")]
    [TestCase("tencent", "qcs::cam::uin/100000000001:roleName/assetsweep-scan")]
    [TestCase("aws", "arn:aws:iam::012345678901:role/assetsweep-scan")]
    [TestCase("aws", "arn:aws:iam::012345678901:role/team/a/assetsweep-scan")]
    public void A_role_is_written_as_its_cloud_writes_it(string cloud, string role)
    {
        Assert.That(Example.ParseAccount($"assume_role: {role}", cloud).AssumeRole, Is.EqualTo(role));
        foreach (var other in Words.Clouds.Where(c => c != cloud))
        {
            Assert.That(Example.Problems(Example.Account($"cleanup_role: {role}", other)).Single().What, Is.EqualTo($"is not a role of {other}"));
        }
    }

    [Test]
    public void Clean_up_has_a_role_or_credentials() =>
        Assert.That(
            Example.Line(Example.Account("cleanup_credentials: metadata\ncleanup_role: arn:aws:iam::012345678901:role/r")),
            Does.EndWith("accounts[0]: has both cleanup_credentials and cleanup_role; keep the one that clean-up shall use"));

    [TestCase("profile:")]
    [TestCase("profile:../x")]
    [TestCase("env:")]
    [TestCase("env:A-B")]
    [TestCase("env:1A")]
    [TestCase("file:x")]
    [TestCase("Metadata")]
    public void Credentials_are_named_in_four_ways(string written) =>
        Assert.That(Example.Problems($"accounts: [ {{ name: a, cloud: aws, account_id: 1, credentials: '{written}' }} ]").Single().Key, Is.EqualTo("accounts[0].credentials"));
}
