using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class RateTests
{
    private static readonly SandboxOptions Five = new() { Now = Caller.Start, Rate = 5 };

    [Test]
    public async Task A_second_holds_as_many_calls_as_the_rate_and_the_refusal_names_the_limit()
    {
        await using var caller = await Caller.With(Five);
        for (int i = 0; i < 5; i++)
        {
            Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
        }

        var refused = await caller.Call("DescribeDisks");
        Assert.That(Caller.CodeOf(refused), Is.EqualTo("RequestLimitExceeded"));
        Assert.That(refused.GetProperty("Error").GetProperty("Message").GetString(), Does.Contain("`5`"));
        Assert.That(caller.Sandbox.Arrivals.Throttled, Is.EqualTo(1));
        Assert.That(caller.Sandbox.Arrivals.Of("tencent", "DescribeDisks"), Is.EqualTo(6));
    }

    [Test]
    public async Task Actions_are_counted_apart()
    {
        await using var caller = await Caller.With(Five with { Rate = 1 });
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
        Assert.That(await caller.Code("DescribeInstances"), Is.Empty);
        Assert.That(await caller.Code("DescribeDisks"), Is.EqualTo("RequestLimitExceeded"));
    }

    [Test]
    public async Task Real_time_fills_the_bucket_and_the_sandboxs_does_not()
    {
        await using var caller = await Caller.With(Five with { Rate = 1 });
        await caller.Code("DescribeDisks");
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddDays(1));
        Assert.That(await caller.Code("DescribeDisks"), Is.EqualTo("RequestLimitExceeded"));
        caller.Time.Move(TimeSpan.FromSeconds(1));
        Assert.That(await caller.Code("DescribeDisks"), Is.Empty);
    }

    [Test]
    public async Task An_hour_of_rest_saves_up_one_second_only()
    {
        await using var caller = await Caller.With(Five);
        await caller.Code("DescribeDisks");
        caller.Time.Move(TimeSpan.FromHours(1));
        var codes = new List<string>();
        for (int i = 0; i < 7; i++)
        {
            codes.Add(await caller.Code("DescribeDisks"));
        }

        Assert.That(codes.Count(c => c.Length == 0), Is.EqualTo(5));
    }

    [Test]
    public async Task Arrivals_are_counted_by_action_and_region_and_refused_ones_too()
    {
        await using var caller = await Caller.With();
        await caller.Call("DescribeDisks");
        await caller.Call("DescribeDisks", region: "ap-beijing");
        await caller.Call("TerminateInstances");
        caller.Secret = "wrong";
        await caller.Call("DescribeDisks");
        var arrivals = caller.Sandbox.Arrivals;
        Assert.That(arrivals.Total, Is.EqualTo(4));
        Assert.That(arrivals.Of("tencent", "DescribeDisks"), Is.EqualTo(3));
        Assert.That(arrivals.Of("tencent", "DescribeDisks", "ap-beijing"), Is.EqualTo(1));
        Assert.That(arrivals.Mutating, Is.EqualTo(1));
        Assert.That(arrivals.Repeated, Is.Zero);
        Assert.That(arrivals.All(), Does.Contain(("tencent", "DescribeDisks", "ap-guangzhou", 2L)));
    }

    [Test]
    public async Task A_request_sent_again_as_it_was_is_counted_as_repeated()
    {
        await using var caller = await Caller.With();
        await caller.Call("DescribeDisks");
        await caller.Call("DescribeDisks");
        Assert.That(caller.Sandbox.Arrivals.Repeated, Is.EqualTo(1));
        caller.Time.Move(TimeSpan.FromSeconds(1));
        await caller.Call("DescribeDisks");
        Assert.That(caller.Sandbox.Arrivals.Repeated, Is.EqualTo(1));
    }
}
