using System.Text.Json.Nodes;

namespace AssetSweep.Tests.PretendClouds;

public class EstateChangeTests
{
    [TestCase("tencent/key_pairs", "Description", "\"neu\"")]
    [TestCase("tencent/snapshots", "DeadlineTime", "\"2031-02-03 04:05:06\"")]
    [TestCase("tencent/snapshots", "SnapshotName", "\"改名\"")]
    [TestCase("tencent/snapshots", "IsLocked", "true")]
    [TestCase("tencent/ips", "AddressName", "\"=1\"")]
    [TestCase("tencent/ips", "IsArrears", "true")]
    [TestCase("tencent/load_balancers", "LoadBalancerName", "\"lb\"")]
    [TestCase("tencent/load_balancers", "Isolation", "1")]
    [TestCase("tencent/dns_zones", "DNSStatus", "\"DNSERROR\"")]
    [TestCase("tencent/dns_records", "Value", "\"192.0.2.7\"")]
    [TestCase("tencent/dns_records", "Status", "\"DISABLE\"")]
    [TestCase("tencent/dns_records", "Weight", "7")]
    [TestCase("tencent/cdn_domains", "Status", "\"offline\"")]
    [TestCase("tencent/cdn_domains", "Cname", "\"x.cdn.dnsv1.com\"")]
    [TestCase("tencent/certificates", "CertEndTime", "\"2031-02-03 04:05:06\"")]
    [TestCase("tencent/certificates", "SubjectAltName", "[\"a.example\",\"b.example\"]")]
    public async Task A_member_that_is_set_is_told_as_it_was_set(string kind, string member, string value)
    {
        await using var caller = await Caller.With();
        var world = caller.Sandbox.World;
        string id = world.Ids(kind).Last();
        world.Edit(kind, id, member, JsonNode.Parse(value));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(world.Find(kind, id)!.Value.GetProperty(member).GetRawText()), JsonNode.Parse(value)), Is.True);
        Assert.That(() => world.Edit(kind, id, "Nothing", 1), Throws.ArgumentException.With.Message.Contains(member));
    }

    [Test]
    public async Task A_record_can_be_put_into_a_zone_and_is_listed_there_first()
    {
        await using var caller = await Caller.With();
        string id = caller.Sandbox.World.Add("tencent/dns_records", "crm-1.example");
        var page = await caller.Call("DescribeRecordList", """{"Domain":"crm-1.example"}""", null, "2021-03-23");
        Assert.That(page.GetProperty("RecordList")[0].GetProperty("RecordId").GetRawText(), Is.EqualTo(id));
        Assert.That(page.GetProperty("RecordCountInfo").GetProperty("TotalCount").GetInt32(), Is.EqualTo(21));
    }
}
