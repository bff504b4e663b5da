using System.Diagnostics;
using System.Reflection;
using AssetSweep.Sandbox;

namespace AssetSweep.EndToEnd;

/// <summary>The built program as a process of its own.</summary>
internal sealed class Assetsweep : IDisposable
{
    private static readonly string Program = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "assetsweep.dll");

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private Assetsweep(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public static Assetsweep Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SANDBOX_ACCESS_KEY_ID"] = SandboxServer.AccessKeyId;
        start.Environment["SANDBOX_ACCESS_KEY_SECRET"] = SandboxServer.AccessKeySecret;
        return new Assetsweep(Process.Start(start)!);
    }

    public static async Task<(int Exit, string Out, string Error)> RunAsync(string folder, params string[] args)
    {
        using var run = Start(folder, args);
        return await run.EndAsync();
    }

    public async Task<(int Exit, string Out, string Error)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>kill -9.</summary>
    public void Kill() => process.Kill();

    /// <summary>Sends a signal by name, as a shell or a scheduler does.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
