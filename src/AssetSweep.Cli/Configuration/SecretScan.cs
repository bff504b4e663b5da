using YamlDotNet.RepresentationModel;

namespace AssetSweep.Cli.Configuration;

/// <summary>Refuses secrets wherever they stand in the file. Runs first, and silences what it found, so that no later message repeats it.</summary>
internal static class SecretScan
{
    private const string ForAccounts =
        "take it out, put the two halves into the environment as PREFIX_ACCESS_KEY_ID and PREFIX_ACCESS_KEY_SECRET, "
        + "and write 'credentials: env:PREFIX'";

    private const string ForNotify = "take it out, put it into an environment variable, and write 'env:NAME' with that variable's name";

    /// <summary>Looks through the whole file.</summary>
    public static void Run(YamlMappingNode root, Problems problems)
    {
        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            Pair(key, name, value, Secrets.InPath(name), new Place(problems, name == "notify" ? ForNotify : ForAccounts));
        }
    }

    private static void Node(YamlNode node, string path, Place place)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    var name = (key as YamlScalarNode)?.Value ?? "";
                    Pair(key, name, value, $"{path}.{Secrets.InPath(name)}", place);
                }

                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Node(list.Children[i], $"{path}[{i}]", place);
                }

                break;
            case YamlScalarNode { Value: { } text } when Secrets.HoldsKeyId(text):
                place.Refuse(node, path, "holds what looks like an access key");
                break;
            default:
                break;
        }
    }

    private static void Pair(YamlNode key, string name, YamlNode value, string path, Place place)
    {
        var text = (value as YamlScalarNode)?.Value ?? "";
        if (Secrets.HoldsKeyId(name))
        {
            place.Refuse(key, path, "the key itself looks like an access key");
        }

        if (Secrets.IsName(name) && text.Length > 0 && !EnvironmentReference.Is(text))
        {
            place.Refuse(value, path, "a secret must not be written here");
            place.Problems.Silence(key);
        }
        else if (name.EndsWith("credentials", StringComparison.Ordinal) && Secrets.HoldsLongRun(text))
        {
            place.Refuse(value, path, "holds what looks like a secret");
        }
        else
        {
            Node(value, path, place);
        }
    }

    private sealed record Place(Problems Problems, string Fix)
    {
        public void Refuse(YamlNode node, string path, string what)
        {
            Problems.Add(node, path, what, Fix);
            Problems.Silence(node);
        }
    }
}
