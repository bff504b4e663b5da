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
        try
        {
            RefuseOddities(text, problems);
            problems.ThrowIfAny();
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
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

        problems.ThrowIfAny();
        throw new UnreachableException();
    }

    private static void RefuseOddities(string text, Problems problems)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, documents) = (0, 0);
        while (Next(parser, problems) is { } at)
        {
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

    private static ParsingEvent? Next(Parser parser, Problems problems)
    {
        var last = parser.Current?.End ?? new Mark(0, 1, 1);
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3.0 does not catch all of its own assertions: "[{a\nb: c" is enough.
            problems.Add(last, "", "is not YAML from here on", "look for a missing bracket, quote or comma");
            return null;
        }
    }
}
