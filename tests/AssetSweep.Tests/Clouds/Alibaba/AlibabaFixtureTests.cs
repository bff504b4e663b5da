using System.Text.Json;
using AssetSweep.Clouds.Alibaba.Kinds;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Alibaba;

/// <summary>Bodies of the real cloud and of its documents, column by column, against a second reading that shares no code with the first.</summary>
internal sealed class AlibabaFixtureTests
{
    private static IEnumerable<TestCaseData> Bodies() => SharedFolder.Path is not { } shared
        ? [new TestCaseData("").SetArgDisplayNames("none: no ../shared")]
        : Directory.GetFiles(Path.Combine(shared, "fixtures/alibaba")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
            // Orders that are not certificates have no certificate's id; only certificates are asked for.
            .Where(f => SecondReading.Readings.Keys.Any(k => f.StartsWith(k + ".", StringComparison.Ordinal)) && !f.Contains("CPACK", StringComparison.Ordinal)).Select(f => new TestCaseData(f));

    [TestCaseSource(nameof(Bodies))]
    public void A_recorded_body_says_in_every_column_what_a_second_reading_says(string file)
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/" + file));
        var name = string.Join('.', file.Split('.').Take(2));
        var (list, reading) = SecondReading.Readings[name];
        var rows = list.Split('.').Aggregate(JsonDocument.Parse(body).RootElement, (e, p) => e.GetProperty(p)).EnumerateArray().ToList();
        var (kind, assets) = AlibabaRows.Of(name.Split('.')[1], body);
        Assert.That(assets, Has.Count.EqualTo(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = reading(rows[i]).Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
            var actual = AlibabaRows.Cells(kind, assets[i]!);
            actual.Remove("managed_by");
            Assert.That(actual, Is.EquivalentTo(expected), $"row {i}");
        }
    }

    [TestCase("sts.GetCallerIdentity.json", "1234567890123456")]
    [TestCase("sts.GetCallerIdentity.doc.json", "1968132000123456")]
    [TestCase("sts.GetCallerIdentity.assumed-role.json", "1234567890123456")]
    public async Task A_recorded_identity_is_read(string file, string account)
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/" + file));
        Assert.That(await new AlibabaStub(_ => AlibabaAnswer.Ok(body)).Account().WhoAmIAsync(new CallMeter(), CancellationToken.None), Is.EqualTo(account));
    }

    [TestCase("ecs.DescribeRegions.json", "cn-qingdao,cn-hangzhou,cn-shanghai,ap-southeast-1")]
    [TestCase("ecs.DescribeRegions.doc.json", "cn-qingdao-et2-b01,cn-qingdao-nebula")]
    public async Task Recorded_regions_are_read(string file, string regions)
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/" + file));
        Assert.That(await new AlibabaStub(_ => AlibabaAnswer.Ok(body)).Account().RegionsAsync(new CallMeter(), CancellationToken.None), Is.EqualTo(regions.Split(',')));
    }

    [TestCase("dead-backend", 1L, null)]
    [TestCase("no-backends", 0L, null)]
    [TestCase("doc-strings", 1L, "AutoRenewal")]
    public void A_recorded_load_balancer_is_read(string file, long listeners, string? renewal)
    {
        var body = File.ReadAllText(SharedFolder.Require($"fixtures/alibaba/slb.DescribeLoadBalancerAttribute.{file}.json"));
        var own = JsonSerializer.Deserialize(body, AlibabaLoadBalancers.DescribeLoadBalancerAttribute.Reply)!;
        var end = AlibabaLoadBalancers.Map(new AlibabaLoadBalancer { LoadBalancerId = "lb", PayType = "PrePay" }, own)!.ExpiresAt;
        Assert.That((own.ListenerPortsAndProtocol?.Count, own.RenewalStatus, end), Is.EqualTo((listeners, renewal, Asset.Never)));
    }

    [Test]
    public void Recorded_tags_of_CDN_domains_are_read()
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/cdn.DescribeTagResources.doc.json"));
        var rows = JsonDocument.Parse(body).RootElement.GetProperty("TagResources").EnumerateArray().ToList();
        var tags = JsonSerializer.Deserialize(body, AlibabaCdnDomains.DescribeTagResources.Reply)!.TagResources!;
        Assert.That(tags.Select(t => (t.ResourceId, t.Tag!.Count)), Is.EqualTo(rows.Select(r => (r.GetProperty("ResourceId").GetString(), r.GetProperty("Tag").GetArrayLength()))));
    }

    [TestCase("sts.AssumeRole.json")]
    [TestCase("sts.AssumeRole.doc.json")]
    public async Task A_recorded_temporary_key_signs(string file)
    {
        var body = File.ReadAllText(SharedFolder.Require("fixtures/alibaba/" + file));
        var stub = new AlibabaStub(s => AlibabaAnswer.Ok(s.Action == "AssumeRole" ? body : """{"AccountId":"1"}"""));
        await stub.Account("acs:ram::1:role/x").WhoAmIAsync(new CallMeter(), CancellationToken.None);
        Assert.That(stub.Sent[^1].Token, Is.EqualTo(JsonDocument.Parse(body).RootElement.GetProperty("Credentials").GetProperty("SecurityToken").GetString()));
    }
}
