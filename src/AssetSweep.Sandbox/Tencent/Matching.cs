using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>Finds what a list call asks for: everything of a region, some ids, or what filters let through.</summary>
internal static class Matching
{
    private const int MaxIds = 100;
    private const int MaxFilters = 10;

    public static Rows<T> Rows<T>(Kind<T> kind, TencentCall call)
        where T : Asset
    {
        var shelf = kind.Stock.Shelves[call.Region];
        var ids = (kind.Ids.Parameter.Length > 0 ? call.Parameters.Texts(kind.Ids.Parameter) : null) ?? [];
        IReadOnlyList<Filter> filters = kind.FilterValues.Length > 0 ? call.Parameters.Filters(kind.FilterValues) : [];
        bool oldestFirst = kind.OldestFirst(call);
        if (ids.Count > 0 && filters.Count > 0)
        {
            throw TencentError.IdsAndFilters(kind.Ids.Parameter);
        }

        if (ids.Count > 0)
        {
            return new(Numbers(ById(kind, ids, call.Region), oldestFirst), shelf);
        }

        Check(kind, filters);
        return filters.Count == 0 && !oldestFirst
            ? new(null, shelf)
            : new(Numbers(shelf.All().Where(a => filters.All(f => Passes(kind, f, kind.At(a, call.Now)))), oldestFirst), shelf);
    }

    /// <summary>An id that belongs to nothing is no error: it is left out.</summary>
    private static IEnumerable<T> ById<T>(Kind<T> kind, IReadOnlyList<string> ids, int region)
        where T : Asset
    {
        if (ids.Count > MaxIds)
        {
            throw TencentError.TooMany(kind.Codes.TooLarge, kind.Ids.Parameter, MaxIds);
        }

        if (ids.FirstOrDefault(id => !kind.Stock.HasShape(id)) is { } malformed)
        {
            throw TencentError.MalformedId(kind.Codes.Malformed, malformed);
        }

        return ids.Distinct().Select(id => kind.Stock.Find(id, region)).OfType<T>().OrderByDescending(a => a.Number);
    }

    private static List<int> Numbers<T>(IEnumerable<T> newestFirst, bool oldestFirst)
        where T : Asset
    {
        var numbers = newestFirst.Select(a => a.Number).ToList();
        if (oldestFirst)
        {
            numbers.Reverse();
        }

        return numbers;
    }

    private static void Check<T>(Kind<T> kind, IReadOnlyList<Filter> filters)
        where T : Asset
    {
        if (filters.Count > MaxFilters)
        {
            throw TencentError.TooMany("InvalidFilterValue.LimitExceeded", "Filters", MaxFilters);
        }

        foreach (var filter in filters)
        {
            if (!kind.Filters.ContainsKey(filter.Name) && !filter.Name.StartsWith("tag:", StringComparison.Ordinal))
            {
                throw TencentError.InvalidFilter(filter.Name);
            }

            if (filter.Values.Count > kind.MaxValues)
            {
                throw TencentError.TooMany("InvalidFilterValue.LimitExceeded", filter.Name, kind.MaxValues);
            }
        }
    }

    private static bool Passes<T>(Kind<T> kind, Filter filter, T asset)
        where T : Asset =>
        filter.Name.StartsWith("tag:", StringComparison.Ordinal)
            ? (asset.Tags ?? []).Any(t => filter.Name.AsSpan(4).SequenceEqual(t.Key) && filter.Values.Contains(t.Value))
            : kind.Filters[filter.Name](asset).Any(v => v is not null && (filter.Fuzzy ? filter.Values.Any(v.Contains) : filter.Values.Contains(v)));
}

/// <summary>What was found, to be made page by page.</summary>
/// <param name="numbers">In the order of the list; null for the whole shelf.</param>
/// <param name="shelf">Where they are.</param>
internal readonly struct Rows<T>(List<int>? numbers, Shelf<T> shelf)
    where T : Asset
{
    /// <summary>Those of them that pass a test.</summary>
    public Rows<T> Where(Func<T, bool> passes) => new([.. Window(0, Count).Where(passes).Select(a => a.Number)], shelf);

    public int Count => numbers?.Count ?? shelf.Count;

    public IEnumerable<T> Window(int offset, int limit)
    {
        var (found, from) = (numbers, shelf);
        return found is null ? from.Window(offset, limit) : found.Skip(offset).Take(limit).Select(from.Find).OfType<T>();
    }
}
