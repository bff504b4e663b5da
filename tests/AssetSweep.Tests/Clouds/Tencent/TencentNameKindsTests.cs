using System.Text.Json;
using AssetSweep.Core.Assets;
using static AssetSweep.Tests.Clouds.Tencent.TencentPages;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>The kinds that belong to an account as a whole: names and certificates.</summary>
internal sealed class TencentNameKindsTests
{
    [Test]
    public void A_zone_comes_through_with_every_column()
    {
        var z = Zones(Own("DescribeDomainList"))[0];
        Assert.That(z, Is.EqualTo(new DnsZone
        {
            NativeId = "91000000001",
            Name = "例子.example",
            State = "active",
            CloudState = "ENABLE",
            CreatedAt = Utc("2019-12-31T15:59:59Z"),
            ExpiresAt = Utc("2026-03-31T16:00:00Z"),
            ChargeType = "prepaid",
            AutoRenew = true,
            Tags = z.Tags,
            Raw = z.Raw,
            Private = false,
            RecordCount = 12,
            NameServers = z.NameServers,
            DelegatedHere = true,
        }));
        Assert.That(z.NameServers, Is.EqualTo(new[] { "ns1.own.example", "ns2.own.example" }));
        Assert.That(z.Tags, Is.EqualTo(new Dictionary<string, string> { ["env"] = "prod" }));
        Assert.That(JsonDocument.Parse(z.Raw!).RootElement.GetProperty("Remark").GetString(), Is.EqualTo("=1+1\n第二行"));
    }

    [Test]
    public void A_zero_date_is_never_on_a_free_zone_and_unknown_on_a_paid_one()
    {
        var all = Zones(Own("DescribeDomainList"));
        Assert.That((all[1].NativeId, all[1].State, all[1].ChargeType, all[1].ExpiresAt, all[1].AutoRenew, all[1].CreatedAt), Is.EqualTo(("91000000002", "paused", "free", (DateTimeOffset?)Asset.Never, (bool?)null, (DateTimeOffset?)null)));
        Assert.That((all[1].RecordCount, all[1].DelegatedHere, all[1].NameServers!.Count, all[1].Tags!.Count), Is.EqualTo(((long?)0, (bool?)false, 0, 0)));
        Assert.That((all[2].State, all[2].ChargeType, all[2].ExpiresAt, all[2].AutoRenew, all[2].DelegatedHere), Is.EqualTo(("locked", "prepaid", (DateTimeOffset?)null, (bool?)null, (bool?)null)));
        Assert.That((all[3].State, all[3].CloudState, all[3].ChargeType, all[3].ExpiresAt, all[3].AutoRenew, all[3].DelegatedHere), Is.EqualTo(((string?)null, "FROZEN", (string?)null, (DateTimeOffset?)null, (bool?)null, (bool?)null)));
        Assert.That(all[4], Is.EqualTo(new DnsZone { NativeId = "91000000005", Private = false, Raw = "{}" }));
    }

    [Test]
    public void A_record_comes_through_with_every_column()
    {
        var r = Records(Own("DescribeRecordList"))[0];
        Assert.That(r, Is.EqualTo(new DnsRecord
        {
            NativeId = "91000000001/8100000000001",
            Name = "www.例子.example",
            State = "enabled",
            CloudState = "ENABLE",
            Tags = r.Tags,
            Raw = """{"Name":"www","LineId":"3=0","MX":0,"Weight":30,"Remark":"=HYPERLINK()","UpdatedOn":"2026-01-01 07:00:00","DefaultNS":false}""",
            Zone = "例子.example",
            Fqdn = "www.例子.example",
            Type = "A",
            RecordValue = "203.0.113.30",
            Ttl = 600,
            Line = "境外",
            Enabled = true,
            SetIdentifier = "",
            AliasTarget = "",
        }));
        Assert.That(r.Tags, Is.Empty, "records cannot have tags");
    }

    [Test]
    public void Names_of_records_are_whole_and_values_are_untouched()
    {
        var all = Records(Own("DescribeRecordList"));
        Assert.That(all.Select(r => r.Fqdn), Is.EqualTo(new[] { "www.例子.example", "例子.example", "*.例子.example", "活动.促销.例子.example", "例子.example", "txt.例子.example", null }));
        Assert.That(all.Select(r => r.RecordValue), Is.EqualTo(new[] { "203.0.113.30", "ns1.own.example.", "old.cdn.example.", "http://example.com/?a=1&b=<2>", "mx.example.", "", null }));
        Assert.That(all.Select(r => r.Type), Is.EqualTo(new[] { "A", "NS", "CNAME", "隐性URL", "MX", "TXT", null }));
        Assert.That(all.Select(r => r.Enabled), Is.EqualTo(new bool?[] { true, true, false, true, null, null, null }));
        Assert.That(all.Select(r => r.State), Is.EqualTo(new[] { "enabled", "enabled", "disabled", "enabled", null, null, null }));
        Assert.That(all.Select(r => r.Line), Is.EqualTo(new[] { "境外", "Default", "默认", "默认", null, "", null }));
        Assert.That(all.Select(r => r.NativeId).Distinct().Count(), Is.EqualTo(7));
    }

