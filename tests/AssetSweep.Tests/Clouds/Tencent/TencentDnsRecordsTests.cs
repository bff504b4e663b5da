using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Tests.Clouds.Tencent;

/// <summary>Records of many zones in one listing.</summary>
internal sealed class TencentDnsRecordsTests
{
    private const string None = "ResourceNotFound.NoDataOfRecord";

    /// <summary>A cloud with zones 1, 2, 3 … of so many records each.</summary>
    private static TencentStub Cloud(params int[] records) => new(a => a.Action == "DescribeDomainList" ? Zones(records.Length) : Records(a, records[Id(a) - 1]));

    private static int Id(TencentAsked asked) => asked.Body.GetProperty("DomainId").GetInt32();

    private static string Zones(int count, int? total = null)
    {
        var rows = Enumerable.Range(1, count).Select(i => $$"""{"DomainId":{{i}},"Name":"z{{i}}.example"}""");
        return $$"""{"DomainCountInfo":{"DomainTotal":{{total ?? count}} },"DomainList":[{{string.Join(',', rows)}}]}""";
    }

    private static string Records(TencentAsked asked, int count, long? total = null)
    {
        var rows = Enumerable.Range((int)asked.Offset, (int)Math.Clamp(count - asked.Offset, 0, asked.Limit)).Select(i => $$"""{"RecordId":{{3000000000 + i}},"Name":"h{{i}}","Type":"A","Value":"203.0.113.1"}""");
        return count == 0 && total is null ? TencentStub.Error(None) : $$"""{"RecordCountInfo":{"SubdomainCount":1,"TotalCount":{{total ?? count}},"ListCount":1},"RecordList":[{{string.Join(',', rows)}}]}""";
    }

    private static async Task<List<AssetPage>> ListAsync(TencentStub stub, int places)
    {
        var client = stub.Client(places);
        var pages = new List<AssetPage>();
        try
        {
            await foreach (var page in new TencentDnsRecords(client).ListAsync("global", new CallMeter(), CancellationToken.None))
            {
                pages.Add(page);
            }
        }
        finally
        {
            Assert.That(client.Pages.CurrentCount, Is.EqualTo(places), "a page kept its place");
        }

        return pages;
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(64)]
    [CancelAfter(60_000)]
    public async Task Every_record_of_every_zone_comes_once_and_the_last_page_tells_the_sum(int places, CancellationToken ct)
    {
        var stub = Cloud(2, 7001, 0, 3000, 1, 6000);
        var pages = await ListAsync(stub, places).WaitAsync(ct);
        Assert.That(pages.SelectMany(p => p.Assets).Select(a => a.NativeId).Distinct().Count(), Is.EqualTo(16_004), "ids of two zones may be the same");
        Assert.That(pages.Sum(p => p.Assets.Count), Is.EqualTo(16_004));
        Assert.That(pages.SkipLast(1).Select(p => p.Total), Is.All.Null);
        Assert.That((pages[^1].Assets.Count, pages[^1].Total), Is.EqualTo((0, (long?)16_004)));
    }

    [Test]
    public async Task A_zone_is_asked_by_id_and_name_in_pages_of_3000()
    {
        var stub = Cloud(1, 6001);
        await ListAsync(stub, 3);
        var asked = stub.Asked.Where(a => a.Action == "DescribeRecordList").Select(a => (a.Body.GetProperty("Domain").GetString(), Id(a), a.Offset, a.Limit, a.Region));
        Assert.That(asked, Is.EquivalentTo(new[] { ("z1.example", 1, 0L, 3000L, ""), ("z2.example", 2, 0, 3000, ""), ("z2.example", 2, 3000, 3000, ""), ("z2.example", 2, 6000, 3000, "") }));
    }

    [Test]
    public async Task Zones_without_records_are_no_error_and_no_zones_are_none()
    {
        Assert.That((await ListAsync(Cloud(0, 0), 2))[^1].Total, Is.Zero);
        Assert.That((await ListAsync(Cloud(), 2)).Single().Total, Is.Zero);
    }

    [TestCase(4, 5)]
    [TestCase(4, 3)]
    [TestCase(0, 1)]
    [TestCase(3000, 3001)]
    public void A_zone_that_lists_something_else_than_its_total_is_inconsistent(int listed, int total)
    {
        var stub = new TencentStub(a => a.Action == "DescribeDomainList" ? Zones(3) : Id(a) == 2 ? Records(a, listed, total) : Records(a, 9));
        Assert.That(() => ListAsync(stub, 2), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Inconsistent).And.Message.Contains("z2.example"));
    }

    [Test]
    public void A_total_that_moves_between_the_pages_of_a_zone_is_inconsistent()
    {
        var stub = new TencentStub(a => a.Action == "DescribeDomainList" ? Zones(1) : Records(a, 6000, a.Offset == 0 ? 6000 : 6001));
        Assert.That(() => ListAsync(stub, 2), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Inconsistent).And.Property("Code").EqualTo("TotalMoved"));
    }

    [Test]
    public void A_zone_that_is_emptied_between_its_pages_is_inconsistent()
    {
        var stub = new TencentStub(a => a.Action == "DescribeDomainList" ? Zones(1) : a.Offset == 0 ? Records(a, 6000) : TencentStub.Error(None));
        Assert.That(() => ListAsync(stub, 2), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Inconsistent));
    }

    [TestCase(2, 3)]
    [TestCase(3, 2)]
    public void Zones_that_disagree_with_their_total_are_inconsistent(int zones, int total)
    {
        var stub = new TencentStub(a => a.Action == "DescribeDomainList" ? Zones(zones, total) : Records(a, 1));
        Assert.That(() => ListAsync(stub, 2), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Inconsistent));
    }

    [Test]
    public void One_zone_that_is_refused_fails_the_listing()
    {
        var stub = new TencentStub(a => a.Action == "DescribeDomainList" ? Zones(40) : Id(a) == 33 ? TencentStub.Error("OperationDenied.NoPermissionToOperateDomain") : Records(a, 5));
        Assert.That(() => ListAsync(stub, 3), Throws.InstanceOf<CloudException>().With.Property("Kind").EqualTo(FaultKind.Denied));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task No_more_pages_are_fetched_than_there_are_places_while_nobody_takes_them(CancellationToken ct)
    {
        const int Places = 3;
        var stub = Cloud([.. Enumerable.Repeat(3001, 30)]);
        var client = stub.Client(Places);
        var taken = 0;
        var most = 0;
        await foreach (var page in new TencentDnsRecords(client).ListAsync("global", new CallMeter(), ct))
        {
            // Time enough for everything that may run ahead to do so.
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, ct);
            taken++;
            most = Math.Max(most, stub.Asked.Count - 1 - taken);
        }

        // In their places, and one more in the channel.
        Assert.That(most, Is.LessThanOrEqualTo(Places + 1));
        Assert.That(taken, Is.EqualTo(61));
    }

    [Test]
    public async Task A_listing_left_early_leaves_nothing_running()
    {
        var stub = Cloud([.. Enumerable.Repeat(3001, 30)]);
        var client = stub.Client(3);
        await foreach (var page in new TencentDnsRecords(client).ListAsync("global", new CallMeter(), CancellationToken.None))
        {
            break;
        }

        Assert.That(client.Pages.CurrentCount, Is.EqualTo(3));
        var asked = stub.Asked.Count;
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        Assert.That(stub.Asked, Has.Count.EqualTo(asked));
    }
}
