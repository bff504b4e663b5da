namespace AssetSweep.Tests.Support;

/// <summary>Recorded bodies and signatures that stand beside the checkout where it is developed, and nowhere else.</summary>
internal static class SharedFolder
{
    /// <summary>The folder; null where it is absent, as in a user's clone.</summary>
    public static string? Path { get; } = System.IO.Path.Combine(Repository.Root, "..", "shared") is var path && Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : null;

    /// <summary>The path of a file in it; skips the running test where the folder is absent.</summary>
    public static string Require(string relative)
    {
        if (Path is null)
        {
            Assert.Ignore("needs ../shared, the recorded data beside the checkout; the project's own pages and vectors are tested without it");
        }

        return System.IO.Path.Combine(Path!, relative);
    }
}
