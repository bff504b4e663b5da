using System.Text.RegularExpressions;
using System.Xml.Linq;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.House;

/// <summary>The arrows of the design, read off the project files and the sources. See src/README.md.</summary>
internal sealed class NeversTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["AssetSweep.Core"] = [],
        ["AssetSweep.Sandbox"] = [],
        ["AssetSweep.Clouds"] = ["AssetSweep.Core"],
        ["AssetSweep.Cli"] = ["AssetSweep.Core", "AssetSweep.Clouds", "AssetSweep.Sandbox"],
    };

    private static string Source => Path.Combine(Repository.Root, "src");

    [Test]
    public void Projects_reference_what_the_design_allows_and_nothing_else()
    {
        var actual = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetFileNameWithoutExtension(f),
            f => XDocument.Load(f).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order().ToArray());
        Assert.That(actual.Keys, Is.EquivalentTo(Arrows.Keys));
        foreach (var (project, references) in actual)
        {
            Assert.That(references, Is.EquivalentTo(Arrows[project]), project);
        }
    }

    [TestCase("AssetSweep.Core", "System.Net.Http|HttpClient|DocumentFormat|System.Console|[^.]Console\\.Write|GetEnvironmentVariable", TestName = "Core knows no HTTP, Excel, console or environment")]
    [TestCase("AssetSweep.Core/Scanning", "Writes|cleanup_", TestName = "Scanning reaches nothing that writes to a cloud")]
    [TestCase("AssetSweep.Clouds", "AssetSweep\\.Core\\.Store|Sqlite|AssetSweep\\.Sandbox|AssetSweep\\.Cli", TestName = "Clouds know neither the database nor the sandbox")]
    [TestCase("AssetSweep.Clouds/Http", "Clouds\\.(Tencent|Alibaba|Aws)", TestName = "What the clouds share knows none of them")]
    [TestCase("AssetSweep.Clouds/Tencent", "Clouds\\.(Alibaba|Aws)", TestName = "Tencent does not reach into another cloud")]
    [TestCase("AssetSweep.Clouds/Alibaba", "Clouds\\.(Tencent|Aws)", TestName = "Alibaba does not reach into another cloud")]
    [TestCase("AssetSweep.Sandbox", "AssetSweep\\.(Core|Clouds|Cli)", TestName = "The sandbox shares no code with what it tests")]
    public void Sources_name_nothing_that_they_must_not_know(string folder, string forbidden)
    {
        var offenders =
            from file in Directory.GetFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file).Select((text, number) => (Text: text, Number: number + 1))
            where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line.Text, forbidden)
            select $"{Path.GetRelativePath(Source, file)}:{line.Number}: {line.Text.Trim()}";
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Only_the_way_in_of_the_sandbox_is_public()
    {
        var open = typeof(AssetSweep.Sandbox.SandboxServer).Assembly.GetExportedTypes().Select(t => t.Namespace).Distinct();
        Assert.That(open, Is.EqualTo(new[] { "AssetSweep.Sandbox" }));
    }
}
