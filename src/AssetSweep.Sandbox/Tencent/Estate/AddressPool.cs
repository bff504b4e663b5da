namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Which public address belongs to what. Servers take the block set aside for benchmarks (RFC 2544) from its front; everything else takes
/// it from its back, and, when it is full, the block of carriers (RFC 6598): nobody's, wherever they end up.</summary>
internal sealed class AddressPool(Census census)
{
    private const int Block = 1 << 17;
    private const int AddedFrom = 3_000_000;
    private const int AddedPerRegion = 200_000;

    private readonly int room = Block - Math.Min(Block, (census.Of(TencentKinds.Servers) + 3) / 4);
    private readonly int ips = census.Of(TencentKinds.Ips);
    private readonly int loadBalancers = census.Of(TencentKinds.LoadBalancers);

    public string Ip(int region, int number) => number < census.In(TencentKinds.Ips, region)
        ? At(census.Before(TencentKinds.Ips, region) + number)
        : Carrier(AddedFrom + (region * AddedPerRegion) + (number % AddedPerRegion));

    public string LoadBalancer(int region, int number) => number < census.In(TencentKinds.LoadBalancers, region)
        ? At(ips + census.Before(TencentKinds.LoadBalancers, region) + number)
        : Carrier(AddedFrom + (region * AddedPerRegion) + (AddedPerRegion / 2) + (number % (AddedPerRegion / 2)));

    /// <summary>One that was given back: nothing holds it.</summary>
    public string Released(int number) => At(ips + loadBalancers + number);

    private string At(int place) => place < room ? Benchmark(Block - 1 - place) : Carrier(place);

    private static string Benchmark(int place) => $"198.{18 + (place >> 16)}.{(place >> 8) & 255}.{place & 255}";

    private static string Carrier(int place) => $"100.{64 + ((place >> 16) & 63)}.{(place >> 8) & 255}.{place & 255}";
}
