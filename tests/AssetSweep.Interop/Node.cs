using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AssetSweep.Interop;

/// <summary>Runs a script of this folder with the vendors' SDKs that npm put beside it.</summary>
internal static class Node
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    public static async Task<JsonElement> RunAsync(string script, params string[] args)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.Ignore("needs Node 20 and the vendors' SDKs: run 'npm ci' in tests/AssetSweep.Interop");
        }

        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await error);
        using var document = JsonDocument.Parse(await output);
        return document.RootElement.Clone();
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
