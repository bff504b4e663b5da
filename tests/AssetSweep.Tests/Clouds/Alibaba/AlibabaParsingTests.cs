using System.Text.Json;
using AssetSweep.Clouds.Alibaba;
using AssetSweep.Clouds.Alibaba.Kinds;

namespace AssetSweep.Tests.Clouds.Alibaba;

/// <summary>Pages of our own with shapes that real ones have, and odder ones.</summary>
internal sealed class AlibabaParsingTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Golden = ReadGolden();

    private static string Page(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name));

    private static string[] Operations => [.. Golden.Keys.Select(k => k.Split(' ')[0]).Distinct()];

    private static string Raw(string operation, int row) => AlibabaRows.Of(operation, Page($"alibaba.{operation}.json")).Assets[row]!.Raw!;

    [TestCaseSource(nameof(Operations))]
    public void Every_column_of_every_row_comes_through(string operation)
    {
        var (kind, assets) = AlibabaRows.Of(operation, Page($"alibaba.{operation}.json"));
        Assert.That(assets.Count, Is.EqualTo(Golden.Keys.Count(k => k.StartsWith(operation + " ", StringComparison.Ordinal))));
        for (var i = 0; i < assets.Count; i++)
        {
            Assert.That(AlibabaRows.Cells(kind, assets[i]!), Is.EquivalentTo(Golden[$"{operation} {i}"]), $"row {i}");
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Raw_is_JSON_without_key_material(string operation)
    {
        foreach (var asset in AlibabaRows.Of(operation, Page($"alibaba.{operation}.json")).Assets)
        {
            using var raw = JsonDocument.Parse(asset!.Raw!);
            Assert.That(raw.RootElement.ValueKind, Is.EqualTo(JsonValueKind.Object));
            Assert.That(asset.Raw, Does.Not.Contain("PRIVATE").And.Not.Contain("BEGIN").And.Not.Contain("ssh-rsa").And.Not.Contain("never").And.Not.Contain("c2VjcmV0").And.Not.Contain(asset.NativeId));
        }
    }

    [Test]
    public void Raw_keeps_listed_fields_and_nothing_else()
    {
        Assert.That(Raw("DescribeInstances", 0), Is.EqualTo(
            """{"OperationLocks":[{"LockReason":"financial"},{"LockReason":"security"},{"LockReason":"financial"}],"NetworkInterfaces":[{"NetworkInterfaceId":"eni-own1","Type":"Primary"}],"VpcAttributes":{"VSwitchId":"vsw-own1","NatIpAddress":""},"Eip"""
            + """Address":{"AllocationId":"eip-own1","IpAddress":"203.0.113.7","InternetChargeType":"PayByTraffic"},"InstanceChargeType":"PostPaid","ExpiredTime":"2099-12-31T15:59Z","AutoReleaseTime":"","OST"""
            + """ype":"linux","InstanceNetworkType":"vpc","SecurityGroupIds":["sg-own1"],"SpotStrategy":"SpotAsPriceGo","LocalStorageAmount":2,"GPUAmount":0,"Recyclable":false}"""));
        Assert.That(Raw("DescribeKeyPairs", 0), Is.EqualTo("""{"ResourceGroupId":""}"""));
        Assert.That(Raw("DescribeDomainRecords", 0), Is.EqualTo("""{"RR":"@","Priority":10,"Locked":false}"""));
    }

    [Test]
    public void A_record_id_longer_than_a_double_keeps_its_last_digit()
    {
        Assert.That(AlibabaRows.Of("DescribeDomainRecords", Page("alibaba.DescribeDomainRecords.json")).Assets[0]!.NativeId, Is.EqualTo("9007199254740993"));
    }

    [TestCase(true, true, "", true)]
    [TestCase(false, true, "", true)]
    [TestCase(false, false, "", false)]
    [TestCase(false, false, "timeout", null)]
    [TestCase(null, null, null, null)]
    public void Delegation_is_known_only_when_the_registry_answered(bool? all, bool? some, string? failed, bool? delegated)
    {
        var ns = new DescribeDomainNsReply { AllAliDns = all, IncludeAliDns = some, DetectFailedReasonCode = failed };
        Assert.That(AlibabaDnsZones.Map(new AlibabaDomain { DomainId = "z" }, ns)!.DelegatedHere, Is.EqualTo(delegated));
    }

    [TestCase("""{"ListenerPortsAndProtocol":{"ListenerPortAndProtocol":[{"ListenerPort":"443"},{"ListenerPort":80}]},"EndTime":"2999-09-08T16:00:00Z"}""", 2, "9999-12-31")]
    [TestCase("""{"ListenerPortsAndProtocol":{"ListenerPortAndProtocol":[]},"EndTimeStamp":32493801600000}""", 0, "9999-12-31")]
    [TestCase("""{"ListenerPortsAndProtocol":{},"EndTimeStamp":"1900000000000","ListenerPorts":{"ListenerPort":"80"}}""", 0, "2030-03-17")]
    [TestCase("""{}""", null, null)]
    public void Listeners_and_the_end_come_from_a_load_balancers_own_answer(string body, long? listeners, string? end)
    {
        var own = JsonSerializer.Deserialize(body, AlibabaLoadBalancers.DescribeLoadBalancerAttribute.Reply)!;
        var balancer = AlibabaLoadBalancers.Map(new AlibabaLoadBalancer { LoadBalancerId = "lb", PayType = "PrePay" }, own)!;
        Assert.That((balancer.Listeners, balancer.ExpiresAt?.ToString("yyyy-MM-dd")), Is.EqualTo((listeners, end)));
    }

    [TestCase("2017-12-10T04:04Z", "2017-12-10T04:04:00Z")]
    [TestCase("2019-11-11T08:35:32Z", "2019-11-11T08:35:32Z")]
    [TestCase("", null)]
    [TestCase(null, null)]
    [TestCase("2019-01-08 18:33:16", null)]
    [TestCase("soon", null)]
    public void Times_are_read_in_their_forms_and_never_guessed(string? text, string? utc) =>
        Assert.That(AlibabaTime.Iso(text)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"), Is.EqualTo(utc));

    private static Dictionary<string, Dictionary<string, string>> ReadGolden()
    {
        var golden = new Dictionary<string, Dictionary<string, string>>();
        var row = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pages", "alibaba.golden.txt")).Where(l => !l.StartsWith('#')))
        {
            if (char.IsUpper(line[0]))
            {
                golden[line] = row = [];
            }
            else
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                row[line[..space]] = line[(space + 1)..] is "''" ? "" : line[(space + 1)..].Replace("\\n", "\n", StringComparison.Ordinal);
            }
        }

        return golden;
    }
}
