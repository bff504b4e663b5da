using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Http;

internal sealed class PaceTests
{
    private static async Task<TimeSpan> TimeOf(Pace pace, InstantTime time, int calls)
    {
        var before = time.Passed;
        for (var i = 0; i < calls; i++)
        {
            await pace.TurnAsync(new CallMeter(), CancellationToken.None);
        }

        return time.Passed - before;
    }

    [Test]
    public async Task Calls_are_spaced_evenly_just_below_the_published_rate()
    {
        var time = new InstantTime();
        Assert.That((await TimeOf(new Pace(20, time), time, 201)).TotalSeconds, Is.EqualTo(10 / 0.98).Within(0.01));
    }

    [Test]
    public async Task Without_a_limit_nothing_waits()
    {
        var time = new InstantTime();
        Assert.That(await TimeOf(new Pace(double.PositiveInfinity, time), time, 1000), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_named_limit_is_kept_from_then_on()
    {
        var time = new InstantTime();
        var pace = new Pace(100, time);
        var sent = await pace.TurnAsync(new CallMeter(), CancellationToken.None);
        pace.Throttled(sent, 5);
        for (var i = 0; i < 10_000; i++)
        {
            pace.Succeeded();
        }

        Assert.That(pace.Rate, Is.EqualTo(4.9).Within(0.001));
    }

    [Test]
    public async Task Without_a_named_limit_the_rate_is_halved_and_comes_back_slowly()
    {
        var time = new InstantTime();
        var pace = new Pace(100, time);
        var sent = await pace.TurnAsync(new CallMeter(), CancellationToken.None);
        pace.Throttled(sent, null);
        Assert.That(pace.Rate, Is.EqualTo(49).Within(0.001));
        pace.Succeeded();
        Assert.That(pace.Rate, Is.InRange(49, 50));
        for (var i = 0; i < 10_000; i++)
        {
            pace.Succeeded();
        }

        Assert.That(pace.Rate, Is.EqualTo(98).Within(0.001));
    }

    [Test]
    public async Task Many_answers_to_calls_of_one_moment_slow_it_down_once()
    {
        var time = new InstantTime();
        var pace = new Pace(100, time);
        var sent = new List<TimeSpan>();
        for (var i = 0; i < 50; i++)
        {
            sent.Add(await pace.TurnAsync(new CallMeter(), CancellationToken.None));
        }

        time.Advance(TimeSpan.FromSeconds(0.05));
        sent.ForEach(s => pace.Throttled(s, null));
        Assert.That(pace.Rate, Is.EqualTo(49).Within(0.001));
    }

    [Test]
    public async Task After_throttling_there_is_a_second_of_silence()
    {
        var time = new InstantTime();
        var pace = new Pace(double.PositiveInfinity, time);
        pace.Throttled(await pace.TurnAsync(new CallMeter(), CancellationToken.None), null);
        Assert.That(await TimeOf(pace, time, 1), Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
    }
}
