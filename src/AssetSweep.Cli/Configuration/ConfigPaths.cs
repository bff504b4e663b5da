namespace AssetSweep.Cli.Configuration;

/// <summary>Paths in the file are relative to the file: a scheduler's working directory is anyone's guess.</summary>
internal sealed class ConfigPaths(string file)
{
    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);

    /// <summary>What the file says, else <paramref name="standard"/>, as an absolute path.</summary>
    public string Absolute(YamlScalar? scalar, string standard) => Absolute(scalar?.Text ?? standard);

    /// <summary>The same, where a leading <c>~</c> means the user's own folder.</summary>
    public string AbsoluteFromHome(YamlScalar? scalar, string standard)
    {
        var path = scalar?.Text ?? standard;
        var inHome = path == "~" || path.StartsWith("~/", StringComparison.Ordinal);
        return Absolute(inHome ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..] : path);
    }

    private string Absolute(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
}
