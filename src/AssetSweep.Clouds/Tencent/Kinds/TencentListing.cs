using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>A page of a listing by Offset and Limit with a TotalCount, as most of this API's are.</summary>
internal abstract record TencentListReply<TItem> : TencentReply
{
    public long? TotalCount { get; init; }

    /// <summary>The list, under whatever name this operation gives it.</summary>
    public abstract IReadOnlyList<TItem>? Items { get; }

    /// <summary>How many there are in all, under whatever name this operation gives it.</summary>
    [JsonIgnore]
    public virtual long? Total => TotalCount;
}

/// <summary>Reads listings by Offset and Limit.</summary>
internal static class TencentListing
{
    /// <summary>All pages of one region.</summary>
    /// <param name="client">Calls.</param>
    /// <param name="operation">The listing.</param>
    /// <param name="size">Rows a page: the most that the operation allows.</param>
    /// <param name="map">Makes an asset of a row; null when the row has no id, which no listing may have.</param>
    /// <param name="region">The region.</param>
    /// <param name="meter">Counts the calls.</param>
    /// <param name="ct">Stops it.</param>
    public static IAsyncEnumerable<AssetPage> ReadAsync<TReply, TItem>(
        TencentClient client, TencentOperation<TReply> operation, int size, Func<TItem, Asset?> map, string region, CallMeter meter, CancellationToken ct)
        where TReply : TencentListReply<TItem> =>
        OffsetPages.ReadAsync(
            client.Pages,
            size,
            async (offset, stop) =>
            {
                var reply = await client.CallAsync(operation, new JsonObject { ["Offset"] = offset, ["Limit"] = size }, region, meter, stop);
                return Page(operation, reply, map);
            },
            ct);

    /// <summary>One page, with its total.</summary>
    /// <param name="operation">The listing.</param>
    /// <param name="reply">Its answer.</param>
    /// <param name="map">Makes an asset of a row; null when the row has no id, which no listing may have.</param>
    public static AssetPage Page<TReply, TItem>(TencentOperation<TReply> operation, TReply reply, Func<TItem, Asset?> map)
        where TReply : TencentListReply<TItem>
    {
        // The client lets one error pass: the operation's way of saying that there are none.
        if (reply.Error is not null)
        {
            return new AssetPage([], 0);
        }

        var items = reply.Items ?? throw TencentAccount.Malformed(operation.Name, "list", reply);
        var total = reply.Total ?? throw TencentAccount.Malformed(operation.Name, "total", reply);
        var assets = new Asset[items.Count];
        for (var i = 0; i < assets.Length; i++)
        {
            assets[i] = (items[i] is { } item ? map(item) : null) ?? throw TencentAccount.Malformed(operation.Name, "id in one of its rows", reply);
        }

        return new AssetPage(assets, total);
    }
}
