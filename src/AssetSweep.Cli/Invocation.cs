namespace AssetSweep.Cli;

/// <summary>How this program is called where it stands, for hints that can be pasted.</summary>
internal static class Invocation
{
    private const string Project = "src/AssetSweep.Cli";

    /// <summary><c>assetsweep</c>, or, in a checkout, the way that works without installing it.</summary>
    public static string Name() => File.Exists(Path.Combine(Project, "AssetSweep.Cli.csproj")) ? $"dotnet run --project {Project} --" : "assetsweep";
}
