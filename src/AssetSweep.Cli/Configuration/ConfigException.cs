namespace AssetSweep.Cli.Configuration;

/// <summary>A configuration that cannot be used, with everything that is wrong in it.</summary>
internal sealed class ConfigException(IReadOnlyList<ConfigProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>The problems in the order of the file, at least one.</summary>
    public IReadOnlyList<ConfigProblem> Problems { get; } = problems;
}
