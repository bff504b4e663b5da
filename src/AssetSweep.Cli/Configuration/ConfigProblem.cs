namespace AssetSweep.Cli.Configuration;

/// <summary>One thing that is wrong in a configuration file.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, from 1; 0 when no line is to blame.</param>
/// <param name="Key">Path of the key, such as <c>accounts[0].regions</c>; '' when no key is to blame.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What to do.</param>
internal sealed record ConfigProblem(string File, int Line, string Key, string What, string Fix)
{
    /// <summary>One line, as compilers write it.</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Key.Length > 0 ? $"{Key}: " : "")}{What}{(Fix.Length > 0 ? $"; {Fix}" : "")}";
}
