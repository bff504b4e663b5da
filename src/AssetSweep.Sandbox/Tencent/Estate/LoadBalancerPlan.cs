namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Which load balancers of a region are internal: of all there are, every fourth.</summary>
internal sealed class LoadBalancerPlan
{
    private const int Every = 4;

    private readonly int first;

    public LoadBalancerPlan(Census census, int region)
    {
        int before = census.Before(TencentKinds.LoadBalancers, region), count = census.In(TencentKinds.LoadBalancers, region);
        first = Every - 1 - (before % Every);
        InternalCount = count <= first ? 0 : ((count - 1 - first) / Every) + 1;
    }

    public int InternalCount { get; }

    public int Internal(int place) => first + (place * Every);

    public bool IsInternal(int number) => number >= first && (number - first) % Every == 0;
}
