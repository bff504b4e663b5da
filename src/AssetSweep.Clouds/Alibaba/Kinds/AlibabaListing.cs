using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Alibaba.Kinds;

/// <summary>A page of a listing by page number with a TotalCount, as most of this API's are.</summary>
internal abstract record AlibabaListReply<TItem> : AlibabaReply
{
    public long? TotalCount { get; init; }

    /// <summary>ECS only; '' at the end.</summary>
    public string? NextToken { get; init; }

    /// <summary>The list, under whatever name this operation gives it; null when the answer has none.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<TItem>? Items { get; }
}

/// <summary>A listing.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Size">Rows a page: the most that the operation allows.</param>
/// <param name="Parameters">What it is asked beside the page.</param>
internal sealed record AlibabaList<TReply, TItem>(AlibabaOperation<TReply> Operation, int Size, params KeyValuePair<string, string>[] Parameters)
    where TReply : AlibabaListReply<TItem>
{
    /// <summary>Makes assets of a page's rows; null where a row has no id, which no listing may have.</summary>
    public required Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<Asset?>>> Map { get; init; }

    /// <summary>What the page's number is called.</summary>
    public string NumberName { get; init; } = "PageNumber";

    /// <summary>What its size is called.</summary>
    public string SizeName { get; init; } = "PageSize";
}

/// <summary>Reads listings.</summary>
internal static class AlibabaListing
{
    /// <summary>A row for a row.</summary>
    public static Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<Asset?>>> Each<TItem>(Func<TItem, Asset?> map) =>
        (items, _) => Task.FromResult<IReadOnlyList<Asset?>>([.. items.Select(map)]);

    /// <summary>A row for a row, with a call of its own for each; a few at once, so that one page does not take every connection.</summary>
    public static Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<Asset?>>> EachWithCall<TItem>(Func<TItem, CancellationToken, Task<Asset?>> map) => async (items, ct) =>
    {
        var assets = new Asset?[items.Count];
        await Parallel.ForAsync(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (i, stop) => assets[i] = await map(items[i], stop));
        return assets;
    };

    /// <summary>All pages of one region. Source: pages by number with their total; ECS hands out tokens too, to go on by where it tells no total.</summary>
    public static async IAsyncEnumerable<AssetPage> ReadAsync<TReply, TItem>(
        AlibabaClient client, AlibabaList<TReply, TItem> list, string region, CallMeter meter, [EnumeratorCancellation] CancellationToken ct)
        where TReply : AlibabaListReply<TItem>
    {
        var token = "";
        await foreach (var page in OffsetPages.ReadAsync(client.Pages, list.Size, NumberedAsync, ct))
        {
            yield return page;
        }

        while (token.Length > 0)
        {
            await client.Pages.WaitAsync(ct);
            try
            {
                var (reply, assets) = await FetchAsync(new() { ["MaxResults"] = Text(list.Size), ["NextToken"] = token }, ct);
                yield return new AssetPage(assets, null);
                token = reply.NextToken == token ? throw AlibabaAccount.Malformed(list.Operation.Name, "new NextToken", reply) : reply.NextToken ?? "";
            }
            finally
            {
                client.Pages.Release();
            }
        }

        async Task<AssetPage> NumberedAsync(long offset, CancellationToken stop)
        {
            var number = (offset / list.Size) + 1;
            var (reply, assets) = await FetchAsync(new() { [list.NumberName] = Text(number), [list.SizeName] = Text(list.Size) }, stop);
            if (number == 1 && reply.TotalCount is null && reply.NextToken is not null)
            {
                token = reply.NextToken;
                return new AssetPage(assets, null);
            }

            var total = reply.TotalCount ?? throw AlibabaAccount.Malformed(list.Operation.Name, "TotalCount", reply);
            if (assets.Count == 0 && total == 0 && list.Operation.Product == "ecs")
            {
                await ProveAsync(client, list.Operation, region, meter, stop);
            }

            return new AssetPage(assets, total);
        }

        async Task<(TReply Reply, IReadOnlyList<Asset> Assets)> FetchAsync(Dictionary<string, string> parameters, CancellationToken stop)
        {
            foreach (var (name, value) in list.Parameters)
            {
                parameters[name] = value;
            }

            var reply = await client.CallAsync(list.Operation, parameters, region, meter, stop);
            var items = reply.Items ?? throw AlibabaAccount.Malformed(list.Operation.Name, "list", reply);
            var assets = await list.Map(items, stop);
            return (reply, [.. assets.Select(a => a ?? throw AlibabaAccount.Malformed(list.Operation.Name, "id in one of its rows", reply))]);
        }
    }

    /// <summary>
    /// The listing's pages, checked against its own total here and told without one: for a scope that is made of several listings, whose totals
    /// its judge could not tell apart.
    /// </summary>
    public static async IAsyncEnumerable<AssetPage> PartAsync(IAsyncEnumerable<AssetPage> pages, string what, [EnumeratorCancellation] CancellationToken ct)
    {
        long rows = 0;
        var totals = new HashSet<long>();
        await foreach (var page in pages.WithCancellation(ct))
        {
            rows += page.Assets.Count;
            totals.Add(page.Total ?? throw new CloudException("MalformedReply", $"the listing of {what} tells no total", FaultKind.Malformed));
            yield return page with { Total = null };
        }

        if (totals.Count != 1 || totals.Single() != rows)
        {
            throw new CloudException("CountMismatch", $"the provider says there are {string.Join(" or ", totals.Order())} of {what}, but listed {rows}", FaultKind.Inconsistent);
        }
    }

    /// <summary>
    /// Proves that an empty list means "none": ECS answers who may not list with HTTP 200 and an empty list. The same call as a dry run tells:
    /// its refusal is thrown, and a list in place of the dry run's answer proves nothing.
    /// </summary>
    private static async Task ProveAsync<TReply>(AlibabaClient client, AlibabaOperation<TReply> operation, string region, CallMeter meter, CancellationToken ct)
        where TReply : AlibabaReply
    {
        var reply = await client.CallAsync(operation, new Dictionary<string, string> { ["DryRun"] = "true" }, region, meter, ct);
        if (reply.Code != AlibabaErrors.DryRunPassed)
        {
            throw new CloudException(
                "PermissionNotProven", "the list is empty, which is also what this cloud answers to who may not list, and a dry run did not tell which", FaultKind.Denied)
            {
                Action = operation.Name,
                RequestId = reply.RequestId ?? "",
            };
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
