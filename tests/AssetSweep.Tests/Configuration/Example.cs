using AssetSweep.Cli.Configuration;

namespace AssetSweep.Tests.Configuration;

/// <summary>Configurations for tests.</summary>
internal static class Example
{
    /// <summary>Every key of the design, with a value unlike its default.</summary>
    public const string Full = """
        database: ../data/other.db
        reports: ../out
        rules: my-rules
        accounts:
          - name: group-ali
            cloud: alibaba
            account_id: 0012345678901234
            credentials: env:GROUP_ALI
            assume_role: acs:ram::1234567890123456:role/assetsweep-scan
            cleanup_role: acs:ram::1234567890123456:role/assetsweep-cleanup
            regions: all
            kinds: all
            endpoint: http://127.0.0.1:8800
          - name: group-tencent
            cloud: tencent
            account_id: "100000000001"
            credentials: profile:default
            cleanup_credentials: env
            regions: [ap-guangzhou, cn-hangzhou-finance-1]
            kinds: [servers, disks]
        groups: { production: [group-ali] }
        facts: { metrics: false, costs: false, renewals: false, agents: false, backends: false, certificates: false, marks: false, cdn_traffic: false, probes: false }
        probes: { resolver: "https://dns.example.com/resolve" }
        ranges: my-ranges/
        overrides: [ { rule: disk.unattached, days: 30 }, { rule: server.stale, account: group-ali, group: production, tag: env=test, days: 7.5 } ]
        exemptions: known.yaml
        owners: { tags: [team, owner], default: ops@example.com }
        protect: { assets: [a/b/c/d/e], tags: ["keep*"], names: ["db-*"], accounts: [group-tencent] }
        limits: { items: 1, share_of_kind: 0.5, share_counts_from: 2, monthly_cost: 3.5, per_owner: 4 }
        grace: { servers: 1d, dns_records: 2h, cdn_domains: 3m }
        windows: { disruptive: ["Mon-Thu 01:00-05:00 Asia/Shanghai"], freeze: [2027-02-05..2027-02-14] }
        approval: { approvers: [ann], distinct: false, valid_for: 90s }
        keep_snapshots: 31d
        kubernetes: [ { kubeconfig: ~/.kube/config, context: prod, drain: true } ]
        notify: [ { to: dingtalk, url: env:DINGTALK_URL, secret: env:DINGTALK_SECRET }, { to: smtp, server: mail.example.com, from: sweep@example.com, password: env:SMTP_PASSWORD } ]
        nightly: { time_limit: 1h }
        retain: { history: 4d, reports: 5d, logs: 6d }
        slo: { coverage: 0.5, freshness: 7h }
        toil: { release_disk: 20, stop_server: 2.5 }
        language: zh-CN

        """;

    /// <summary>Stands in for where the file is.</summary>
    public static string File { get; } = Path.GetFullPath("/srv/sweep/config/assetsweep.yaml");

    public static Settings Parse(string text) => ConfigFile.Parse(File, text, ConfigOverrides.None);

    /// <summary>A configuration with one right account of a cloud, and these lines in it.</summary>
    public static string Account(string lines, string cloud = "aws") =>
        $"accounts:\n  - name: one\n    cloud: {cloud}\n    account_id: \"1\"\n    credentials: env\n{string.Concat(lines.Split('\n').Select(line => $"    {line}\n"))}";

    public static AccountSettings ParseAccount(string lines, string cloud = "aws") => Parse(Account(lines, cloud)).Accounts.Single();

    /// <summary>What is wrong with a text.</summary>
    public static IReadOnlyList<ConfigProblem> Problems(string text) => Assert.Throws<ConfigException>(() => Parse(text))!.Problems;

    /// <summary>What is wrong with a text, a rendered line each, without the file's folder.</summary>
    public static IReadOnlyList<string> Lines(string text) => [.. Problems(text).Select(p => (p with { File = "c.yaml" }).ToString())];

    /// <summary>The one thing that is wrong with a text.</summary>
    public static string Line(string text) => Lines(text).Single();
}
