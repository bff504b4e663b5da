using System.Diagnostics;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AssetSweep.Cli.Configuration;

/// <summary>From a file to its YAML nodes, refusing what no person writes by hand.</summary>
internal static class YamlSource
{
    private const int MostBytes = 1024 * 1024;

    // The deepest key of a right file is 4 down; the representation model recurses, so depth must be bounded before it sees the text.
    private const int MostDepth = 16;

    /// <summary>The file's text.</summary>
    /// <exception cref="ConfigException">It cannot be read, is too long or is no UTF-8.</exception>
    public static string ReadText(string path, Problems problems)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

            // Not the file's length: a device or pipe says 0.
            var bytes = new byte[MostBytes + 1];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (count <= MostBytes)
            {
                using var reader = new StreamReader(new MemoryStream(bytes, 0, count), new UTF8Encoding(false, throwOnInvalidBytes: true));
                return reader.ReadToEnd();
            }

            problems.Add("", "is larger than 1 MB", "a configuration is a few pages; is this the right file?");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("", "there is no such file", "name one with --config, or let 'assetsweep init' write one");
        }
        catch (DecoderFallbackException)
        {
            problems.Add("", "is not UTF-8 text", "save it as UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add("", "cannot be read", "check that it is a file, and that this user may read it");
        }

        problems.ThrowIfAny();
        throw new UnreachableException();
    }

    /// <summary>The map that is the file.</summary>
    /// <exception cref="ConfigException">It is not YAML, or not one map.</exception>
    public static YamlMappingNode Root(string text, Problems problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            RefuseOddities(parser, problems);
            problems.ThrowIfAny();
            parser = new Parser(new StringReader(text));
            var stream = new YamlStream();
            stream.Load(parser);
            switch (stream.Documents)
            {
                case [{ RootNode: YamlMappingNode root }]:
                    return root;
                case []:
                case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                    problems.Add("", "is empty", "start from the shipped config/assetsweep.yaml, or let 'assetsweep init' write one");
                    break;
                default:
                    problems.Add("", "is not a map of keys", "lines look like 'database: ../data/assetsweep.db'");
                    break;
            }
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, "", $"is not YAML: {Secrets.Redact(e.Message)}", "");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3.0 lets some of its own assertions out: "[{a\nb: c" and "- : a" are enough.
            var at = parser.Current?.Start ?? new Mark(0, 1, 1);
            problems.Add(at, "", "is not YAML from here on", "look for a missing word, bracket, quote or comma");
        }

        problems.ThrowIfAny();
        throw new UnreachableException();
    }

    private static void RefuseOddities(Parser parser, Problems problems)
    {
        var (depth, documents) = (0, 0);
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            if (depth > MostDepth)
            {
                problems.Add(at.Start, "", "is nested too deeply", "nothing in a configuration is");
                return;
            }

            switch (at)
            {
                case AnchorAlias:
                    problems.Add(at.Start, "", "an alias (*name) is not understood here", "write the value out");
                    break;
                case NodeEvent { Tag.IsEmpty: false }:
                    problems.Add(at.Start, "", "a tag (!name) is not understood here", "remove it");
                    break;
                case DocumentStart when ++documents > 1:
                    problems.Add(at.Start, "", "a second document begins here", "one file holds one configuration: remove the '---'");
                    break;
                default:
                    break;
            }
        }
    }
}
