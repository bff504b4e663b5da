using AssetSweep.Cli.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Configuration;

internal sealed class SecretTests
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Letters = Capitals + "abcdefghijklmnopqrstuvwxyz";

    // As much of a secret as no message may show.
    private const int Piece = 8;

    private static readonly string[] Places =
    [
        Account("credentials: \"%\""), Account("credentials: \"env:%\""), Account("credentials: \"profile:%\""), Account("cleanup_credentials: \"%\""),
        Account("credentials: [\"%\"]"), Account("access_key_id: \"%\""), Account("access_key_secret: %"), Account("access_key_secert: %"),
        Account("name: \"%\""), Account("cloud: \"%\""), Account("account_id: %"), Account("regions: [\"%\"]"), Account("kinds: [%]"), Account("regions: %"),
        Account("assume_role: %"), Account("cleanup_role: acs:ram::1:role/%"), Account("endpoint: http://%@127.0.0.1"), Account("endpoint: \"%\""),
        Account("endpoint: http://%.example.com"), Account("endpoint: https://x/%"), Account("\"%\": x"), Account("token: { x: \"%\" }"), Account("foo: [\"%\"]"),
        "notify: [ { to: dingtalk, url: \"https://x.example.com/?access_token=%\", secret: \"%\" } ]", "notify: [ { to: dingtalk, url: \"env:%\" } ]",
        "notify: [ { to: smtp, server: \"%\", from: a, password: % } ]", "notify: [ { to: \"%\" } ]", "notify: \"%\"",
        "\"%\": 1", "\"%\": 1\n\"%\": 2", "x: \"%\"", "language: %", "keep_snapshots: %", "facts: { costs: % }", "limits: { items: \"%\", share_of_kind: % }",
        "groups: { \"%\": [\"%\"] }", "protect: { accounts: [\"%\"] }", "overrides: [ { rule: \"%\", account: \"%\", group: \"%\", days: \"%\", \"%\": x } ]",
        "groups: { \"%\": [] }\noverrides: [ { rule: a.b, group: other, days: 1 } ]", "overrides: [ { rule: a.b, \"%\": 1, tga: x } ]", Account("name: a") + "protect: { accounts: [\"x%\"] }",
        "windows: { disruptive: [\"Mon 01:00-02:00 %\", \"%\"], freeze: [\"%\"] }", "probes: { resolver: \"https://u:%@x\" }", "toil: { \"%\": x }",
        "x: [%", "x: \"%", "x: *%", "x: &% *y", "x: !% y", "%: %: %", "- %", "%", "x: |\n %\n y: %", "%YAML %", "x: @%", "{ % ", "accounts: [ { name: a\n%: b } ]",
    ];

    [Test]
    public void No_message_shows_a_secret()
    {
        var cases =
            from place in Gen.Elements<string>(Places)
            from secret in Gen.OneOf(
                Text(Letters, 20, "LTAI5t"), Text(Letters, 32, "AKID"), Text(Capitals, 16, "AKIA"), Text(Letters, 30, ""), Text(Letters, 32, ""), Text(Letters + "+/", 40, ""))
            select (place, secret);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            try
            {
                Example.Parse(c.place.Replace("%", c.secret, StringComparison.Ordinal));
                return true;
            }
            catch (ConfigException e)
            {
                var shown = e + string.Concat(e.Problems);
                return !Enumerable.Range(0, c.secret.Length - Piece + 1).Any(at => shown.Contains(c.secret.Substring(at, Piece), StringComparison.OrdinalIgnoreCase));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [TestCase("access_key_id")]
    [TestCase("access_key_secret")]
    [TestCase("AccessKeySecret")]
    [TestCase("secret")]
    [TestCase("secret_id")]
    [TestCase("secret_key")]
    [TestCase("password")]
    [TestCase("token")]
    public void A_key_for_secrets_is_refused_with_how_to_do_it_right(string key)
    {
        Assert.That(Example.Line(Example.Account($"{key}: hunter2")), Is.EqualTo(
            $"c.yaml:6: accounts[0].{key}: a secret must not be written here; take it out, put the two halves into the environment as "
            + "PREFIX_ACCESS_KEY_ID and PREFIX_ACCESS_KEY_SECRET, and write 'credentials: env:PREFIX'"));
    }

    [TestCase("LTAI5tExampleExample1234")]
    [TestCase("env:AKIAIOSFODNN7EXAMPLE")]
    [TestCase("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE")]
    [TestCase("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [TestCase("profile:wJalrXUtnFEMIK7MDENGbPxRfiCYEX")]
    public void A_key_in_place_of_credentials_is_refused_with_how_to_do_it_right(string written)
    {
        var problem = Example.Problems($"accounts: [ {{ name: a, cloud: aws, account_id: 1, credentials: '{written}' }} ]").Single();
        Assert.That(problem.What, Does.StartWith("holds what looks like "));
        Assert.That(problem.Fix, Does.EndWith("write 'credentials: env:PREFIX'"));
    }

    [Test]
    public void A_secret_of_a_receiver_is_refused_with_how_to_do_it_right()
    {
        Assert.That(Example.Lines("notify: [ { to: dingtalk, url: \"https://x/y\", secret: hunter2 } ]"), Is.EqualTo(new[]
        {
            "c.yaml:1: notify[0].secret: a secret must not be written here; take it out, put it into an environment variable, and write 'env:NAME' with that variable's name",
            "c.yaml:1: notify[0].url: must name an environment variable; put the value into one and write 'env:NAME', NAME in capitals, digits and '_'",
        }));
    }

    private static string Account(string line) => Example.Account(line);

    private static Gen<string> Text(string letters, int length, string start) =>
        Gen.Elements<char>(letters).ArrayOf(length).Select(chars => start + new string(chars));
}
