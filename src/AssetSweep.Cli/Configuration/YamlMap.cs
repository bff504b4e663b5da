using YamlDotNet.RepresentationModel;

namespace AssetSweep.Cli.Configuration;

/// <summary>
/// A map that is read key by key. It remembers which keys were asked for; those are the known ones, and what is left at the end is reported with the
/// nearest of them. Every reading method answers null when the key is absent or, with a problem noted, when its value is wrong.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly string path;
    private readonly Problems problems;
    private readonly List<string> known = [];

    private YamlMap(YamlMappingNode node, string path, Problems problems) => (this.node, this.path, this.problems) = (node, path, problems);

    /// <summary>Line in the file, from 1.</summary>
    public int Line => checked((int)node.Start.Line);

    /// <summary>Reads a map with <paramref name="read"/>, then reports the keys that it did not ask for.</summary>
    public static T Read<T>(YamlMappingNode node, string path, Problems problems, Func<YamlMap, T> read)
    {
        var map = new YamlMap(node, path, problems);
        var result = read(map);
        map.ReportUnknown();
        return result;
    }

    /// <summary>One value.</summary>
    public YamlScalar? Scalar(string key) => Find(key) is { } value ? YamlScalar.From(value, At(key), problems) : null;

    /// <summary>One value that must be there.</summary>
    public YamlScalar? Required(string key, string example)
    {
        if (Find(key) is null)
        {
            problems.Add(node, At(key), "is missing", $"add '{key}: {example}'");
        }

        return Scalar(key);
    }

    /// <summary>A list of values.</summary>
    public IReadOnlyList<YamlScalar>? Scalars(string key) => Scalars(key, "[a, b]");

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string>? Texts(string key) => Scalars(key)?.Select(item => item.Text).ToList();

    /// <summary>A list of at least one value; null also for the word <c>all</c>.</summary>
    public IReadOnlyList<YamlScalar>? AllOrList(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: "all" }:
                return null;
            case YamlSequenceNode { Children.Count: 0 } empty:
                problems.Add(empty, At(key), "selects nothing", "write all, or a list of at least one name");
                return null;
            default:
                return Scalars(key, "all, or [a, b]");
        }
    }

    /// <summary>A map within this one.</summary>
    public T? Section<T>(string key, Func<YamlMap, T?> read)
        where T : class
    {
        var value = Find(key);
        return value is null || YamlScalar.IsNothing(value) ? null : Inner(value, At(key), read);
    }

    /// <summary>A list of maps; those that <paramref name="read"/> answers null for are left out.</summary>
    public IReadOnlyList<T>? Sections<T>(string key, Func<YamlMap, T?> read)
        where T : class =>
        List(key, "'- key: value' lines")?.Select((item, i) => Inner(item, $"{At(key)}[{i}]", read)).OfType<T>().ToList();

    /// <summary>Whether a key holds one value that begins like a number.</summary>
    public bool IsNumeric(string key) => Child(key) is YamlScalarNode { Value: [>= '0' and <= '9' or '-' or '.', ..] };

    /// <summary>The keys that were not asked for yet; where keys are free names, ask for these.</summary>
    public IReadOnlyList<string> Unread() =>
        [.. node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "").Where(k => !known.Contains(k, StringComparer.Ordinal))];

    /// <summary>Notes what is wrong with the map as a whole.</summary>
    public void Refuse(string what, string fix) => problems.Add(node, path, what, fix);

    /// <summary>Notes what is wrong with a key.</summary>
    public void RefuseKey(string key, string what, string fix) =>
        problems.Add(node.Children.Keys.First(k => k is YamlScalarNode { Value: var name } && (name ?? "") == key), At(key), what, fix);

    /// <summary>Notes that a key is unknown, with the nearest known one.</summary>
    public void RefuseUnknown(string key) => RefuseKey(key, "unknown key", Nearest.Hint(key, known));

    private void ReportUnknown()
    {
        foreach (var key in Unread())
        {
            RefuseUnknown(key);
        }

        foreach (var key in node.Children.Keys.Where(k => k is not YamlScalarNode))
        {
            problems.Add(key, path, "a key must be one word, not a list or map", "");
        }
    }

    private YamlNode? Find(string key)
    {
        if (!known.Contains(key, StringComparer.Ordinal))
        {
            known.Add(key);
        }

        return Child(key);
    }

    private YamlNode? Child(string key) =>
        node.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var name } && (name ?? "") == key).Value;

    private List<YamlScalar>? Scalars(string key, string form) =>
        List(key, form)?.Select((item, i) => YamlScalar.From(item, $"{At(key)}[{i}]", problems)).OfType<YamlScalar>().ToList();

    private List<YamlNode>? List(string key, string form)
    {
        var value = Find(key);
        if (value is YamlSequenceNode list)
        {
            return [.. list.Children];
        }

        if (value is not null && !YamlScalar.IsNothing(value))
        {
            problems.Add(value, At(key), "must be a list", $"write {form}");
        }

        return null;
    }

    private T? Inner<T>(YamlNode value, string at, Func<YamlMap, T?> read)
        where T : class
    {
        if (value is YamlMappingNode map)
        {
            return Read(map, at, problems, read);
        }

        problems.Add(value, at, "must be a map of keys", "write { key: value }, or 'key: value' lines below it");
        return null;
    }

    private string At(string key) => path.Length == 0 ? Secrets.InPath(key) : $"{path}.{Secrets.InPath(key)}";
}
