using AssetSweep.Cli;

namespace AssetSweep.Tests.Support;

/// <summary>What a command line gave back.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ran(ExitCode Exit, string Out, string Error);

/// <summary>Runs the program in this process: the same commands and wiring, with another environment and time.</summary>
internal sealed class CommandLine(TimeProvider time, string home)
{
    public Dictionary<string, string> Environment { get; } = [];

    public Task<Ran> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<Ran> RunAsync(CancellationToken ct, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new Host(TextWriter.Synchronized(output), TextWriter.Synchronized(error), false, Environment.GetValueOrDefault, home, time);
        var exit = await App.RunAsync(args, host, ct);
        return new Ran(exit, output.ToString(), error.ToString());
    }
}
