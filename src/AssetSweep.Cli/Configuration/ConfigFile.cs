namespace AssetSweep.Cli.Configuration;

/// <summary>The configuration file.</summary>
internal static class ConfigFile
{
    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="ConfigException">The file is unreadable or wrong; it holds all problems.</exception>
    public static Settings Load(string path, ConfigOverrides overrides)
    {
        var problems = new Problems(path);
        return Parse(path, YamlSource.ReadText(path, problems), overrides, problems);
    }

    /// <summary>Checks a text as if it were read from <paramref name="path"/>.</summary>
    /// <exception cref="ConfigException">The text is wrong.</exception>
    internal static Settings Parse(string path, string text, ConfigOverrides overrides) => Parse(path, text, overrides, new Problems(path));

    private static Settings Parse(string path, string text, ConfigOverrides overrides, Problems problems)
    {
        var root = YamlSource.Root(text, problems);
        SecretScan.Run(root, problems);
        var settings = YamlMap.Read(root, "", problems, map => SettingsReader.Read(map, path));
        if (overrides.Language is { } language && !Words.Languages.Contains(language))
        {
            problems.Add("--lang or ASSETSWEEP_LANGUAGE", $"{Secrets.Quote(language)} is not known here", Nearest.Hint(language, Words.Languages));
        }

        problems.ThrowIfAny();
        return settings with
        {
            Database = overrides.Database is { } database ? Path.GetFullPath(database) : settings.Database,
            Reports = overrides.Reports is { } reports ? Path.GetFullPath(reports) : settings.Reports,
            Language = overrides.Language ?? settings.Language,
        };
    }
}
