using System.Text.Json;
using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Assets;
using static AssetSweep.Tests.Clouds.Tencent.TencentPages;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>The kinds that live in regions.</summary>
internal sealed class TencentKindsTests
{
    private static readonly string[] Actions =
        ["DescribeSnapshots", "DescribeAddresses", "DescribeLoadBalancers", "DescribeKeyPairs", "DescribeDomainList", "DescribeRecordList", "DescribeDomainsConfig", "DescribeCertificates"];

    [Test]
    public void A_snapshot_comes_through_with_every_column()
    {
        var s = Snapshots(Own("DescribeSnapshots"))[0];
        Assert.That(s, Is.EqualTo(new Snapshot
        {
            NativeId = "snap-cccc0001",
            Name = "+夜间快照",
            State = "ready",
            CloudState = "NORMAL",
            CreatedAt = Utc("2026-02-28T19:00:00Z"),
            Tags = s.Tags,
            ManagedBy = "kubernetes",
            Raw = s.Raw,
            DiskId = "disk-bbbb0002",
            SizeGib = 200,
            Progress = 100,
            Permanent = false,
            DeadlineAt = Utc("2026-03-07T19:00:00Z"),
            UsedByImages = 0,
            Shared = false,
            Locked = false,
            Copying = false,
            Auto = true,
        }));
        Assert.That(s.Tags, Is.EqualTo(new Dictionary<string, string> { ["tke-own"] = "1" }));
        var raw = JsonDocument.Parse(s.Raw!).RootElement;
        Assert.That((raw.GetProperty("Placement").GetProperty("Zone").GetString(), raw.GetProperty("Placement").GetProperty("ProjectId").GetInt64()), Is.EqualTo(("ap-beijing-6", 5200000001L)));
    }

    [Test]
    public void A_permanent_snapshot_has_no_deadline_even_where_an_old_one_shows()
    {
        var s = Snapshots(Own("DescribeSnapshots"))[1];
        Assert.That((s.Name, s.State, s.DiskId, s.Permanent, s.DeadlineAt, s.CreatedAt), Is.EqualTo(("", "copying", "", (bool?)true, (DateTimeOffset?)Asset.Never, (DateTimeOffset?)null)));
        Assert.That((s.UsedByImages, s.Shared, s.Locked, s.Copying, s.Auto, s.Progress, s.Tags!.Count), Is.EqualTo(((long?)2, (bool?)true, (bool?)true, (bool?)true, (bool?)false, (long?)7, 0)));
    }

    [Test]
    public void What_a_snapshot_leaves_open_stays_open()
    {
        var all = Snapshots(Own("DescribeSnapshots"));
        Assert.That((all[2].State, all[2].Shared, all[2].DeadlineAt, all[2].UsedByImages, all[2].Copying), Is.EqualTo(("isolated", (bool?)true, (DateTimeOffset?)Asset.Never, (long?)4, (bool?)false)));
        Assert.That((all[3].State, all[3].CloudState, all[3].Shared, all[3].DeadlineAt, all[3].UsedByImages), Is.EqualTo(((string?)null, "FROZEN", (bool?)null, (DateTimeOffset?)null, (long?)0)));
        Assert.That((all[4].State, all[4].Progress, all[4].DeadlineAt), Is.EqualTo(("creating", (long?)0, (DateTimeOffset?)null)));
        Assert.That(all[5], Is.EqualTo(new Snapshot { NativeId = "snap-cccc0006", Auto = false, Raw = "{}" }));
    }

    [Test]
    public void An_address_comes_through_with_every_column()
    {
        var i = Ips(Own("DescribeAddresses"))[0];
        Assert.That(i, Is.EqualTo(new Ip
        {
            NativeId = "eip-dddd0001",
            Name = "@出口",
            State = "bound",
            CloudState = "BIND",
            CreatedAt = Utc("2025-07-08T09:10:11Z"),
            ExpiresAt = Utc("2026-07-08T09:10:11Z"),
            ChargeType = "prepaid",
            AutoRenew = true,
            Tags = i.Tags,
            Raw = i.Raw,
            Address = "203.0.113.7",
            AddressType = "HighQualityEIP",
            BoundTo = "nat-own1",
            BoundKind = "nat",
            BandwidthMbps = 20,
            BandwidthPackage = "",
        }));
        Assert.That(i.Tags, Is.EqualTo(new Dictionary<string, string> { ["owner"] = "李雷" }));
        Assert.That(i.Raw, Does.Not.Contain("UpdatedTime").And.Contain("BANDWIDTH_PREPAID_BY_MONTH"));
    }

