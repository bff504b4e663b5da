using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Http;

/// <summary>Listings that are asked for by row number and tell their total: the first page, then the rest side by side.</summary>
internal static class OffsetPages
{
    /// <summary>At most so many of one listing; how many of the account are under way at once is decided by the places for pages.</summary>
    private const int Fetchers = 64;

    /// <summary>All pages, in the order in which they arrive.</summary>
    /// <param name="pages">Places for pages (<see cref="Caller.Pages"/>).</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="fetch">Fetches the page that begins at a row.</param>
    /// <param name="ct">Stops it.</param>
    public static async IAsyncEnumerable<AssetPage> ReadAsync(
        SemaphoreSlim pages, int size, Func<long, CancellationToken, Task<AssetPage>> fetch, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // One place in the channel: what is not taken yet waits in its fetcher, which holds a place in 'pages'.
        var arrived = Channel.CreateBounded<AssetPage>(1);
        var fetching = FetchAllAsync(arrived.Writer, pages, size, fetch, stop.Token);
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
            await fetching;
        }
    }

    private static async Task FetchAllAsync(
        ChannelWriter<AssetPage> arrived, SemaphoreSlim pages, int size, Func<long, CancellationToken, Task<AssetPage>> fetch, CancellationToken ct)
    {
        Exception? failure = null;
        try
        {
            var total = await FetchAsync(0, ct) ?? 0;
            var rest = Offsets(size, total);
            await Parallel.ForEachAsync(rest, new ParallelOptions { MaxDegreeOfParallelism = Fetchers, CancellationToken = ct }, async (offset, stop) => await FetchAsync(offset, stop));
        }
        catch (Exception e)
        {
            // Handed to the reader, which is where the listing is awaited.
            failure = e;
        }

        arrived.Complete(failure);

        async Task<long?> FetchAsync(long offset, CancellationToken stop)
        {
            await pages.WaitAsync(stop);
            try
            {
                var page = await fetch(offset, stop);
                if (page.Assets.Count == 0 && offset < page.Total)
                {
                    // At once, not at the end: a total that is far too high would be a million calls for nothing.
                    throw new CloudException("CountMismatch", $"the provider says there are {page.Total}, but the page that begins at {offset} is empty", FaultKind.Inconsistent);
                }

                await arrived.WriteAsync(page, stop);
                return page.Total;
            }
            finally
            {
                pages.Release();
            }
        }
    }

    private static IEnumerable<long> Offsets(int size, long total)
    {
        for (long offset = size; offset < total; offset += size)
        {
            yield return offset;
        }
    }
}
