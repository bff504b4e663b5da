using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>DescribeRegions, of cvm and of the product that took it over: one name, two versions.</summary>
internal static class RegionLists
{
    private static readonly string[] Products = ["cvm", "cbs", "vpc", "clb", "tke", "monitor", "as", "tat"];

    public static IEnumerable<Operation> Operations() =>
    [
        new("cvm", "2017-03-12", "DescribeRegions", Regional: false, "", (call, json) =>
        {
            call.Parameters.Only();
            Write(json, ""u8);
        }),
        new("region", "2022-06-27", "DescribeRegions", Regional: false, "", (call, json) =>
        {
            string product = call.Parameters.Only("Product", "Scene").Required("Product");
            call.Parameters.Integer("Scene");
            if (!Products.Contains(product))
            {
                throw new TencentError("InvalidParameter.ParameterError", $"未知产品 `{product}`。", $"There is no product `{product}`.");
            }

            Write(json, ",\"RegionTypeMC\":null,\"LocationMC\":null,\"RegionNameMC\":null,\"RegionIdMC\":null"u8);
        }),
    ];

    private static void Write(JsonText json, ReadOnlySpan<byte> more)
    {
        json.Raw("\"TotalCount\":"u8).Number(Regions.All.Count).Raw(",\"RegionSet\":["u8);
        for (int i = 0; i < Regions.All.Count; i++)
        {
            var region = Regions.All[i];
            json.Raw(i > 0 ? ","u8 : ""u8)
                .Raw("{\"Region\":"u8).Text(region.Id)
                .Raw(",\"RegionName\":"u8).Text(region.Name)
                .Raw(",\"RegionState\":"u8).Text(region.Available ? "AVAILABLE" : "UNAVAILABLE")
                .Raw(more).Raw("}"u8);
        }

        json.Raw("],"u8);
    }
}
