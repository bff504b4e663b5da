namespace AssetSweep.Sandbox.Seed;

/// <summary>All assets of one kind: a shelf a region, and the way from an id to its place.</summary>
internal sealed class Stock<T>(IIds ids, IReadOnlyList<Shelf<T>> shelves)
    where T : class
{
    private const int RegionAt = 32;
    private const int GoneAt = 40;

    public IReadOnlyList<Shelf<T>> Shelves => shelves;

    /// <summary>The id of the asset at a place.</summary>
    public static string Id(IIds ids, int region, int number) => ids.Make(((ulong)region << RegionAt) | (uint)number);

    /// <summary>An id that looks like the others and belongs to nothing: of what is long gone.</summary>
    public static string GoneId(IIds ids, int region, int number) => ids.Make((1UL << GoneAt) | ((ulong)region << RegionAt) | (uint)number);

    public bool HasShape(string id) => ids.HasShape(id);

    public int Count() => shelves.Sum(s => s.Count);

    public T? Find(string id) => Place(id) is var (shelf, number) ? shelf.Find(number) : null;

    /// <summary>The same, among one region's only.</summary>
    public T? Find(string id, int region) => Place(id) is var (shelf, number) && shelf == shelves[region] ? shelf.Find(number) : null;

    /// <summary>The same, made by a shorter way when it was never changed.</summary>
    public T? Find(string id, Func<int, T> make) => Place(id) is var (shelf, number) ? shelf.Find(number, make) : null;

    public bool Edit(string id, Func<T, T> edit) => Place(id) is var (shelf, number) && shelf.Edit(number, edit);

    public bool Remove(string id) => Place(id) is var (shelf, number) && shelf.Remove(number);

    private (Shelf<T> Shelf, int Number)? Place(string id)
    {
        if (ids.Read(id) is not { } place || place >> RegionAt >= (ulong)shelves.Count || (place & 0xFFFFFFFF) > int.MaxValue)
        {
            return null;
        }

        return (shelves[(int)(place >> RegionAt)], (int)(place & 0x7FFFFFFF));
    }
}
