namespace AssetSweep.Core.Assets;

/// <summary>One described column of a kind's view. The list of them is what schema, documents and sheets are checked against.</summary>
/// <param name="Name">Its name in the view; a number's unit is part of it.</param>
/// <param name="Type">How its values are written.</param>
/// <param name="Means">What it says, in one line.</param>
/// <param name="Listed">Takes the value out of what a listing said; null when another part fills it (the store, facts of other calls, the review).</param>
public sealed record Column(string Name, ColumnType Type, string Means, Func<Asset, Value>? Listed)
{
    internal static Column Text<T>(string name, string means, Func<T, string?> get) where T : Asset =>
        new(name, ColumnType.Text, means, a => Value.Of(get((T)a)));

    internal static Column Whole<T>(string name, string means, Func<T, long?> get) where T : Asset =>
        new(name, ColumnType.Integer, means, a => Value.Of(get((T)a)));

    internal static Column Real<T>(string name, string means, Func<T, double?> get) where T : Asset =>
        new(name, ColumnType.Real, means, a => Value.Of(get((T)a)));

    internal static Column Flag<T>(string name, string means, Func<T, bool?> get) where T : Asset =>
        new(name, ColumnType.Flag, means, a => Value.Of(get((T)a)));

    internal static Column Time<T>(string name, string means, Func<T, DateTimeOffset?> get) where T : Asset =>
        new(name, ColumnType.Time, means, a => Value.Of(get((T)a)));

    internal static Column List<T>(string name, string means, Func<T, IReadOnlyList<string>?> get) where T : Asset =>
        new(name, ColumnType.Json, means, a => Value.Of(get((T)a)));

    internal static Column Elsewhere(string name, ColumnType type, string means) => new(name, type, means, null);
}
