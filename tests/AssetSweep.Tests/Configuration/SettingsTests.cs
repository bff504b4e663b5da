using AssetSweep.Cli.Configuration;

namespace AssetSweep.Tests.Configuration;

internal sealed class SettingsTests
{
    private static readonly string Root = Path.GetDirectoryName(Path.GetDirectoryName(Example.File))!;

    [Test]
    public void Every_key_is_read()
    {
        var s = Example.Parse(Example.Full);
        Assert.Multiple(() =>
        {
            Assert.That(s.Groups["production"], Is.EqualTo(new[] { "group-ali" }));
            Assert.That(s.Facts, Is.EqualTo(new FactSettings
            {
                Metrics = false,
                Costs = false,
                Renewals = false,
                Agents = false,
                Backends = false,
                Certificates = false,
                Marks = false,
                CdnTraffic = false,
                Probes = false,
            }));
            Assert.That(s.Probes.Resolver, Is.EqualTo(new Uri("https://dns.example.com/resolve")));
            Assert.That(s.Owners.Tags, Is.EqualTo(new[] { "team", "owner" }));
            Assert.That(s.Owners.Default, Is.EqualTo("ops@example.com"));
            Assert.That(s.Protect.Assets, Is.EqualTo(new[] { "a/b/c/d/e" }));
            Assert.That(s.Protect.Tags, Is.EqualTo(new[] { "keep*" }));
            Assert.That(s.Protect.Names, Is.EqualTo(new[] { "db-*" }));
            Assert.That(s.Protect.Accounts, Is.EqualTo(new[] { "group-tencent" }));
            Assert.That(s.Limits, Is.EqualTo(new LimitSettings { Items = 1, ShareOfKind = 0.5, ShareCountsFrom = 2, MonthlyCost = 3.5m, PerOwner = 4 }));
            Assert.That(s.Grace, Is.EqualTo(new GraceSettings { Servers = TimeSpan.FromDays(1), DnsRecords = TimeSpan.FromHours(2), CdnDomains = TimeSpan.FromMinutes(3) }));
            Assert.That(s.Approval.Approvers, Is.EqualTo(new[] { "ann" }));
            Assert.That(s.Approval.Distinct, Is.False);
            Assert.That(s.Approval.ValidFor, Is.EqualTo(TimeSpan.FromSeconds(90)));
            Assert.That(s.KeepSnapshots, Is.EqualTo(TimeSpan.FromDays(31)));
            Assert.That(s.Notify, Is.EqualTo(new NotifySettings[]
            {
                new NotifySettings.DingTalk("DINGTALK_URL", "DINGTALK_SECRET"),
                new NotifySettings.Smtp("mail.example.com", "sweep@example.com", "SMTP_PASSWORD"),
            }));
            Assert.That(s.Nightly.TimeLimit, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(s.Retain, Is.EqualTo(new RetainSettings { History = TimeSpan.FromDays(4), Reports = TimeSpan.FromDays(5), Logs = TimeSpan.FromDays(6) }));
            Assert.That(s.Slo, Is.EqualTo(new SloSettings { Coverage = 0.5, Freshness = TimeSpan.FromHours(7) }));
            Assert.That(s.Toil, Is.EquivalentTo(new Dictionary<string, double> { ["release_disk"] = 20, ["stop_server"] = 2.5 }));
            Assert.That(s.Language, Is.EqualTo("zh-CN"));
        });
    }

    [Test]
    public void Paths_are_relative_to_the_file()
    {
        var s = Example.Parse(Example.Full);
        Assert.Multiple(() =>
        {
            Assert.That(s.File, Is.EqualTo(Example.File));
            Assert.That(s.Database, Is.EqualTo(Path.Combine(Root, "data", "other.db")));
            Assert.That(s.Reports, Is.EqualTo(Path.Combine(Root, "out")));
            Assert.That(s.Rules, Is.EqualTo(Path.Combine(Root, "config", "my-rules")));
            Assert.That(s.Ranges, Is.EqualTo(Path.Combine(Root, "config", "my-ranges")));
            Assert.That(s.Exemptions, Is.EqualTo(Path.Combine(Root, "config", "known.yaml")));
        });
    }

    [Test]
    public void A_tilde_is_the_home_folder_in_kubeconfig()
    {
        var cluster = Example.Parse(Example.Full).Kubernetes.Single();
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.That(cluster, Is.EqualTo(new KubernetesSettings { Kubeconfig = Path.Combine(home, ".kube", "config"), Context = "prod", Drain = true }));
    }

    [Test]
    public void An_override_has_its_thresholds_and_where_they_hold()
    {
        var overrides = Example.Parse(Example.Full).Overrides;
        Assert.That(overrides[0].Thresholds, Is.EquivalentTo(new Dictionary<string, double> { ["days"] = 30 }));
        Assert.That(overrides[1] with { Thresholds = overrides[0].Thresholds }, Is.EqualTo(new OverrideSettings
        {
            Rule = "server.stale",
            Account = "group-ali",
            Group = "production",
            Tag = "env=test",
            Thresholds = overrides[0].Thresholds,
            Line = overrides[0].Line,
        }));
    }

    [TestCase("accounts:", TestName = "Accounts without a value are no error")]
    [TestCase("accounts: []", TestName = "No accounts are no error")]
    [TestCase("language: en", TestName = "Absent accounts are no error")]
    public void Accounts_may_be_missing(string text) => Assert.That(Example.Parse(text).Accounts, Is.Empty);

    [Test]
    public void Options_win_over_the_environment_and_both_over_the_file()
    {
        var environment = ConfigOverrides.FromEnvironment(name => name switch
        {
            "ASSETSWEEP_DATABASE" => "/env/a.db",
            "ASSETSWEEP_REPORTS" => "",
            "ASSETSWEEP_LANGUAGE" => "ja",
            _ => throw new AssertionException(name),
        });
        var s = ConfigFile.Parse(Example.File, Example.Full, new ConfigOverrides { Database = "here.db" }.Or(environment));
        Assert.Multiple(() =>
        {
            Assert.That(s.Database, Is.EqualTo(Path.GetFullPath("here.db")));
            Assert.That(s.Reports, Is.EqualTo(Path.Combine(Root, "out")));
            Assert.That(s.Language, Is.EqualTo("ja"));
        });
    }

    [Test]
    public void A_language_from_outside_is_checked_too()
    {
        var e = Assert.Throws<ConfigException>(() => ConfigFile.Parse("c.yaml", "language: en", new ConfigOverrides { Language = "zh-cn" }));
        Assert.That(e.Message, Is.EqualTo("c.yaml: --lang or ASSETSWEEP_LANGUAGE: 'zh-cn' is not known here; did you mean 'zh-CN'?"));
    }

    [TestCase("groups: { g: [none] }", "c.yaml:1: groups.g[0]: 'none' is no account of this file; there are no accounts in this file")]
    [TestCase("groups: { a b: [] }", "c.yaml:1: groups.a b: is not a name; use 1 to 64 letters of A-Z, a-z, 0-9, '.', '_' and '-'")]
    [TestCase("protect: { accounts: [prod] }", "c.yaml:1: protect.accounts[0]: 'prod' is no account of this file; there are no accounts in this file")]
    [TestCase("overrides: [ { rule: a.b, group: g, days: 1 } ]", "c.yaml:1: overrides[0].group: 'g' is no group of this file; there are no groups in this file")]
    [TestCase("overrides: [ { rule: a.b } ]", "c.yaml:1: overrides[0]: changes nothing; add a threshold of the rule, such as 'days: 30'")]
    [TestCase("overrides: [ { days: 1 } ]", "c.yaml:1: overrides[0].rule: is missing; add 'rule: disk.unattached'")]
    [TestCase("overrides: [ { rule: a.b, days: 14d } ]", "c.yaml:1: overrides[0].days: '14d' is not a number of 0 or more; write digits, with a point for decimals, without quotes")]
    [TestCase("overrides: [ { rule: Disk, days: 1 } ]", "c.yaml:1: overrides[0].rule: 'Disk' is not a rule's id; write it like disk.unattached; 'assetsweep rules list' shows them")]
    [TestCase("limits: { items: -1 }", "c.yaml:1: limits.items: '-1' is not a whole number of 0 or more; write digits only, without quotes")]
    [TestCase("limits: { items: 1.5 }", "c.yaml:1: limits.items: '1.5' is not a whole number of 0 or more; write digits only, without quotes")]
    [TestCase("limits: { monthly_cost: .nan }", "c.yaml:1: limits.monthly_cost: '.nan' is not a number of 0 or more; write digits, with a point for decimals, without quotes")]
    [TestCase("limits: { share_of_kind: 5 }", "c.yaml:1: limits.share_of_kind: '5' is not a share; write a number from 0 to 1, such as 0.05 for 5 percent")]
    [TestCase("limits: 5", "c.yaml:1: limits: must be a map of keys; write { key: value }, or 'key: value' lines below it")]
    [TestCase("limits: { items: }", "c.yaml:1: limits.items: has no value; write one, or remove the line")]
    [TestCase("limits: { items: [1] }", "c.yaml:1: limits.items: must be one value, not a list; write it as 'key: value'")]
    [TestCase("owners: { tags: owner }", "c.yaml:1: owners.tags: must be a list; write [a, b]")]
    [TestCase("owners: { default: \"a\\tb\" }", "c.yaml:1: owners.default: holds a control character; write it on one line, without tabs or escapes")]
    [TestCase("keep_snapshots: 14 days", "c.yaml:1: keep_snapshots: '14 days' is not a length of time; write a number and d, h, m or s, such as 14d or 36h; at most 36500d")]
    [TestCase("keep_snapshots: 0d", "c.yaml:1: keep_snapshots: '0d' is not a length of time; write a number and d, h, m or s, such as 14d or 36h; at most 36500d")]
    [TestCase("keep_snapshots: 9999999999d", "c.yaml:1: keep_snapshots: '9999999999d' is not a length of time; write a number and d, h, m or s, such as 14d or 36h; at most 36500d")]
    [TestCase("facts: { probes: on }", "c.yaml:1: facts.probes: 'on' is neither true nor false; write true or false, without quotes")]
    [TestCase("facts: { probes: \"true\" }", "c.yaml:1: facts.probes: 'true' is neither true nor false; write true or false, without quotes")]
    [TestCase("notify: [ { to: slack } ]", "c.yaml:1: notify[0].to: 'slack' is not known here; known are dingtalk, smtp")]
    [TestCase("notify: [ { to: dingtalk } ]", "c.yaml:1: notify[0].url: is missing; add 'url: env:DINGTALK_URL'")]
    [TestCase("notify: [ { to: smtp, server: a, from: b, url: env:C } ]", "c.yaml:1: notify[0].url: unknown key; known are to, server, from, password")]
    [TestCase("probes: { resolver: \"http://dns.example.com/\" }",
        "c.yaml:1: probes.resolver: is plain http to another machine, which anyone on the way could read and change; use https; plain http is accepted for 127.0.0.1, ::1 and localhost only")]
    [TestCase("toil: { release_disk: -5 }", "c.yaml:1: toil.release_disk: '-5' is not a number of 0 or more; write digits, with a point for decimals, without quotes")]
    public void A_wrong_value_is_refused_with_how_to_put_it_right(string text, string line) => Assert.That(Example.Line(text), Is.EqualTo(line));
}
