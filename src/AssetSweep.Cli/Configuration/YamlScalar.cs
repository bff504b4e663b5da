using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AssetSweep.Cli.Configuration;

/// <summary>One written value and where it stands.</summary>
internal sealed record YamlScalar(YamlScalarNode Node, string Key, Problems Problems)
{
    /// <summary>The text as written, so that leading zeros survive.</summary>
    public string Text => Node.Value ?? "";

    /// <summary>Whether it is written without quotes.</summary>
    public bool IsPlain => Node.Style == ScalarStyle.Plain;

    /// <summary>Notes what is wrong with it.</summary>
    public void Refuse(string what, string fix) => Problems.Add(Node, Key, what, fix);

    /// <summary>The node as a usable value; null, with a problem noted, when it is a map, a list, empty, or holds control characters.</summary>
    public static YamlScalar? From(YamlNode node, string key, Problems problems)
    {
        if (node is not YamlScalarNode scalar)
        {
            problems.Add(node, key, $"must be one value, not a {(node is YamlMappingNode ? "map" : "list")}", "write it as 'key: value'");
        }
        else if (IsNothing(scalar) || scalar.Value!.Length == 0)
        {
            problems.Add(node, key, "has no value", "write one, or remove the line");
        }
        else if (scalar.Value.Any(char.IsControl))
        {
            problems.Add(node, key, "holds a control character", "write it on one line, without tabs or escapes");
        }
        else
        {
            return new YamlScalar(scalar, key, problems);
        }

        return null;
    }

    /// <summary>Whether the node is YAML's null.</summary>
    public static bool IsNothing(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