    [Test]
    public void Null_means_unbound_and_an_interface_is_what_a_loose_one_is_bound_to()
    {
        var all = Ips(Own("DescribeAddresses"));
        Assert.That((all[1].State, all[1].BoundTo, all[1].BoundKind, all[1].ChargeType, all[1].ExpiresAt, all[1].BandwidthPackage), Is.EqualTo(("unbound", "", "", (string?)null, (DateTimeOffset?)null, "bwp-own1")));
        Assert.That((all[1].Name, all[1].CreatedAt, all[1].BandwidthMbps, all[1].Tags!.Count), Is.EqualTo(((string?)null, (DateTimeOffset?)null, (long?)null, 0)));
        Assert.That((all[2].State, all[2].CloudState, all[2].BoundTo, all[2].BoundKind, all[2].ExpiresAt), Is.EqualTo(("bound", "BIND_ENI", "eni-own1", "nic", (DateTimeOffset?)null)), "a time that is none is unknown");
        Assert.That((all[3].State, all[3].BoundTo, all[3].BoundKind), Is.EqualTo(("isolated", "lb-own1", "load_balancer")));
        Assert.That((all[4].State, all[4].BoundTo, all[4].BoundKind), Is.EqualTo(("binding", (string?)null, (string?)null)), "under way, but to what: unknown, not free");
        Assert.That((all[5].State, all[5].BoundKind), Is.EqualTo(("unbinding", "other")));
        Assert.That((all[6].State, all[6].CloudState, all[6].BoundTo, all[6].BoundKind), Is.EqualTo(((string?)null, "OFFLINING", "thing-own1", (string?)null)));
        Assert.That((all[7].State, all[7].BoundTo), Is.EqualTo(("pending", (string?)null)));
        Assert.That(all[8], Is.EqualTo(new Ip { NativeId = "eip-dddd0009", Raw = "{}" }));
    }

    [Test]
    public void A_load_balancer_comes_through_with_every_column()
    {
        var l = LoadBalancers(Own("DescribeLoadBalancers"))[0];
        Assert.That(l, Is.EqualTo(new LoadBalancer
        {
            NativeId = "lb-eeee0001",
            Name = "-官网 lb",
            State = "running",
            CloudState = "1",
            StateSince = Utc("2025-01-01T16:00:05Z"),
            CreatedAt = Utc("2025-01-01T16:00:00Z"),
            ExpiresAt = Utc("2026-09-01T16:00:00Z"),
            ChargeType = "prepaid",
            AutoRenew = true,
            Tags = l.Tags,
            Raw = l.Raw,
            Address = "203.0.113.20,203.0.113.21,2001:db8::20",
            DeletionProtection = true,
        }));
        Assert.That(l.Tags, Is.EqualTo(new Dictionary<string, string> { ["团队"] = "网站", ["empty"] = "" }));
        Assert.That(JsonDocument.Parse(l.Raw!).RootElement.GetProperty("ProjectId").GetInt64(), Is.EqualTo(6100000001));
    }

