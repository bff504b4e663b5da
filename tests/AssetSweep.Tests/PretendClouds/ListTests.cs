using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class ListTests
{
    private Caller caller = null!;

    [OneTimeSetUp]
    public async Task Start() => caller = await Caller.With();

    [OneTimeTearDown]
    public async Task Stop() => await caller.DisposeAsync();

    [TestCase("DescribeInstances", """{"Limit":101}""", "InvalidParameterValue.LimitExceeded")]
    [TestCase("DescribeDisks", """{"Limit":101}""", "InvalidParameterValue")]
    [TestCase("DescribeInstances", """{"Limit":0}""", "InvalidParameterValue")]
    [TestCase("DescribeInstances", """{"Offset":-1}""", "InvalidParameterValue")]
    [TestCase("DescribeInstances", """{"Limit":"10"}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"Limit":1.5}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"InstanceIds":"ins-00000000"}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"InstanceIds":[5]}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"Filters":{}}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"Filters":["zone"]}""", "InvalidParameter")]
    [TestCase("DescribeInstances", """{"Filters":[{"Name":"zone"}]}""", "MissingParameter")]
    [TestCase("DescribeInstances", """{"Filters":[{"Name":"zone","Values":["a"],"Value":1}]}""", "UnknownParameter")]
    [TestCase("DescribeInstances", """{"Filters":[{"Name":"colour","Values":["red"]}]}""", "InvalidFilter")]
    [TestCase("DescribeInstances", """{"Filters":[{"Name":"zone","Values":["1","2","3","4","5","6"]}]}""", "InvalidFilterValue.LimitExceeded")]
    [TestCase("DescribeInstances", """{"PageSize":10}""", "UnknownParameter")]
    [TestCase("DescribeDisks", """{"InstanceIds":[]}""", "UnknownParameter")]
    [TestCase("DescribeInstances", """{"InstanceIds":["ins-1"]}""", "InvalidInstanceId.Malformed")]
    [TestCase("DescribeInstances", """{"InstanceIds":["disk-00000000"]}""", "InvalidInstanceId.Malformed")]
    [TestCase("DescribeDisks", """{"DiskIds":["disk-ABCDEFGH"]}""", "InvalidParameterValue")]
    [TestCase("DescribeDisks", """{"DiskIds":["disk-00000000"],"Filters":[{"Name":"zone","Values":["a"]}]}""", "InvalidParameter")]
    [TestCase("DescribeDisks", """{"Order":"UP"}""", "InvalidParameterValue")]
    [TestCase("DescribeDisks", """{"ReturnBindAutoSnapshotPolicy":1}""", "InvalidParameter")]
    [TestCase("DescribeDisks", "[]", "InvalidParameter")]
    [TestCase("DescribeDisks", "", "InvalidParameter")]
    [TestCase("DescribeDisks", "{} {}", "InvalidParameter")]
    [TestCase("DescribeDisks", "{", "InvalidParameter")]
    [TestCase("DescribeDisks", """{"DiskIds":["\ud800"]}""", "InvalidParameter")]
    [TestCase("describedisks", "{}", "InvalidAction")]
    [TestCase("DescribeWeather", "{}", "InvalidAction")]
    [TestCase("", "{}", "MissingParameter")]
    public async Task What_the_real_cloud_refuses_is_refused_with_its_code(string action, string body, string code) =>
        Assert.That(await caller.Code(action, body), Is.EqualTo(code));

    [TestCase("DescribeInstances", "2017-03-13", "NoSuchVersion")]
    [TestCase("DescribeRegions", "2018-08-13", "NoSuchVersion")]
    [TestCase("GetCallerIdentity", "2017-03-12", "NoSuchVersion")]
    [TestCase("DescribeInstances", "", "MissingParameter")]
    public async Task A_version_must_be_that_of_the_product(string action, string version, string code) =>
        Assert.That(await caller.Code(action, "{}", version: version), Is.EqualTo(code));

    [TestCase(null, "MissingParameter")]
    [TestCase("", "MissingParameter")]
    [TestCase("ap-atlantis", "UnsupportedRegion")]
    [TestCase("ap-mumbai", "UnsupportedRegion")]
    public async Task A_region_must_be_one_that_is_open(string? region, string code) =>
        Assert.That(await caller.Code("DescribeInstances", "{}", region), Is.EqualTo(code));

    [Test]
    public async Task More_than_a_hundred_ids_are_too_many()
    {
        string ids = string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"ins-{i:00000000}\""));
        Assert.That(await caller.Code("DescribeInstances", $$"""{"InstanceIds":[{{ids}}]}"""), Is.EqualTo("InvalidParameterValue.LimitExceeded"));
    }

    [Test]
    public async Task Beyond_the_end_there_are_no_rows_and_the_same_total()
    {
        var page = await caller.Call("DescribeInstances", """{"Offset":100000}""");
        Assert.That(page.GetProperty("InstanceSet").GetArrayLength(), Is.Zero);
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.EqualTo(45));
    }

    [Test]
    public async Task A_page_has_twenty_rows_unless_asked_otherwise() =>
        Assert.That((await caller.Call("DescribeDisks")).GetProperty("DiskSet").GetArrayLength(), Is.EqualTo(20));

    [Test]
    public async Task Ids_of_nothing_and_of_other_regions_are_left_out()
    {
        var world = caller.Sandbox.World;
        string here = world.Ids("tencent/disks", "ap-guangzhou").First();
        string there = world.Ids("tencent/disks", "ap-beijing").First();
        var page = await caller.Call("DescribeDisks", $$"""{"DiskIds":["{{here}}","{{there}}","disk-00000000"]}""");
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.EqualTo(1));
        Assert.That(page.GetProperty("DiskSet")[0].GetProperty("DiskId").GetString(), Is.EqualTo(here));
    }

    [TestCase("DescribeInstances", "InstanceSet", "instance-state", "InstanceState", "STOPPED")]
    [TestCase("DescribeInstances", "InstanceSet", "instance-charge-type", "InstanceChargeType", "PREPAID")]
    [TestCase("DescribeInstances", "InstanceSet", "instance-name", "InstanceName", "未命名")]
    [TestCase("DescribeDisks", "DiskSet", "disk-state", "DiskState", "UNATTACHED")]
    [TestCase("DescribeDisks", "DiskSet", "disk-usage", "DiskUsage", "SYSTEM_DISK")]
    [TestCase("DescribeDisks", "DiskSet", "disk-charge-type", "DiskChargeType", "PREPAID")]
    public async Task A_filter_lets_through_what_has_its_value_and_nothing_else(string action, string set, string filter, string member, string value)
    {
        var all = await caller.All(action, set, "ap-guangzhou");
        int expected = all.Count(r => r.GetProperty(member).GetString() == value);
        var page = await caller.Call(action, $$"""{"Limit":100,"Filters":[{"Name":"{{filter}}","Values":["{{value}}","nothing"]}]}""");
        Assert.That(expected, Is.Positive);
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.EqualTo(expected));
        Assert.That(page.GetProperty(set).EnumerateArray().Select(r => r.GetProperty(member).GetString()), Is.All.EqualTo(value));
    }

    [Test]
    public async Task Tag_filters_look_at_key_and_value()
    {
        var all = await caller.All("DescribeInstances", "InstanceSet", "ap-guangzhou");
        int expected = all.Count(s => s.GetProperty("Tags") is { ValueKind: JsonValueKind.Array } tags
            && tags.EnumerateArray().Any(t => t.GetProperty("Key").GetString() == "env" && t.GetProperty("Value").GetString() == "prod"));
        var page = await caller.Call("DescribeInstances", """{"Filters":[{"Name":"tag:env","Values":["prod"]}]}""");
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.EqualTo(expected).And.Positive);
    }

    [Test]
    public async Task The_disks_of_a_server_are_found_by_its_id()
    {
        var server = (await caller.All("DescribeInstances", "InstanceSet", "ap-guangzhou")).First(s => s.GetProperty("DataDisks").GetArrayLength() > 0);
        var page = await caller.Call("DescribeDisks", $$"""{"Filters":[{"Name":"instance-id","Values":["{{server.GetProperty("InstanceId")}}"]}]}""");
        Assert.That(page.GetProperty("TotalCount").GetInt32(), Is.GreaterThan(server.GetProperty("DataDisks").GetArrayLength() - 1));
    }

    [Test]
    public async Task Disks_can_be_listed_from_the_oldest()
    {
        var newest = await caller.All("DescribeDisks", "DiskSet", "ap-guangzhou");
        var page = await caller.Call("DescribeDisks", """{"OrderField":"CREATE_TIME","Order":"ASC","Limit":1}""");
        Assert.That(page.GetProperty("DiskSet")[0].GetProperty("DiskId").GetString(), Is.EqualTo(newest[^1].GetProperty("DiskId").GetString()));
    }

    [Test]
    public async Task Snapshot_policies_are_told_only_when_asked_for()
    {
        var without = (await caller.Call("DescribeDisks")).GetProperty("DiskSet")[0];
        var with = (await caller.Call("DescribeDisks", """{"ReturnBindAutoSnapshotPolicy":true}""")).GetProperty("DiskSet")[0];
        Assert.That(without.GetProperty("AutoSnapshotPolicyIds").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(with.GetProperty("AutoSnapshotPolicyIds").ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public async Task Two_products_have_a_list_of_regions_under_one_name()
    {
        var old = await caller.Call("DescribeRegions", "{}", region: null);
        var current = await caller.Call("DescribeRegions", """{"Product":"cvm"}""", region: null, version: "2022-06-27");
        Assert.That(old.GetProperty("RegionSet").EnumerateArray().Count(r => r.GetProperty("RegionState").GetString() == "AVAILABLE"), Is.EqualTo(5));
        Assert.That(current.GetProperty("TotalCount").GetInt32(), Is.EqualTo(6));
        Assert.That(current.GetProperty("RegionSet")[0].GetProperty("RegionName").GetString(), Is.EqualTo("华南地区(广州)"));
        Assert.That(await caller.Code("DescribeRegions", "{}", null, "2022-06-27"), Is.EqualTo("MissingParameter"));
    }

    [Test]
    public async Task The_caller_is_told_its_account()
    {
        var identity = await caller.Call("GetCallerIdentity", "{}", version: Caller.StsVersion);
        Assert.That(identity.GetProperty("AccountId").GetString(), Is.EqualTo(SandboxServer.TencentAccountId));
        Assert.That(identity.GetProperty("Arn").GetString(), Does.StartWith("qcs::cam:"));
        Assert.That(identity.GetProperty("Type").GetString(), Is.EqualTo("CAMUser"));
    }
}
