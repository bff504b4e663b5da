using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AssetSweep.Cli.Configuration;

/// <summary>Collects what is wrong in one file, so that a person hears all of it at once.</summary>
internal sealed class Problems(string file)
{
    private readonly List<ConfigProblem> found = [];

    // Nodes compare by their content; here it is this very one that counts.
    private readonly HashSet<YamlNode> silenced = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a problem at a node, unless it was silenced.</summary>
    public void Add(YamlNode at, string key, string what, string fix)
    {
        if (!silenced.Contains(at))
        {
            Add(at.Start, key, what, fix);
        }
    }

    /// <summary>Notes a problem at a place.</summary>
    public void Add(Mark at, string key, string what, string fix) => found.Add(new ConfigProblem(file, checked((int)at.Line), key, what, fix));

    /// <summary>Notes a problem that no line is to blame for.</summary>
    public void Add(string key, string what, string fix) => found.Add(new ConfigProblem(file, 0, key, what, fix));

    /// <summary>Drops all later problems at this node: enough was said about it.</summary>
    public void Silence(YamlNode node) => silenced.Add(node);

    /// <summary>Throws when there is a problem.</summary>
    /// <exception cref="ConfigException">With all problems in the order of the file.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new ConfigException([.. found.OrderBy(p => p.Line)]);
        }
    }
}
