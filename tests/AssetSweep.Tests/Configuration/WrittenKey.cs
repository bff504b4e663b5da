using YamlDotNet.RepresentationModel;

namespace AssetSweep.Tests.Configuration;

/// <summary>A key in a YAML text.</summary>
/// <param name="Name">The key.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Path">The keys above it, joined by '.'.</param>
/// <param name="Siblings">All keys of its map.</param>
internal sealed record WrittenKey(string Name, int At, string Path, IReadOnlyList<string> Siblings)
{
    public static IReadOnlyList<WrittenKey> In(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. Under(stream.Documents[0].RootNode, "")];
    }

    private static IEnumerable<WrittenKey> Under(YamlNode node, string path) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(item => Under(item, path)),
        YamlMappingNode map => map.Children.SelectMany(child => Under(child.Value, $"{path}.{child.Key}")
            .Prepend(new WrittenKey(child.Key.ToString(), checked((int)child.Key.Start.Index), path.TrimStart('.'), [.. map.Children.Keys.Select(k => k.ToString())]))),
        _ => [],
    };
}
