using System.Collections.Concurrent;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>Hosts of the products. Source: the endpoint maps of the vendor's SDKs; for ECS what DescribeRegions says goes before.</summary>
internal sealed class AlibabaEndpoints
{
    /// <summary>The regions that CLB serves by its central host.</summary>
    private static readonly HashSet<string> CentralSlb =
        ["cn-qingdao", "cn-beijing", "cn-hangzhou", "cn-shanghai", "cn-shenzhen", "cn-hongkong", "ap-southeast-1", "us-east-1", "us-west-1"];

    private readonly ConcurrentDictionary<string, string> told = new(StringComparer.Ordinal);

    /// <summary>Remembers the ECS host of a region as the cloud told it. A host outside the vendor's own domain is not believed: signed requests go there.</summary>
    public void Learn(string region, string? host)
    {
        if (host is not null && host.EndsWith(".aliyuncs.com", StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns)
        {
            told[region] = host;
        }
    }

    /// <summary>The host of a product.</summary>
    /// <param name="product">The product.</param>
    /// <param name="region">The region; '' for products that have none.</param>
    public string Host(string product, string region) => (product, region) switch
    {
        ("ecs", _) when told.TryGetValue(region, out var host) => host,
        ("ecs", "" or "cn-hangzhou" or "cn-shanghai-finance-1" or "cn-shenzhen-finance-1") => "ecs-cn-hangzhou.aliyuncs.com",
        ("ecs", "cn-hangzhou-finance" or "cn-north-2-gov-1") => "ecs.aliyuncs.com",
        ("vpc", "cn-hangzhou" or "cn-north-2-gov-1") => "vpc.aliyuncs.com",
        ("slb", _) when CentralSlb.Contains(region) => "slb.aliyuncs.com",
        (_, "") => $"{product}.aliyuncs.com",
        _ => $"{product}.{region}.aliyuncs.com",
    };
}
