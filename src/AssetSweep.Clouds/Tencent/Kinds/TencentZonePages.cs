using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// The listings of many zones side by side. A page holds a place from its request until it is taken, as everywhere: memory is bounded by the places,
/// not by the zones, and since nobody waits for a second place while holding one, nothing can lock.
/// </summary>
internal static class TencentZonePages
{
    /// <summary>Zones, and pages of one zone, that may wait for a place at once: enough for 100 calls a second at a third of a second each.</summary>
    private const int AtOnce = 32;

    /// <summary>All pages of all zones, in the order in which they arrive and without a total, which would be one zone's; each zone is checked against its own.</summary>
    /// <param name="pages">Places for pages (<see cref="Caller.Pages"/>).</param>
    /// <param name="zones">The zones.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="fetch">Fetches the page of a zone that begins at a row, with the zone's total.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="CloudException">A zone listed something else than its total, or its total moved: <see cref="FaultKind.Inconsistent"/>.</exception>
    public static async IAsyncEnumerable<AssetPage> ReadAsync(
        SemaphoreSlim pages, IReadOnlyCollection<DnsZone> zones, int size, Func<DnsZone, long, CancellationToken, Task<AssetPage>> fetch, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var arrived = Channel.CreateBounded<AssetPage>(1);
        var reading = ReadAllAsync(new Reader(pages, size, fetch, arrived.Writer), zones, stop.Token);
        try
        {
            await foreach (var page in arrived.Reader.ReadAllAsync(ct))
            {
                yield return page;
            }
        }
        finally
        {
            // Left early: no fetch may outlive the listing.
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>What was listed is not what the cloud says there is.</summary>
    internal static CloudException Inconsistent(string what, string total, long listed) =>
        new("CountMismatch", $"the provider says there are {total} {what}, but listed {listed}", FaultKind.Inconsistent);

    private static async Task ReadAllAsync(Reader reader, IReadOnlyCollection<DnsZone> zones, CancellationToken ct)
    {
        Exception? failure = null;
        try
        {
            await Parallel.ForEachAsync(zones, SideBySide(ct), async (zone, stop) => await reader.ZoneAsync(zone, stop));
        }
        catch (Exception e)
        {
            // Handed to the reader of the pages, which is where the listing is awaited.
            failure = e;
        }

        reader.Arrived.Complete(failure);
    }

    private static ParallelOptions SideBySide(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };

    private sealed record Reader(SemaphoreSlim Pages, int Size, Func<DnsZone, long, CancellationToken, Task<AssetPage>> Fetch, ChannelWriter<AssetPage> Arrived)
    {
        public async Task ZoneAsync(DnsZone zone, CancellationToken ct)
        {
            var (listed, total) = await PageAsync(zone, 0, ct);
            await Parallel.ForEachAsync(Offsets(total), SideBySide(ct), async (offset, stop) =>
            {
                var (more, now) = await PageAsync(zone, offset, stop);
                Interlocked.Add(ref listed, more);
                if (now != total)
                {
                    throw new CloudException("TotalMoved", $"the total of zone {zone.Name} changed while listing ({total}, then {now})", FaultKind.Inconsistent);
                }
            });
            if (listed != total)
            {
                throw Inconsistent($"records in {zone.Name}", $"{total}", listed);
            }
        }

        private async Task<(long Listed, long Total)> PageAsync(DnsZone zone, long offset, CancellationToken ct)
        {
            await Pages.WaitAsync(ct);
            try
            {
                var page = await Fetch(zone, offset, ct);
                await Arrived.WriteAsync(page with { Total = null }, ct);
                return (page.Assets.Count, page.Total ?? -1);
            }
            finally
            {
                Pages.Release();
            }
        }

        private IEnumerable<long> Offsets(long total)
        {
            for (long offset = Size; offset < total; offset += Size)
            {
                yield return offset;
            }
        }
    }
}