    [Test]
    public void A_cdn_domain_comes_through_with_every_column()
    {
        var c = CdnDomains(Own("DescribeDomainsConfig"))[0];
        Assert.That(c, Is.EqualTo(new CdnDomain
        {
            NativeId = "静态.example",
            Name = "静态.example",
            State = "online",
            CloudState = "online",
            CreatedAt = Utc("2024-02-28T16:30:00Z"),
            Tags = c.Tags,
            Raw = c.Raw,
            Domain = "静态.example",
            Cname = "x1.cdn.example",
            Origins = c.Origins,
            Https = true,
            DisabledReason = "",
        }));
        Assert.That(c.Tags, Is.EqualTo(new Dictionary<string, string> { ["app"] = "门户" }));
        var raw = JsonDocument.Parse(c.Raw!).RootElement;
        Assert.That(raw.GetProperty("Https").GetRawText(), Is.EqualTo("""{"CertInfo":{"CertId":"crt-own1","CertName":"证书","ExpireTime":"2026-05-01 08:00:00","DeployTime":"2025-05-01 08:00:00","From":"hosting"}}"""));
        Assert.That(raw.GetProperty("Origin").GetRawText(), Is.EqualTo("""{"ServerName":"src.example","OriginPullProtocol":"follow","CosPrivateAccess":"off"}"""));
    }

    [Test]
    public void Every_origin_is_told_with_its_port_and_role()
    {
        var origins = JsonDocument.Parse(CdnDomains(Own("DescribeDomainsConfig"))[0].Origins!).RootElement.EnumerateArray().Select(o =>
            string.Join(' ', o.GetProperty("role"), o.GetProperty("type").GetString() ?? "-", o.GetProperty("content"), o.GetProperty("port").GetRawText()));
        Assert.That(origins, Is.EqualTo(new[]
        {
            "main ip_domain 203.0.113.40 8080",
            "main ip_domain 203.0.113.41 null",
            "main ip_domain src.example 81",
            "main ip_domain 2001:db8::40 8443",
            "main ip_domain 2001:db8::41 null",
            "backup cos b-1250000001.cos.ap-x.example null",
            "path - path.example null",
            "path - 203.0.113.42 82",
            "path - rule.example null",
            "main domain us.example null",
        }));
    }

    [Test]
    public void What_a_cdn_domain_leaves_open_stays_open()
    {
        var all = CdnDomains(Own("DescribeDomainsConfig"));
        Assert.That((all[1].NativeId, all[1].State, all[1].DisabledReason, all[1].Https, all[1].Origins, all[1].Cname, all[1].CreatedAt), Is.EqualTo(("*.idle.example", "offline", "idle", (bool?)false, "[]", (string?)null, (DateTimeOffset?)null)));
        Assert.That(all[1].Tags, Is.Empty);
        Assert.That((all[2].State, all[2].DisabledReason, all[2].Https, all[2].Tags), Is.EqualTo(("configuring", (string?)null, (bool?)null, (IReadOnlyDictionary<string, string>?)null)));
        Assert.That(all[2].Origins, Is.EqualTo("""[{"type":"domain","content":"cn.example","port":null,"role":"main"}]"""), "one origin of both halves of the world is one origin");
        Assert.That((all[3].State, all[3].Origins, all[3].Https), Is.EqualTo(("rejected", (string?)null, (bool?)null)), "the main origins are not told");
        Assert.That((all[4].State, all[4].CloudState), Is.EqualTo(((string?)null, "warming")));
        Assert.That(all[5], Is.EqualTo(new CdnDomain { NativeId = "bare.example", Name = "bare.example", Domain = "bare.example", Raw = "{}" }));
    }

    [Test]
    public void A_certificate_comes_through_with_every_column()
    {
        var c = Certificates(Own("DescribeCertificates"))[0];
        Assert.That(c, Is.EqualTo(new Certificate
        {
            NativeId = "crt-own1",
            Name = "=官网",
            State = "issued",
            CloudState = "1",
            CreatedAt = Utc("2025-06-01T00:05:09Z"),
            AutoRenew = true,
            Tags = c.Tags,
            Raw = c.Raw,
            Domains = c.Domains,
            Issuer = "自有 CA",
            NotBefore = Utc("2025-06-01T00:00:00Z"),
            NotAfter = Utc("2026-05-31T23:59:59Z"),
            Hosted = true,
        }));
        Assert.That(c.Domains, Is.EqualTo(new[] { "例子.example", "www.example", "api.example" }));
        Assert.That(c.Tags, Is.EqualTo(new Dictionary<string, string> { ["owner"] = "韩梅" }));
    }

    [Test]
    public void What_a_certificate_leaves_open_stays_open()
    {
        var all = Certificates(Own("DescribeCertificates"));
        Assert.That((all[1].State, all[1].NotBefore, all[1].NotAfter, all[1].CreatedAt, all[1].AutoRenew, all[1].Hosted), Is.EqualTo(("expired", (DateTimeOffset?)null, (DateTimeOffset?)null, (DateTimeOffset?)null, (bool?)false, (bool?)false)));
        Assert.That(all[1].Domains, Is.EqualTo(new[] { "up.example" }));
        var raw = JsonDocument.Parse(all[1].Raw!).RootElement;
        Assert.That((raw.GetProperty("OwnerUin").GetString(), raw.GetProperty("ProjectId").GetString(), raw.GetProperty("PackageType").GetString()), Is.EqualTo(("100000000009", "6100000001", "2")));
        Assert.That((all[2].State, all[2].CloudState, all[2].Hosted, all[2].AutoRenew, all[2].Domains!.Count), Is.EqualTo(((string?)null, "9", (bool?)true, (bool?)null, 0)));
        Assert.That((all[3].State, all[3].Hosted, all[3].Domains), Is.EqualTo(((string?)null, (bool?)null, (IReadOnlyList<string>?)null)));
        Assert.That((all[4].State, all[4].Domains!.Single()), Is.EqualTo(("revoked", "revoked.example")));
        Assert.That(all[5], Is.EqualTo(new Certificate { NativeId = "crt-own6", Raw = "{}" }));
    }
}
