using System.CommandLine;
using AssetSweep.Cli.Configuration;

namespace AssetSweep.Cli.Commands;

/// <summary>The options that every command has.</summary>
internal static class CommonOptions
{
    private const string DefaultConfig = "config/assetsweep.yaml";

    public static readonly Option<string?> Config = new("--config") { Description = "The configuration file", HelpName = "FILE", Recursive = true };

    public static readonly Option<string?> Database = new("--db") { Description = "The database file, instead of the configuration's", HelpName = "FILE", Recursive = true };

    public static readonly Option<bool> Json = new("--json") { Description = "Machine-readable output on stdout, and nothing else there", Recursive = true };

    public static readonly Option<bool> Quiet = new("--quiet") { Description = "No progress, no summary; errors only", Recursive = true };

    public static readonly Option<bool> Verbose = new("--verbose") { Description = "Every scope, not only the sums", Recursive = true };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in (Option[])[Config, Database, Json, Quiet, Verbose])
        {
            root.Add(option);
        }
    }

    /// <summary>The configuration that this command line, then the environment, then the file say.</summary>
    /// <exception cref="ConfigException">It is wrong.</exception>
    public static Settings Load(ParseResult parsed, Host host)
    {
        RefuseEmpty(parsed);
        var options = new ConfigOverrides { Database = parsed.GetValue(Database) };
        return ConfigFile.Load(ConfigPath(parsed, host), options.Or(ConfigOverrides.FromEnvironment(host.Variable)));
    }

    /// <summary>The database alone, for commands that need nothing else of the configuration: with --db no file has to exist.</summary>
    public static string DatabasePath(ParseResult parsed, Host host) =>
        parsed.GetValue(Database) is { Length: > 0 } path ? Path.GetFullPath(path) : Load(parsed, host).Database;

    private static void RefuseEmpty(ParseResult parsed)
    {
        if (parsed.GetValue(Database) is "" || parsed.GetValue(Config) is "")
        {
            throw new UsageException("--db and --config want a file's name");
        }
    }

    private static string ConfigPath(ParseResult parsed, Host host)
    {
        var path = parsed.GetValue(Config) ?? host.Variable("ASSETSWEEP_CONFIG");
        return string.IsNullOrEmpty(path) ? DefaultConfig : path;
    }
}
