using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AssetSweep.Core.Assets;
using AssetSweep.Tests.Support;
using static AssetSweep.Tests.Clouds.Tencent.TencentPages;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>Column by column against recorded bodies, read here in another way than the client does.</summary>
internal sealed class TencentRecordedKindsTests
{
    private static IEnumerable<string> Recorded(string pattern) =>
        SharedFolder.Path is { } shared ? Directory.GetFiles(Path.Combine(shared, "fixtures", "tencent"), pattern).Select(f => Path.GetFileName(f)) : ["none: no ../shared"];

    private static string Body(string file) => File.ReadAllText(SharedFolder.Require("fixtures/tencent/" + file));

    private static void Each<TAsset>(string page, string list, List<TAsset> assets, Action<Row, TAsset> check)
        where TAsset : Asset
    {
        var rows = JsonDocument.Parse(page).RootElement.GetProperty("Response").GetProperty(list).EnumerateArray().Select(e => new Row(e)).ToList();
        Assert.That(assets, Has.Count.EqualTo(rows.Count).And.Not.Empty);
        foreach (var (row, asset) in rows.Zip(assets))
        {
            Assert.Multiple(() => check(row, asset));
        }
    }

    [TestCaseSource(nameof(Recorded), new object[] { "cbs.DescribeSnapshots.*.json" })]
    public void A_recorded_page_of_snapshots_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "SnapshotSet", Snapshots(page), (r, s) =>
        {
            Assert.That((s.NativeId, s.Name, s.CloudState, s.DiskId), Is.EqualTo((r.Text("SnapshotId"), r.Text("SnapshotName"), r.Text("SnapshotState"), r.Text("DiskId"))));
            Assert.That(s.State, Is.EqualTo(r.Text("SnapshotState") switch { "NORMAL" => "ready", "CREATING" => "creating", "TORECYCLE" => "isolated", _ => "?" }));
            Assert.That((s.SizeGib, s.Progress, s.UsedByImages), Is.EqualTo((r.Whole("DiskSize"), r.Whole("Percent"), r.Whole("ImageCount"))));
            Assert.That((s.CreatedAt, s.Permanent, s.DeadlineAt), Is.EqualTo((r.Beijing("CreateTime"), (bool?)true, (DateTimeOffset?)Asset.Never)), "all of them say that they are permanent");
            Assert.That((s.Shared, s.Locked, s.Copying, s.Auto), Is.EqualTo((r.Whole("ShareReference") > 0, r.Flag("IsLocked"), (bool?)(r.List("CopyingToRegions")!.Length > 0), r.Text("AutoSnapshotPolicyId") is not null)));
            Assert.That(s.Tags, Is.Empty);
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "vpc.DescribeAddresses.*.json" })]
    public void A_recorded_page_of_addresses_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "AddressSet", Ips(page), (r, i) =>
        {
            Assert.That((i.NativeId, i.Name, i.CloudState, i.Address, i.AddressType), Is.EqualTo((r.Text("AddressId"), r.Text("AddressName"), r.Text("AddressStatus"), r.Text("AddressIp"), r.Text("AddressType"))));
            Assert.That(i.State, Is.EqualTo(r.Text("AddressStatus") == "BIND" ? "bound" : "unbound"));
            Assert.That(i.CreatedAt, Is.EqualTo(Utc(r.Text("CreatedTime")!)));
            Assert.That((i.ChargeType, i.ExpiresAt), Is.EqualTo(("postpaid", (DateTimeOffset?)Asset.Never)), "all of them pay by traffic");
            Assert.That(i.BoundTo, Is.EqualTo(r.Text("InstanceId") ?? ""));
            Assert.That(i.BoundKind, Is.EqualTo(r.Text("InstanceId") is { } id && id.StartsWith("ins-", StringComparison.Ordinal) ? "server" : ""));
            Assert.That(i.BandwidthMbps, Is.EqualTo(r.Whole("Bandwidth")));
            Assert.That(i.BandwidthPackage, Is.EqualTo(r.Has("BandwidthPackageId") ? r.Text("BandwidthPackageId") ?? "" : null));
            Assert.That(i.Tags, Is.EqualTo(r.Tags("TagSet", "Key", "Value")));
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "clb.DescribeLoadBalancers.*.json" })]
    public void A_recorded_page_of_load_balancers_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "LoadBalancerSet", LoadBalancers(page), (r, l) =>
        {
            Assert.That((l.NativeId, l.Name, l.State, l.CloudState), Is.EqualTo((r.Text("LoadBalancerId"), r.Text("LoadBalancerName"), "running", r.Whole("Status")?.ToString(CultureInfo.InvariantCulture))));
            Assert.That((l.CreatedAt, l.StateSince), Is.EqualTo((r.Beijing("CreateTime"), r.Beijing("StatusTime"))));
            Assert.That((l.ChargeType, l.ExpiresAt, l.AutoRenew), Is.EqualTo(("postpaid", (DateTimeOffset?)Asset.Never, (bool?)null)), "whatever ExpireTime shows");
            Assert.That(l.Address, Is.EqualTo(r.List("LoadBalancerVips")!.Single()));
            Assert.That(l.DeletionProtection, Is.EqualTo(r.List("AttributeFlags")!.Contains("DeleteProtect")));
            Assert.That(l.ManagedBy, Is.EqualTo(file.Contains(".tke-", StringComparison.Ordinal) ? "kubernetes" : null));
            Assert.That(l.Tags, Is.EqualTo(r.Tags("Tags", "TagKey", "TagValue")));
            Assert.That((l.Listeners, l.ListenersRunning), Is.EqualTo(((long?)null, (long?)null)));
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "cvm.DescribeKeyPairs.*.json" })]
    public void A_recorded_page_of_key_pairs_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "KeyPairSet", KeyPairs(page), (r, k) =>
        {
            Assert.That((k.NativeId, k.Name, k.CreatedAt), Is.EqualTo((r.Text("KeyId"), r.Text("KeyName"), (DateTimeOffset?)Utc(r.Text("CreatedTime")!))));
            Assert.That(k.Servers, Is.EqualTo(r.List("AssociatedInstanceIds")));
            Assert.That(k.Tags, Is.EqualTo(r.Tags("Tags", "Key", "Value")));
            var text = r.Text("PublicKey")!.Split(' ')[1];
            var key = new byte[text.Length];
            Assert.That(k.Fingerprint, Is.EqualTo(Convert.TryFromBase64String(text, key, out var length) ? "SHA256:" + Convert.ToBase64String(SHA256.HashData(key.AsSpan(0, length))).TrimEnd('=') : null));
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "dnspod.DescribeDomainList.*json" })]
    public void A_recorded_page_of_zones_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "DomainList", Zones(page), (r, z) =>
        {
            var paid = r.Text("IsVip") == "YES";
            Assert.That((z.NativeId, z.Name, z.State, z.CloudState), Is.EqualTo((r.Whole("DomainId")?.ToString(CultureInfo.InvariantCulture), r.Text("Name"), "active", r.Text("Status"))));
            Assert.That((z.CreatedAt, z.ChargeType), Is.EqualTo((r.Beijing("CreatedOn"), paid ? "prepaid" : "free")));
            Assert.That((z.ExpiresAt, z.AutoRenew), Is.EqualTo((paid ? r.Beijing("VipEndAt") : Asset.Never, paid ? r.Text("VipAutoRenew") == "YES" : (bool?)null)));
            Assert.That((z.Private, z.RecordCount, z.DelegatedHere), Is.EqualTo(((bool?)false, r.Whole("RecordCount"), (bool?)(r.Text("DNSStatus") == ""))));
            Assert.That(z.NameServers, Is.EqualTo(r.List("EffectiveDNS")));
            Assert.That(z.Tags, Is.EqualTo(r.Tags("TagList", "TagKey", "TagValue")));
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "dnspod.DescribeRecordList.*.json" })]
    public void A_recorded_page_of_records_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "RecordList", Records(page), (r, d) =>
        {
            Assert.That(d.NativeId, Is.EqualTo($"{Zone.NativeId}/{r.Whole("RecordId")}"));
            Assert.That((d.Zone, d.Fqdn, d.Name), Is.EqualTo((Zone.Name, r.Text("Name") == "@" ? Zone.Name : $"{r.Text("Name")}.{Zone.Name}", d.Fqdn)));
            Assert.That((d.Type, d.RecordValue, d.Ttl, d.Line), Is.EqualTo((r.Text("Type"), r.Text("Value"), r.Whole("TTL"), r.Text("Line"))));
            Assert.That((d.CloudState, d.Enabled, d.State), Is.EqualTo((r.Text("Status"), (bool?)(r.Text("Status") == "ENABLE"), r.Text("Status")!.ToLowerInvariant() + "d")));
            Assert.That((d.SetIdentifier, d.AliasTarget, d.CreatedAt), Is.EqualTo(("", "", (DateTimeOffset?)null)));
        });
    }

    /// <summary>DescribeDomains has the same rows with less in them.</summary>
    [TestCaseSource(nameof(Recorded), new object[] { "cdn.DescribeDomains*.json" })]
    public void A_recorded_page_of_cdn_domains_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "Domains", CdnDomains(page), (r, c) =>
        {
            Assert.That((c.NativeId, c.Name, c.Domain, c.Cname), Is.EqualTo((r.Text("Domain"), r.Text("Domain"), r.Text("Domain"), r.Text("Cname"))));
            Assert.That((c.State, c.CloudState, c.DisabledReason, c.CreatedAt), Is.EqualTo((r.Text("Status"), r.Text("Status"), "", r.Beijing("CreateTime"))));
            Assert.That(c.Https, Is.EqualTo(r.Has("Https") ? new Row(r.Element.GetProperty("Https")).Text("Switch") == "on" : null));
            Assert.That(c.Tags, Is.EqualTo(r.Has("Tag") ? new Dictionary<string, string>() : null));
            var origin = new Row(r.Element.GetProperty("Origin"));
            Assert.That(c.Origins, Is.EqualTo($$"""[{"type":"{{origin.Text("OriginType")}}","content":"{{origin.List("Origins")!.Single()}}","port":null,"role":"main"}]"""));
            Assert.That(c.Raw, Does.Not.Contain("PrivateAccess\":{").And.Not.Contain("SecretKey").And.Contain(r.Text("ResourceId")));
        });
    }

    [TestCaseSource(nameof(Recorded), new object[] { "ssl.DescribeCertificates.*.json" })]
    public void A_recorded_page_of_certificates_lands_in_the_right_columns(string file)
    {
        var page = Body(file);
        Each(page, "Certificates", Certificates(page), (r, c) =>
        {
            Assert.That((c.NativeId, c.Name, c.State, c.CloudState, c.Issuer), Is.EqualTo((r.Text("CertificateId"), r.Text("Alias"), "issued", "1", r.Text("ProductZhName"))));
            Assert.That((c.CreatedAt, c.NotBefore, c.NotAfter), Is.EqualTo((r.Beijing("InsertTime"), r.Beijing("CertBeginTime"), r.Beijing("CertEndTime"))));
            Assert.That((c.AutoRenew, c.Hosted), Is.EqualTo(((bool?)(r.Whole("AutoRenewFlag") == 1), (bool?)(r.Whole("HostingStatus") >= 0))));
            Assert.That(c.Domains, Is.EquivalentTo(r.List("SubjectAltName")!.Union(r.List("CertSANs")!).Union([r.Text("Domain")!])));
            Assert.That(c.Tags, Is.EqualTo(r.Tags("Tags", "TagKey", "TagValue")));
        });
    }

    /// <summary>One row of a recorded page.</summary>
    private sealed record Row(JsonElement Element)
    {
        public bool Has(string name) => Element.TryGetProperty(name, out _);

        public string? Text(string name) => Element.TryGetProperty(name, out var v) ? v.GetString() : null;

        public long? Whole(string name) => Element.TryGetProperty(name, out var v) ? v.GetInt64() : null;

        public bool? Flag(string name) => Element.TryGetProperty(name, out var v) ? v.GetBoolean() : null;

        public string[]? List(string name) => Element.TryGetProperty(name, out var v) ? [.. v.EnumerateArray().Select(i => i.GetString()!)] : null;

        public DateTimeOffset? Beijing(string name) => Text(name) is { Length: > 0 } text ? Utc(text + " +08:00") : null;

        public Dictionary<string, string> Tags(string name, string key, string value) =>
            Element.GetProperty(name).EnumerateArray().ToDictionary(t => t.GetProperty(key).GetString()!, t => t.GetProperty(value).GetString()!);
    }
}
