using System.Globalization;
using AssetSweep.Core.Scanning;
using Spectre.Console;

namespace AssetSweep.Cli.Output;

/// <summary>Where a command's words go: results to stdout, as plain text; progress to stderr, with colour only where a person sees it and did not decline it.</summary>
internal sealed class Terminal(Host host, bool json, bool quiet, bool verbose)
{
    /// <summary>Whether stdout is for a program.</summary>
    public bool Json => json;

    /// <summary>Whether only errors are wanted.</summary>
    public bool Quiet => quiet;

    /// <summary>Whether every detail is wanted.</summary>
    public bool Verbose => verbose;

    /// <summary>Standard output, for text.</summary>
    public TextWriter Out => host.Out;

    /// <summary>Runs the work and, where a person watches, shows how far it is.</summary>
    public async Task<T> WithProgressAsync<T>(ScanProgress progress, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (quiet || !host.ErrorIsTerminal)
        {
            return await work(ct);
        }

        var console = Console(host);
        return await console.Status().StartAsync(Line(progress), async status =>
        {
            var working = work(ct);
            while (!working.IsCompleted)
            {
                // Not with the run's token: once it is cancelled, the wait would be none and the loop hot.
                await Task.WhenAny(working, Task.Delay(TimeSpan.FromMilliseconds(200), host.Time, CancellationToken.None));
                status.Status(Line(progress));
            }

            return await working;
        });
    }

    private static string Line(ScanProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"scopes {progress.Finished}/{progress.Scopes} · {progress.Assets:N0} assets · {progress.Meter.Calls:N0} calls · throttled {progress.Meter.Throttled.TotalSeconds:0.0} s");

    private static IAnsiConsole Console(Host host)
    {
        // https://no-color.org: any value that is not empty declines colour.
        var colour = string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb";
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(host.Error),
        });
    }
}