    [Test]
    public void What_a_load_balancer_leaves_open_stays_open()
    {
        var all = LoadBalancers(Own("DescribeLoadBalancers"));
        Assert.That((all[1].State, all[1].Address, all[1].ExpiresAt, all[1].ManagedBy, all[1].DeletionProtection), Is.EqualTo(("pending", "lb-eeee0002-x.clb.example", (DateTimeOffset?)Asset.Never, "kubernetes", (bool?)false)));
        Assert.That((all[1].CreatedAt, all[1].StateSince, all[1].AutoRenew, all[1].Tags!.Count), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null, (bool?)null, 0)));
        Assert.That((all[2].State, all[2].CloudState, all[2].StateSince, all[2].AutoRenew, all[2].ManagedBy, all[2].Address), Is.EqualTo(("locked", "1", (DateTimeOffset?)Utc("2026-02-01T00:00:00Z"), (bool?)false, "kubernetes", "old.clb.example")));
        Assert.That((all[3].State, all[3].CloudState, all[3].Address, all[3].ChargeType, all[3].ExpiresAt), Is.EqualTo(((string?)null, "7", "", (string?)null, (DateTimeOffset?)null)));
        Assert.That((all[4].AutoRenew, all[4].ExpiresAt, all[4].Address), Is.EqualTo(((bool?)false, (DateTimeOffset?)null, (string?)null)));
        Assert.That(all[5], Is.EqualTo(new LoadBalancer { NativeId = "lb-eeee0006", Raw = "{}" }));
    }

    [Test]
    public void A_key_pair_comes_through_with_every_column()
    {
        var k = KeyPairs(Own("DescribeKeyPairs"))[0];
        Assert.That(k, Is.EqualTo(new KeyPair
        {
            NativeId = "skey-ffff0001",
            Name = "运维钥匙",
            CreatedAt = Utc("2025-03-04T05:06:07Z"),
            Tags = k.Tags,
            Raw = """{"Description":"=cmd","ProjectId":7300000001}""",
            // What ssh-keygen -l prints for this key.
            Fingerprint = "SHA256:mKqU+0K8OhKmA8bBQi9Rz0Q5l7/g160hIP+rJYSTNj4",
            Servers = k.Servers,
        }));
        Assert.That(k.Servers, Is.EqualTo(new[] { "ins-aaaa0001", "ins-aaaa0004" }));
        Assert.That(k.Tags, Is.EqualTo(new Dictionary<string, string> { ["owner"] = "ops" }));
    }

    [Test]
    public void A_text_that_is_no_public_key_has_no_fingerprint()
    {
        var all = KeyPairs(Own("DescribeKeyPairs"));
        Assert.That(all.Skip(1).Select(k => k.Fingerprint), Is.All.Null);
        Assert.That((all[1].Servers!.Count, all[1].Tags!.Count, all[1].CreatedAt), Is.EqualTo((0, 0, (DateTimeOffset?)null)));
        Assert.That(all[5], Is.EqualTo(new KeyPair { NativeId = "skey-ffff0006", Raw = "{}" }));
    }

    [TestCaseSource(nameof(Actions))]
    public void Raw_keeps_listed_fields_and_nothing_else(string action)
    {
        var page = Own(action);
        Assert.That(page, Does.Contain(action is "DescribeRecordList" ? "MonitorStatus" : "Response"));
        Assert.That(Of(action, page).Select(a => a.Raw), Is.All.Not.Contain("never-to-be-kept").And.All.Not.Contain("MonitorStatus").And.All.Not.Contain("IsExpiring"));
    }

    [Test]
    public void No_key_is_even_declared()
    {
        string[] never = ["PrivateKey", "SecretKey", "AccessKey", "Certificate", "CertificatePrivateKey", "KeyMaterial"];
        var declared = typeof(TencentKinds).Assembly.GetTypes().Where(t => t.Namespace == typeof(TencentKinds).Namespace).SelectMany(t => t.GetProperties()).Select(p => p.Name);
        Assert.That(declared.Intersect(never), Is.Empty);
    }

    [TestCaseSource(nameof(Actions))]
    public void A_value_of_the_wrong_type_is_a_json_error(string action)
    {
        var id = action switch { "DescribeSnapshots" => "SnapshotId", "DescribeAddresses" => "AddressId", "DescribeLoadBalancers" => "LoadBalancerId", "DescribeKeyPairs" => "KeyId", "DescribeDomainList" => "DomainId", "DescribeRecordList" => "RecordId", "DescribeDomainsConfig" => "Domain", _ => "CertificateId" };
        var list = action switch { "DescribeSnapshots" => "SnapshotSet", "DescribeAddresses" => "AddressSet", "DescribeLoadBalancers" => "LoadBalancerSet", "DescribeKeyPairs" => "KeyPairSet", "DescribeDomainList" => "DomainList", "DescribeRecordList" => "RecordList", "DescribeDomainsConfig" => "Domains", _ => "Certificates" };
        foreach (var wrong in new[] { "{}", $$"""{"{{list}}":7}""", $$"""{"{{list}}":[7]}""", $$"""{"{{list}}":[{"{{id}}":true}]}""", $$"""{"{{list}}":[{"{{id}}":[1]}]}""", $$"""{"{{list}}":[{"{{id}}":1.5}]}""", $$"""{"{{list}}":[{"{{id}}":"x" """ })
        {
            var page = $$"""{"Response":{{wrong}}}""";
            Assert.That(() => Of(action, page), wrong == "{}" ? Throws.InstanceOf<ArgumentNullException>() : Throws.InstanceOf<JsonException>(), page);
        }
    }

    [Test]
    public void A_row_without_an_id_is_no_asset()
    {
        Assert.That(TencentSnapshots.Map(new TencentSnapshot { SnapshotName = "x" }), Is.Null);
        Assert.That(TencentIps.Map(new TencentAddress { AddressId = "" }), Is.Null);
        Assert.That(TencentLoadBalancers.Map(new TencentLoadBalancer()), Is.Null);
        Assert.That(TencentKeyPairs.Map(new TencentKeyPair { KeyId = "" }), Is.Null);
        Assert.That(TencentDnsZones.Map(new TencentDomain { Name = "x" }), Is.Null);
        Assert.That(TencentDnsRecords.Map(new TencentRecord { RecordId = "" }, Zone), Is.Null);
        Assert.That(TencentCdnDomains.Map(new TencentCdnDomain { ResourceId = "cdn-1" }), Is.Null);
        Assert.That(TencentCertificates.Map(new TencentCertificate()), Is.Null);
    }
}
