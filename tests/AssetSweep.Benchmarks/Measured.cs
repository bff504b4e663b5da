using System.Diagnostics;
using System.Globalization;

namespace AssetSweep.Benchmarks;

/// <summary>What one process took, from its start to its end, as a user waits for it.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of processor, user and system.</param>
/// <param name="PeakMb">Largest resident memory, MB.</param>
internal sealed record Measured(double Wall, double Cpu, double PeakMb)
{
    /// <summary>The kernel's clock ticks a second in /proc (USER_HZ), the same on every Linux.</summary>
    private const double Ticks = 100;

    /// <summary>Runs a command to its end and reads /proc while it lasts, so this is for Linux.</summary>
    public static async Task<Measured> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SANDBOX_ACCESS_KEY_ID"] = "sandbox";
        start.Environment["SANDBOX_ACCESS_KEY_SECRET"] = "sandbox-secret";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double cpu = 0, peak = 0;
        while (!process.HasExited)
        {
            (cpu, peak) = Look(process.Id) ?? (cpu, peak);
            await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System);
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? new Measured(watch.Elapsed.TotalSeconds, cpu, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}: {await output} {await error}");
    }

    /// <summary>The median of several runs, figure by figure.</summary>
    public static async Task<Measured> MedianAsync(int runs, Func<Task<Measured>> run)
    {
        var all = new List<Measured>();
        for (var i = 0; i < runs; i++)
        {
            all.Add(await run());
        }

        double Middle(Func<Measured, double> figure) => all.Select(figure).Order().ElementAt(runs / 2);
        return new Measured(Middle(m => m.Wall), Middle(m => m.Cpu), Middle(m => m.PeakMb));
    }

    private static (double Cpu, double PeakMb)? Look(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var peak = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return peak is null
                ? null
                : ((Number(fields[11]) + Number(fields[12])) / Ticks, Number(peak.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
