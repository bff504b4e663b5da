using System.Diagnostics;

namespace AssetSweep.Benchmarks;

/// <summary>A sandbox in a process of its own, and a folder with a configuration that reaches it.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process process;

    private SandboxProcess(Process process, string folder, string endpoint)
    {
        this.process = process;
        Folder = folder;
        Endpoint = endpoint;
    }

    public string Folder { get; }

    public string Endpoint { get; }

    public string Config => Path.Combine(Folder, "sandbox.yaml");

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "assetsweep.dll");

    public static async Task<SandboxProcess> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("assetsweep-bench-").FullName;
        var start = new ProcessStartInfo("dotnet", [Program, "sandbox", "--port", "0", "--write-config", Path.Combine(folder, "sandbox.yaml"), .. options]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Sandbox: ", StringComparison.Ordinal))
            {
                return new SandboxProcess(process, folder, line.Split(' ')[1]);
            }
        }

        throw new InvalidOperationException("the sandbox did not start");
    }

    /// <summary>A database file that does not exist yet.</summary>
    public string Fresh()
    {
        foreach (var file in Directory.GetFiles(Folder, "bench.db*"))
        {
            File.Delete(file);
        }

        return Path.Combine(Folder, "bench.db");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
