using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Clouds.Http;

internal sealed class OffsetPagesTests
{
    private static async Task<List<string>> ReadAsync(int total, int size, int places, Func<long, Task>? before = null)
    {
        using var pages = new SemaphoreSlim(places);
        var ids = new List<string>();
        await foreach (var page in OffsetPages.ReadAsync(pages, size, async (offset, _) =>
        {
            await (before?.Invoke(offset) ?? Task.CompletedTask);
            await Task.Yield();
            return new AssetPage([.. Enumerable.Range((int)offset, (int)Math.Clamp(total - offset, 0, size)).Select(i => Some.Disk($"disk-{i}"))], total);
        }, CancellationToken.None))
        {
            ids.AddRange(page.Assets.Select(a => a.NativeId));
        }

        Assert.That(pages.CurrentCount, Is.EqualTo(places), "a page kept its place");
        return ids;
    }

    [Test]
    public void Every_row_comes_once_whatever_the_sizes()
    {
        Prop.ForAll(Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (total, size, places) =>
            ReadAsync(total, size, places).GetAwaiter().GetResult().Order(StringComparer.Ordinal)
                .SequenceEqual(Enumerable.Range(0, total).Select(i => $"disk-{i}").Order(StringComparer.Ordinal))).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_page_that_fails_fails_the_listing()
    {
        Assert.That(
            () => ReadAsync(1000, 10, 4, offset => offset == 500 ? throw new CloudException("X", "", FaultKind.Denied) : Task.CompletedTask),
            Throws.InstanceOf<CloudException>().With.Property("Code").EqualTo("X"));
    }

    [Test]
    public void A_total_that_is_far_too_high_does_not_cost_a_million_calls()
    {
        using var pages = new SemaphoreSlim(8);
        var calls = 0;
        Assert.That(
            async () =>
            {
                await foreach (var page in OffsetPages.ReadAsync(pages, 1, (offset, _) =>
                {
                    Interlocked.Increment(ref calls);
                    return Task.FromResult(new AssetPage(offset < 3 ? [Some.Disk($"disk-{offset}")] : [], 1_000_000_000_000));
                }, CancellationToken.None))
                {
                }
            },
            Throws.InstanceOf<CloudException>().With.Property("Code").EqualTo("CountMismatch"));
        Assert.That(calls, Is.LessThan(500));
    }

    [Test]
    public async Task A_listing_left_early_leaves_nothing_running()
    {
        using var pages = new SemaphoreSlim(3);
        await foreach (var page in OffsetPages.ReadAsync(pages, 1, (_, _) => Task.FromResult(new AssetPage([Some.Disk("disk-1")], 1000)), CancellationToken.None))
        {
            break;
        }

        Assert.That(pages.CurrentCount, Is.EqualTo(3));
    }
}
