using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

/// <summary>The lists of the kinds beside servers and disks: their limits, refusals and faults.</summary>
public class KindListTests
{
    private const string Dnspod = "2021-03-23";
    private const string Cdn = "2018-06-06";
    private const string Ssl = "2019-12-05";
    private const string Clb = "2018-03-17";

    private static readonly object[] Lists =
    [
        new object[] { "DescribeKeyPairs", Caller.Cvm, "KeyPairSet", "KeyId" },
        new object[] { "DescribeSnapshots", Caller.Cvm, "SnapshotSet", "SnapshotId" },
        new object[] { "DescribeAddresses", Caller.Cvm, "AddressSet", "AddressId" },
        new object[] { "DescribeLoadBalancers", Clb, "LoadBalancerSet", "LoadBalancerId" },
        new object[] { "DescribeDomainList", Dnspod, "DomainList", "DomainId" },
        new object[] { "DescribeDomains", Cdn, "Domains", "Domain" },
        new object[] { "DescribeDomainsConfig", Cdn, "Domains", "Domain" },
        new object[] { "DescribeCertificates", Ssl, "Certificates", "CertificateId" },
    ];

    [TestCaseSource(nameof(Lists))]
    public async Task A_row_can_lack_its_id(string action, string version, string set, string id)
    {
        await using var caller = await Large("null-field");
        var rows = (await caller.Call(action, version: version)).GetProperty(set);
        Assert.That(rows[0].GetProperty(id).ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(rows[1].GetProperty(id).ValueKind, Is.Not.EqualTo(JsonValueKind.Null));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task A_list_can_be_denied_emptied_and_moved(string action, string version, string set, string id)
    {
        await using var caller = await Large($"denied:action={action},times=1", "empty-page:after=0,times=1", "moving:times=1");
        Assert.That(await caller.Code(action, version: version), Is.EqualTo("UnauthorizedOperation"));
        Assert.That((await caller.Call(action, version: version)).GetProperty(set).GetArrayLength(), Is.Zero);
        var first = (await caller.Call(action, """{"Limit":1}""", version: version)).GetProperty(set)[0].GetProperty(id).GetRawText();
        var shifted = (await caller.Call(action, """{"Offset":1,"Limit":1}""", version: version)).GetProperty(set)[0].GetProperty(id).GetRawText();
        Assert.That(shifted, Is.EqualTo(first));
    }

    [TestCase("DescribeDomains", Cdn, "ResourceNotFound.CdnUserNotExists")]
    [TestCase("DescribeDomainsConfig", Cdn, "ResourceNotFound.CdnUserNotExists")]
    [TestCase("DescribeDomainList", Dnspod, "FailedOperation.NotRealNamedUser")]
    [TestCase("DescribeCertificates", Ssl, "")]
    [TestCase("DescribeAddresses", Caller.Cvm, "")]
    public async Task A_product_that_was_never_opened_says_so_where_it_has_words_for_it(string action, string version, string code)
    {
        await using var caller = await Caller.With(null, "not-opened");
        Assert.That(await caller.Code(action, version: version), Is.EqualTo(code));
    }

    [TestCase("DescribeKeyPairs", Caller.Cvm, """{"Limit":101}""", "InvalidParameterValue.LimitExceeded")]
    [TestCase("DescribeSnapshots", Caller.Cvm, """{"Limit":101}""", "InvalidParameterValue")]
    [TestCase("DescribeSnapshots", Caller.Cvm, """{"SnapshotIds":["disk-00000000"]}""", "InvalidParameterValue")]
    [TestCase("DescribeAddresses", Caller.Cvm, """{"Limit":101}""", "InvalidParameterValue.LimitExceeded")]
    [TestCase("DescribeAddresses", Caller.Cvm, """{"AddressIds":["x"]}""", "InvalidParameterValue.AddressIdMalformed")]
    [TestCase("DescribeLoadBalancers", Clb, """{"Limit":101}""", "InvalidParameterValue.Range")]
    [TestCase("DescribeTargets", Clb, "{}", "MissingParameter")]
    [TestCase("DescribeTargets", Clb, """{"LoadBalancerId":"lb-00000000"}""", "")]
    [TestCase("DescribeTargetHealth", Clb, """{"LoadBalancerIds":["lb-00000000"]}""", "InvalidParameter.LBIdNotFound")]
    [TestCase("DescribeDomainList", Dnspod, """{"Limit":3001}""", "InvalidParameterValue.LimitInvalid")]
    [TestCase("DescribeRecordList", Dnspod, "{}", "MissingParameter")]
    [TestCase("DescribeRecordList", Dnspod, """{"Domain":"nobody.example"}""", "InvalidParameterValue.DomainNotExists")]
    [TestCase("DescribeRecordList", Dnspod, """{"Domain":"shop-0.example","Limit":3001}""", "InvalidParameterValue.LimitInvalid")]
    [TestCase("DescribeRecordList", Dnspod, """{"Domain":"shop-0.example","SubDomain":"nothing"}""", "ResourceNotFound.NoDataOfRecord")]
    [TestCase("DescribeRecordList", Dnspod, """{"Domain":"shop-0.example","SubDomain":"nothing","ErrorOnEmpty":"no"}""", "")]
    [TestCase("DescribeRecordList", Dnspod, """{"Domain":"shop-0.example","RecordType":"MX"}""", "")]
    [TestCase("DescribeDomainsConfig", Cdn, """{"Limit":101}""", "InvalidParameter.CdnParamError")]
    [TestCase("DescribeDomains", Cdn, """{"Limit":1000}""", "")]
    [TestCase("DescribeDomains", Cdn, """{"Filters":[{"Name":"status","Value":["online"]}]}""", "")]
    [TestCase("DescribeDomains", Cdn, """{"Filters":[{"Name":"status","Values":["online"]}]}""", "UnknownParameter")]
    [TestCase("DescribeCertificates", Ssl, """{"Limit":5000}""", "")]
    public async Task What_the_real_cloud_refuses_is_refused_with_its_code(string action, string version, string body, string code)
    {
        await using var caller = await Caller.With();
        Assert.That(await caller.Code(action, body, version: version), Is.EqualTo(code));
    }

    [TestCase("DescribeDomainList", Dnspod)]
    [TestCase("DescribeDomains", Cdn)]
    [TestCase("DescribeCertificates", Ssl)]
    public async Task What_belongs_to_the_account_is_listed_without_a_region(string action, string version)
    {
        await using var caller = await Caller.With();
        Assert.That(await caller.Code(action, region: null, version: version), Is.Empty);
    }

    [Test]
    public async Task Load_balancers_can_be_asked_for_by_type_and_by_what_is_behind_them()
    {
        await using var caller = await Large();
        var without = (await caller.Call("DescribeLoadBalancers", """{"WithRs":0,"Limit":100,"AdditionalFields":["TargetCount"]}""", version: Clb)).GetProperty("LoadBalancerSet");
        Assert.That(without.EnumerateArray().Select(b => b.GetProperty("TargetCount").GetInt32()), Is.Not.Empty.And.All.Zero);
        var open = (await caller.Call("DescribeLoadBalancers", """{"LoadBalancerType":"OPEN"}""", version: Clb)).GetProperty("LoadBalancerSet");
        Assert.That(open.EnumerateArray().Select(b => b.GetProperty("LoadBalancerType").GetString()), Is.Not.Empty.And.All.EqualTo("OPEN"));
    }

    private static Task<Caller> Large(params string[] faults) => Caller.With(new SandboxOptions { Now = Caller.Start, Size = 5000 }, faults);
}
