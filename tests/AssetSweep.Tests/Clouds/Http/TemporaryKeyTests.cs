using AssetSweep.Clouds.Http;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Http;

internal sealed class TemporaryKeyTests
{
    [Test]
    public async Task A_key_is_kept_until_shortly_before_it_runs_out()
    {
        var time = new InstantTime();
        var fetched = 0;
        var keys = new TemporaryKey<string>(_ => Task.FromResult(new Lease<string>($"key {++fetched}", time.GetUtcNow().AddHours(1))), time);
        Assert.That(await keys.GetAsync(CancellationToken.None), Is.EqualTo("key 1"));
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.That(await keys.GetAsync(CancellationToken.None), Is.EqualTo("key 1"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await keys.GetAsync(CancellationToken.None), Is.EqualTo("key 2"));
    }

    [Test]
    public async Task Many_callers_at_once_fetch_one_key()
    {
        var time = new InstantTime();
        var fetched = 0;
        var keys = new TemporaryKey<string>(
            async _ =>
            {
                Interlocked.Increment(ref fetched);
                await Task.Yield();
                return new Lease<string>("key", time.GetUtcNow().AddHours(1));
            },
            time);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => keys.GetAsync(CancellationToken.None).AsTask()));
        Assert.That(fetched, Is.EqualTo(1));
    }

    [Test]
    public async Task A_fetch_that_failed_is_tried_again_by_the_next_caller()
    {
        var time = new InstantTime();
        var fetched = 0;
        var keys = new TemporaryKey<string>(_ => ++fetched == 1 ? throw new InvalidOperationException() : Task.FromResult(new Lease<string>("key", time.GetUtcNow().AddHours(1))), time);
        Assert.That(async () => await keys.GetAsync(CancellationToken.None), Throws.InvalidOperationException);
        Assert.That(await keys.GetAsync(CancellationToken.None), Is.EqualTo("key"));
    }
}
