using System.Globalization;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Tests.Clouds.Alibaba;

internal sealed class AlibabaListingTests
{
    private static readonly Dictionary<string, (string Kind, string Body)> EcsLists = new()
    {
        ["servers"] = ("DescribeInstances", """{"Instances":{"Instance":[]},"TotalCount":0,"NextToken":"","RequestId":"R-1"}"""),
        ["disks"] = ("DescribeDisks", """{"Disks":{"Disk":[]},"TotalCount":0,"RequestId":"R-1"}"""),
        ["snapshots"] = ("DescribeSnapshots", """{"Snapshots":{"Snapshot":null},"TotalCount":"0","RequestId":"R-1"}"""),
        ["key_pairs"] = ("DescribeKeyPairs", """{"KeyPairs":{"KeyPair":[]},"TotalCount":0,"RequestId":"R-1"}"""),
    };

    private static string[] Ecs => [.. EcsLists.Keys];

    private static string Servers(int from, int count, string rest) =>
        $$"""{"Instances":{"Instance":[{{string.Join(',', Enumerable.Range(from, count).Select(i => $$"""{"InstanceId":"i-{{i}}"}"""))}}]},"RequestId":"R-1"{{rest}}}""";

    private static int Number(AlibabaSent sent, string name = "PageNumber") => int.Parse(sent[name]!, CultureInfo.InvariantCulture);

    [TestCaseSource(nameof(Ecs))]
    public async Task An_empty_ECS_list_counts_when_a_dry_run_passes(string kind)
    {
        var stub = new AlibabaStub(s => s["DryRun"] == "true" ? AlibabaAnswer.Error(400, "DryRunOperation") : AlibabaAnswer.Ok(EcsLists[kind].Body));
        var pages = await stub.ListAsync(kind);
        Assert.That((pages.Single().Assets.Count, pages[0].Total), Is.EqualTo((0, (long?)0)));
        Assert.That(stub.Sent.Select(s => (s.Action, s["RegionId"], s.Uri.Host)), Is.EqualTo(Enumerable.Repeat((EcsLists[kind].Kind, "cn-hangzhou", "ecs-cn-hangzhou.aliyuncs.com"), 2)));
    }

