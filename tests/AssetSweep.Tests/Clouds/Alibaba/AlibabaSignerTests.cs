using System.Text;
using System.Text.Json;
using AssetSweep.Clouds.Alibaba;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Alibaba;

internal sealed class AlibabaSignerTests
{
    private static IEnumerable<TestCaseData> Vectors() => SharedFolder.Path is not { } shared
        ? [new TestCaseData(default(JsonElement)).SetArgDisplayNames("none: no ../shared")]
        : JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "vectors", "alibaba.json"))).RootElement.EnumerateArray()
            .Select(v => new TestCaseData(v).SetArgDisplayNames(v.GetProperty("id").GetString()!));

    [TestCaseSource(nameof(Vectors))]
    public void A_request_that_the_vendors_sdk_signed_is_signed_the_same(JsonElement vector)
    {
        SharedFolder.Require("vectors/alibaba.json");
        string Text(string name) => vector.GetProperty(name).GetString()!;
        var parameters = Text("query").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .Select(p => new KeyValuePair<string, string>(Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p.ElementAtOrDefault(1) ?? "")));
        var body = vector.TryGetProperty("bodyBase64", out var binary) ? Convert.FromBase64String(binary.GetString()!) : Encoding.UTF8.GetBytes(Text("body"));
        var actual = AlibabaSigner.Authorization(
            new AlibabaCredentials(Text("accessKeyId"), Text("accessKeySecret"), ""),
            Text("method"),
            Text("path"),
            AlibabaSigner.Query(parameters),
            vector.GetProperty("headers").EnumerateObject().Select(h => new KeyValuePair<string, string>(h.Name, h.Value.GetString()!)),
            AlibabaSigner.Hash(body));
        Assert.That(actual, Is.EqualTo(Text("authorization")));
    }

    /// <summary>The first is the one that the vendor's documents print; the others were made with an independent script.</summary>
    [TestCase("YourAccessKeyId", "YourAccessKeySecret", "", "host=ecs.cn-shanghai.aliyuncs.com|x-acs-action=RunInstances|x-acs-version=2014-05-26|x-acs-date=2023-10-26T10:22:32Z|x-acs-signature-nonce=3156853299f313e23d1673dc12e1703d",
        "RegionId=cn-shanghai|ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0")]
    [TestCase("LTAIown1", "own/Secret+1=", "", "host=alidns.aliyuncs.com|x-acs-action=DescribeDomainRecords|x-acs-version=2015-01-09|x-acs-date=2026-03-01T02:00:00Z|x-acs-signature-nonce=0123456789abcdef0123456789abcdef",
        "DomainName=例え.com|PageNumber=1|PageSize=500|KeyWord=*'(a b)!~+/", "cc2ee0e204c9c2ec8f7eb0cc9b54cdd44c2a52b0badd38282c5f2f035ad83700")]
    [TestCase("STS.own2", "own secret two", "tok/en+==", "host=127.0.0.1:18080|x-acs-action=DescribeInstances|x-acs-version=2014-05-26|x-acs-date=2026-12-31T23:59:59Z|x-acs-signature-nonce=ffffffffffffffffffffffffffffffff",
        "RegionId=eu-central-1|NextToken=|InstanceIds=[\"i-1\",\"i-2\"]|a=2|B=1", "4b22e169a2afeb04251e492901333be7c00b0923186bb1334a61d280db49f472")]
    public void A_request_computed_by_hand_is_signed_the_same(string id, string secret, string token, string headers, string parameters, string signature)
    {
        static List<KeyValuePair<string, string>> Pairs(string text) => [.. text.Split('|').Select(p => p.Split('=', 2)).Select(p => new KeyValuePair<string, string>(p[0], p[1]))];
        var signed = Pairs(headers);
        signed.Add(new("x-acs-content-sha256", AlibabaSigner.Hash([])));
        if (token.Length > 0)
        {
            signed.Add(new("x-acs-security-token", token));
            signed.Add(new("x-acs-accesskey-id", id));
        }

        var actual = AlibabaSigner.Authorization(new AlibabaCredentials(id, secret, token), "POST", "/", AlibabaSigner.Query(Pairs(parameters)), signed, AlibabaSigner.Hash([]));
        Assert.That(actual, Does.StartWith($"ACS3-HMAC-SHA256 Credential={id},SignedHeaders=host;").And.EndWith("Signature=" + signature));
    }

    [Test]
    public void Credentials_do_not_print_their_secret()
    {
        Assert.That(new AlibabaCredentials("LTAI1", "very-secret", "token-too").ToString(), Is.EqualTo("key LTAI1"));
    }

    [TestCase("ecs", "cn-hangzhou", "ecs-cn-hangzhou.aliyuncs.com")]
    [TestCase("ecs", "", "ecs-cn-hangzhou.aliyuncs.com")]
    [TestCase("ecs", "eu-west-1", "ecs.eu-west-1.aliyuncs.com")]
    [TestCase("ecs", "cn-shanghai-finance-1", "ecs-cn-hangzhou.aliyuncs.com")]
    [TestCase("ecs", "cn-north-2-gov-1", "ecs.aliyuncs.com")]
    [TestCase("vpc", "cn-hangzhou", "vpc.aliyuncs.com")]
    [TestCase("vpc", "cn-beijing", "vpc.cn-beijing.aliyuncs.com")]
    [TestCase("slb", "ap-southeast-1", "slb.aliyuncs.com")]
    [TestCase("slb", "cn-chengdu", "slb.cn-chengdu.aliyuncs.com")]
    [TestCase("alidns", "", "alidns.aliyuncs.com")]
    [TestCase("cas", "", "cas.aliyuncs.com")]
    public void Each_product_has_its_host_in_each_region(string product, string region, string host) =>
        Assert.That(new AlibabaEndpoints().Host(product, region), Is.EqualTo(host));

    [Test]
    public void A_host_that_the_cloud_tells_goes_before_the_table_but_only_in_its_own_domain()
    {
        var endpoints = new AlibabaEndpoints();
        endpoints.Learn("me-new-1", "ecs.me-new.aliyuncs.com");
        endpoints.Learn("me-new-2", "evil.example.com");
        endpoints.Learn("me-new-3", "evil.example.com/x.aliyuncs.com");
        Assert.That(new[] { 1, 2, 3 }.Select(n => endpoints.Host("ecs", $"me-new-{n}")), Is.EqualTo(new[] { "ecs.me-new.aliyuncs.com", "ecs.me-new-2.aliyuncs.com", "ecs.me-new-3.aliyuncs.com" }));
    }
}
