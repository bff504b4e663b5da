using System.CommandLine;
using AssetSweep.Cli.Commands;
using AssetSweep.Cli.Configuration;
using AssetSweep.Core.Store;

namespace AssetSweep.Cli;

/// <summary>The command line: what can be typed, and what every way of failing means for the exit code.</summary>
internal static class App
{
    private const string About =
        """
        AssetSweep lists what a company owns in its clouds every night, says what of it is stale, passwordless or
        orphaned, lets a person decide in a spreadsheet, and carries out exactly what was approved.

        Start with 'assetsweep demo': it needs no account and no network.

        Exit codes: 0 done · 1 unexpected failure · 2 usage or configuration · 3 finished, but some scope could not be read ·
        4 refused · 5 a person is needed · 130 cancelled.
        """;

    /// <summary>Runs one command line.</summary>
    public static async Task<ExitCode> RunAsync(string[] args, Host host, CancellationToken ct)
    {
        var root = Build(host);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await host.Error.WriteLineAsync($"assetsweep: {error.Message}");
            }

            await host.Error.WriteLineAsync($"Type 'assetsweep {Words(parsed)}--help' to see what can be typed here.");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return (ExitCode)await parsed.InvokeAsync(configuration, ct);
        }
        catch (ConfigException e)
        {
            await host.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
        catch (UsageException e)
        {
            await host.Error.WriteLineAsync($"assetsweep: {e.Message}");
            return ExitCode.Usage;
        }
        catch (StoreException e)
        {
            await host.Error.WriteLineAsync($"assetsweep: {e.Message}");
            return e.IsTheMachines ? ExitCode.Unexpected : ExitCode.Usage;
        }
        catch (DatabaseHeldException e)
        {
            await host.Error.WriteLineAsync($"assetsweep: {e.Message}");
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("assetsweep: cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception e)
        {
            await host.Error.WriteLineAsync($"assetsweep: this is a bug or the machine's fault; please report it with these lines:\n{e}");
            return ExitCode.Unexpected;
        }
    }

    private static RootCommand Build(Host host)
    {
        var root = new RootCommand(About) { DemoCommand.Create(host), ScanCommand.Create(host), QueryCommand.Create(host), SandboxCommand.Create(host) };
        CommonOptions.AddTo(root);
        return root;
    }

    private static string Words(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