    [TestCaseSource(nameof(Ecs))]
    public void An_empty_ECS_list_without_permission_is_denied(string kind)
    {
        var stub = new AlibabaStub(s => s["DryRun"] == "true" ? AlibabaAnswer.Error(403, "Forbidden.RAM") : AlibabaAnswer.Ok(EcsLists[kind].Body));
        Assert.That(() => stub.ListAsync(kind), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Denied).And.Property("Code").EqualTo("Forbidden.RAM"));
    }

    [TestCaseSource(nameof(Ecs))]
    public void An_empty_ECS_list_whose_dry_run_tells_nothing_is_denied(string kind)
    {
        var stub = new AlibabaStub(_ => AlibabaAnswer.Ok(EcsLists[kind].Body));
        Assert.That(() => stub.ListAsync(kind), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Denied).And.Property("Code").EqualTo("PermissionNotProven"));
    }

    [Test]
    public async Task A_list_with_rows_needs_no_proof_and_other_products_refuse_openly()
    {
        var servers = new AlibabaStub(_ => AlibabaAnswer.Ok(Servers(1, 1, ",\"TotalCount\":1")));
        await servers.ListAsync("servers");
        var ips = new AlibabaStub(_ => AlibabaAnswer.Ok("""{"EipAddresses":{"EipAddress":[]},"TotalCount":0}"""));
        Assert.That((await ips.ListAsync("ips")).Single().Total, Is.Zero);
        Assert.That((servers.Sent.Count, ips.Sent.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Pages_are_asked_for_by_number_as_far_as_the_total_reaches()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(Servers((Number(s) * 100) - 99, Number(s) == 3 ? 50 : 100, ",\"TotalCount\":250,\"NextToken\":\"t\"")));
        var pages = await stub.ListAsync("servers");
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => a.NativeId), Is.EquivalentTo(Enumerable.Range(1, 250).Select(i => $"i-{i}")));
        Assert.That(pages.Select(p => p.Total), Is.All.EqualTo(250));
        Assert.That(stub.Sent.Select(s => s["PageNumber"]).Order(), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(stub.Sent.Select(s => s["PageSize"]), Is.All.EqualTo("100"));
    }

    [Test]
    public async Task Without_a_total_the_tokens_lead_to_the_end()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s["NextToken"] switch
        {
            null => Servers(1, 2, ",\"NextToken\":\"a/+ \""),
            "a/+ " => Servers(3, 2, ",\"NextToken\":\"b\",\"TotalCount\":0"),
            _ => Servers(5, 1, ",\"NextToken\":\"\",\"TotalCount\":0"),
        }));
        var pages = await stub.ListAsync("servers");
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => a.NativeId), Is.EqualTo(new[] { "i-1", "i-2", "i-3", "i-4", "i-5" }));
        Assert.That(pages.Select(p => p.Total), Is.All.Null, "a total beside tokens is documented as not valid");
    }

    [TestCase("""{"RequestId":"R-1","TotalCount":1}""")]
    [TestCase("""{"Instances":{"Instance":[{"InstanceId":"i-1"}]}}""")]
    [TestCase("""{"Instances":{"Instance":[{"InstanceId":""}]},"TotalCount":1}""")]
    [TestCase("""{"Instances":"","TotalCount":1}""")]
    [TestCase("""{"Instances":{"Instance":[{"InstanceId":"i-1","Cpu":"two"}]},"TotalCount":1}""")]
    public void A_page_without_its_list_its_total_or_an_id_is_malformed(string body)
    {
        Assert.That(() => new AlibabaStub(_ => AlibabaAnswer.Ok(body)).ListAsync("servers"), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Malformed));
    }

    private static AlibabaAnswer Dns(AlibabaSent s, int told) => AlibabaAnswer.Ok(s.Action == "DescribeDomains"
        ? """{"Domains":{"Domain":[{"DomainId":"1","DomainName":"a.com\n"},{"DomainId":"2","DomainName":"b.com"}]},"TotalCount":2}"""
        : s["DomainName"] == "a.com" ? $$"""{"DomainRecords":{"Record":[{"RecordId":"11","RR":"@"},{"RecordId":12,"RR":"www"}]},"TotalCount":{{told}}}"""
        : """{"DomainRecords":{"Record":[]},"TotalCount":0}""");

    [Test]
    public async Task Records_come_from_every_zone_without_one_total()
    {
        var stub = new AlibabaStub(s => Dns(s, 2));
        var pages = await stub.ListAsync("dns_records");
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => (a.NativeId, a.Name)), Is.EqualTo(new[] { ("11", "a.com"), ("12", "www.a.com") }));
        Assert.That(pages.Select(p => p.Total), Is.All.Null);
        Assert.That(stub.Sent.Select(s => s.Uri.Host), Is.All.EqualTo("alidns.aliyuncs.com"));
    }

    [Test]
    public void A_zone_with_fewer_records_than_its_total_is_inconsistent()
    {
        Assert.That(() => new AlibabaStub(s => Dns(s, 3)).ListAsync("dns_records"), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Inconsistent));
    }

    [Test]
    public async Task Certificates_are_asked_for_twice_since_the_expired_are_left_out()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s["Status"] == "EXPIRED"
            ? """{"CertificateOrderList":[{"CertificateId":2,"Expired":true}],"TotalCount":1}"""
            : """{"CertificateOrderList":[{"CertificateId":1}],"TotalCount":1}"""));
        var pages = await stub.ListAsync("certificates");
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => a.NativeId), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(stub.Sent.Select(s => (s["OrderType"], s["CurrentPage"], s["ShowSize"])), Is.All.EqualTo(("CERT", "1", "50")));
    }

    [Test]
    public async Task Tags_of_CDN_domains_come_from_a_call_of_their_own()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s.Action == "DescribeUserDomains"
            ? """{"Domains":{"PageData":[{"DomainName":"a.com"},{"DomainName":"b.com"}]},"TotalCount":2}"""
            : """{"TagResources":[{"ResourceId":"b.com","Tag":[{"Key":"owner","Value":"web"}]}]}"""));
        var domains = (await stub.ListAsync("cdn_domains")).Single().Assets;
        Assert.That(domains.Select(d => d.Tags!.Count), Is.EqualTo(new[] { 0, 1 }));
        Assert.That((stub.Sent[0]["CheckDomainShow"], stub.Sent[1]["ResourceType"], stub.Sent[1]["ResourceId.1"], stub.Sent[1]["ResourceId.2"]), Is.EqualTo(("true", "DOMAIN", "a.com", "b.com")));
    }

    [Test]
    public async Task Regions_are_told_with_their_hosts_and_never_empty()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s.Action == "DescribeRegions"
            ? """{"Regions":{"Region":[{"RegionId":"cn-a","RegionEndpoint":"ecs-special.aliyuncs.com"},{"RegionId":""}]}}"""
            : Servers(1, 1, ",\"TotalCount\":1")));
        var account = stub.Account();
        Assert.That(await account.RegionsAsync(new CallMeter(), CancellationToken.None), Is.EqualTo(new[] { "cn-a" }));
        await foreach (var page in account.Listers[0].ListAsync("cn-a", new CallMeter(), CancellationToken.None))
        {
            Assert.That(stub.Sent[^1].Uri.Host, Is.EqualTo("ecs-special.aliyuncs.com"));
        }

        Assert.That(
            () => new AlibabaStub(_ => AlibabaAnswer.Ok("""{"Regions":{"Region":[]}}""")).Account().RegionsAsync(new CallMeter(), CancellationToken.None),
            Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Malformed));
    }

    [Test]
    public async Task A_role_is_assumed_once_and_signs_from_then_on()
    {
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s.Action == "AssumeRole"
            ? """{"Credentials":{"AccessKeyId":"STS.x","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2026-03-01T03:00:00Z"}}"""
            : """{"AccountId":"1"}"""));
        var account = stub.Account("acs:ram::1:role/assetsweep-scan");
        await account.WhoAmIAsync(new CallMeter(), CancellationToken.None);
        await account.WhoAmIAsync(new CallMeter(), CancellationToken.None);
        Assert.That(stub.Sent.Select(s => (s.Action, s.Token)), Is.EqualTo(new[] { ("AssumeRole", null), ("GetCallerIdentity", "t"), ("GetCallerIdentity", "t") }));
        Assert.That(stub.Sent[0]["RoleArn"], Is.EqualTo("acs:ram::1:role/assetsweep-scan"));
    }
}
