using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>How each kind is asked for, and what a listing may not be.</summary>
internal sealed class TencentListingTests
{
    private static readonly Dictionary<string, (string Action, string Version, int Limit, string Empty)> Listings = new()
    {
        ["servers"] = ("DescribeInstances", "2017-03-12", 100, """{"InstanceSet":[],"TotalCount":0}"""),
        ["disks"] = ("DescribeDisks", "2017-03-12", 100, """{"DiskSet":[],"TotalCount":0}"""),
        ["snapshots"] = ("DescribeSnapshots", "2017-03-12", 100, """{"SnapshotSet":[],"TotalCount":0}"""),
        ["ips"] = ("DescribeAddresses", "2017-03-12", 100, """{"AddressSet":[],"TotalCount":0}"""),
        ["load_balancers"] = ("DescribeLoadBalancers", "2018-03-17", 100, """{"LoadBalancerSet":[],"TotalCount":0}"""),
        ["dns_zones"] = ("DescribeDomainList", "2021-03-23", 3000, """{"DomainList":[],"DomainCountInfo":{"DomainTotal":0,"AllTotal":5}}"""),
        ["dns_records"] = ("DescribeDomainList", "2021-03-23", 3000, """{"DomainList":[],"DomainCountInfo":{"DomainTotal":0}}"""),
        ["cdn_domains"] = ("DescribeDomainsConfig", "2018-06-06", 100, """{"Domains":[],"TotalNumber":0}"""),
        ["certificates"] = ("DescribeCertificates", "2019-12-05", 1000, """{"Certificates":[],"TotalCount":0}"""),
        ["key_pairs"] = ("DescribeKeyPairs", "2017-03-12", 100, """{"KeyPairSet":[],"TotalCount":0}"""),
    };

    private static async Task<List<AssetPage>> ListAsync(TencentStub stub, string kind)
    {
        var client = stub.Client();
        var lister = TencentKinds.All(client).Single(l => l.Kind.Name == kind);
        var pages = new List<AssetPage>();
        await foreach (var page in lister.ListAsync(lister.Regional ? "ap-x" : AssetKey.Global, new CallMeter(), CancellationToken.None))
        {
            pages.Add(page);
        }

        Assert.That(client.Pages.CurrentCount, Is.EqualTo(4), "a page kept its place");
        return pages;
    }

    [Test]
    public void Every_kind_of_the_catalogue_is_listed_once()
    {
        Assert.That(TencentKinds.All(new TencentStub(_ => "").Client()).Select(l => l.Kind), Is.EqualTo(Catalogue.All));
    }

    [TestCaseSource(nameof(Listings))]
    public async Task It_is_asked_in_the_largest_pages_and_with_a_region_only_where_there_are_regions(KeyValuePair<string, (string Action, string Version, int Limit, string Empty)> listing)
    {
        var (kind, (action, version, limit, empty)) = listing;
        var stub = new TencentStub(_ => empty);
        var pages = await ListAsync(stub, kind);
        Assert.That(pages.Sum(p => p.Assets.Count), Is.Zero);
        Assert.That(pages[^1].Total, Is.Zero);
        var asked = stub.Asked.Single();
        Assert.That((asked.Action, asked.Version, asked.Offset, asked.Limit), Is.EqualTo((action, version, 0L, (long)limit)));
        Assert.That(asked.Region, Is.EqualTo(kind is "dns_zones" or "dns_records" or "cdn_domains" or "certificates" ? "" : "ap-x"));
    }

    [TestCaseSource(nameof(Listings))]
    public void A_page_without_its_list_or_total_or_with_a_row_without_id_is_malformed(KeyValuePair<string, (string Action, string Version, int Limit, string Empty)> listing)
    {
        var (kind, (_, _, _, empty)) = listing;
        foreach (var wrong in new[] { "{}", empty.Replace("[]", "null", StringComparison.Ordinal), empty.Replace("[]", "[null]", StringComparison.Ordinal), empty.Replace("[]", "[{}]", StringComparison.Ordinal), empty.Replace(":0", ":null", StringComparison.Ordinal) })
        {
            Assert.That(() => ListAsync(new TencentStub(_ => wrong), kind), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Malformed), wrong);
        }
    }

    [TestCase("cdn_domains", "ResourceNotFound.CdnUserNotExists")]
    [TestCase("dns_zones", "FailedOperation.NotRealNamedUser")]
    [TestCase("dns_records", "FailedOperation.NotRealNamedUser")]
    public void A_product_that_was_never_opened_is_a_failure_not_an_empty_list(string kind, string code)
    {
        Assert.That(() => ListAsync(new TencentStub(_ => TencentStub.Error(code)), kind), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.NotOpened));
    }

    [TestCase("dns_zones")]
    [TestCase("dns_records")]
    public async Task No_data_of_a_domain_is_an_empty_list(string kind)
    {
        var pages = await ListAsync(new TencentStub(_ => TencentStub.Error("ResourceNotFound.NoDataOfDomain")), kind);
        Assert.That((pages.Sum(p => p.Assets.Count), pages[^1].Total), Is.EqualTo((0, (long?)0)));
    }

    [TestCase("certificates")]
    [TestCase("cdn_domains")]
    public void What_is_empty_for_one_operation_is_an_error_for_another(string kind)
    {
        Assert.That(() => ListAsync(new TencentStub(_ => TencentStub.Error("ResourceNotFound.NoDataOfDomain")), kind), Throws.InstanceOf<CloudException>());
        Assert.That(() => ListAsync(new TencentStub(_ => """{"Error":{"Message":"no code"}}"""), kind), Throws.InstanceOf<CloudException>());
    }

    [Test]
    public async Task Totals_under_other_names_are_paged_by()
    {
        var stub = new TencentStub(a =>
        {
            var rows = Enumerable.Range((int)a.Offset, (int)Math.Min(a.Limit, 250 - a.Offset)).Select(i => $$"""{"Domain":"d{{i}}.example"}""");
            return $$"""{"Domains":[{{string.Join(',', rows)}}],"TotalNumber":250}""";
        });
        var pages = await ListAsync(stub, "cdn_domains");
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => a.NativeId).Distinct().Count(), Is.EqualTo(250));
        Assert.That(pages.Select(p => p.Total), Is.All.EqualTo(250));
        Assert.That(stub.Asked.Select(a => a.Offset), Is.EquivalentTo(new[] { 0, 100, 200 }));
    }
}
