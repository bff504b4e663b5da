using System.Collections.Immutable;

namespace AssetSweep.Sandbox.Seed;

/// <summary>The assets of one kind in one region, numbered by age from 0. They are made when looked at; only what was changed is held.
/// Readers see one state or the next, never half of a change.</summary>
internal sealed class Shelf<T>(int made, Func<int, T> make)
    where T : class
{
    private Changes changes = new(ImmutableDictionary<int, T>.Empty, [], made);

    public int Count => changes.Next - changes.Removed.Count;

    /// <summary>Those that were changed or added.</summary>
    public IEnumerable<T> Changed => changes.Edited.Values;

    /// <summary>Another object after each change.</summary>
    public object State => changes;

    /// <summary>The number the next one added gets.</summary>
    public int Next => changes.Next;

    /// <summary>The asset with this number; null when it was taken away or never was.</summary>
    public T? Find(int number) => Find(number, make);

    /// <summary>The same, made by a shorter way when it was never changed.</summary>
    public T? Find(int number, Func<int, T> make)
    {
        var now = changes;
        return !Holds(now, number) ? null : now.Edited.TryGetValue(number, out var edited) ? edited : make(number);
    }

    /// <summary>A run of assets, newest first as the real lists are.</summary>
    public IReadOnlyList<T> Window(int offset, int limit)
    {
        var now = changes;
        int count = now.Next - now.Removed.Count;
        int last = Math.Min(count, (int)Math.Min((long)offset + limit, int.MaxValue));
        var rows = new List<T>(Math.Max(0, last - offset));
        for (int number = offset < count ? Nth(now, count - 1 - offset) : -1; rows.Count < last - offset; number--)
        {
            if (!now.Removed.Contains(number))
            {
                rows.Add(Get(now, number));
            }
        }

        return rows;
    }

    /// <summary>All, newest first, made one after the other.</summary>
    public IEnumerable<T> All()
    {
        var now = changes;
        for (int number = now.Next - 1; number >= 0; number--)
        {
            if (!now.Removed.Contains(number))
            {
                yield return Get(now, number);
            }
        }
    }

    /// <summary>The numbers of a run that are there, from the highest to the lowest.</summary>
    public IEnumerable<int> Numbers(int first, int count)
    {
        var now = changes;
        for (int number = first + count - 1; number >= first; number--)
        {
            if (!now.Removed.Contains(number))
            {
                yield return number;
            }
        }
    }

    /// <summary>How many of a run are there.</summary>
    public int Held(int first, int count)
    {
        var removed = changes.Removed;
        return count - (removed.IsEmpty ? 0 : removed.Count(r => r >= first && r < first + count));
    }

    /// <summary>Changes one; false when it is not there.</summary>
    public bool Edit(int number, Func<T, T> edit)
    {
        bool there = false;
        Change(now => (there = Holds(now, number)) ? now with { Edited = now.Edited.SetItem(number, edit(Get(now, number))) } : now);
        return there;
    }

    /// <summary>Takes one away; false when it was not there.</summary>
    public bool Remove(int number)
    {
        bool there = false;
        Change(now => (there = Holds(now, number)) ? now with { Edited = now.Edited.Remove(number), Removed = now.Removed.Add(number) } : now);
        return there;
    }

    /// <summary>Adds one, the newest; it is made from the number it gets.</summary>
    public T Add(Func<int, T> create)
    {
        T added = null!;
        Change(now =>
        {
            added = create(now.Next);
            return now with { Edited = now.Edited.SetItem(now.Next, added), Next = now.Next + 1 };
        });
        return added;
    }

    private static bool Holds(Changes now, int number) => number >= 0 && number < now.Next && !now.Removed.Contains(number);

    private static int Nth(Changes now, int place)
    {
        foreach (int removed in now.Removed)
        {
            if (removed > place)
            {
                break;
            }

            place++;
        }

        return place;
    }

    private T Get(Changes now, int number) => now.Edited.TryGetValue(number, out var edited) ? edited : make(number);

    private void Change(Func<Changes, Changes> step) => ImmutableInterlocked.Update(ref changes, step);

    private sealed record Changes(ImmutableDictionary<int, T> Edited, ImmutableSortedSet<int> Removed, int Next);
}
