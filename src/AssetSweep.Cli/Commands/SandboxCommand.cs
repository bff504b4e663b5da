using System.CommandLine;
using System.Globalization;
using AssetSweep.Sandbox;

namespace AssetSweep.Cli.Commands;

/// <summary><c>assetsweep sandbox</c>: run the pretend clouds as a server.</summary>
internal static class SandboxCommand
{
    private static readonly string About =
        $"""
        Run the pretend clouds as a server on this machine, until Ctrl-C.

        The wire formats, signatures, paging, states, errors and limits are those of the real APIs; the world is made from
        a seed. The one key is '{SandboxServer.AccessKeyId}' with the secret '{SandboxServer.AccessKeySecret}'.
        GET /_clock tells the sandbox's time and speed, PUT /_clock moves it: a year of waiting in a second.

        Example:
          assetsweep sandbox --port 8800 --size 5000 --write-config sandbox.yaml
          SANDBOX_ACCESS_KEY_ID={SandboxServer.AccessKeyId} SANDBOX_ACCESS_KEY_SECRET={SandboxServer.AccessKeySecret} assetsweep scan --config sandbox.yaml

        Faults (--fault NAME[:key=value,…]; keys: cloud, action, region, after=N calls, times=N, 0 for always):
        {string.Join('\n', Fault.Names.Select(f => $"  {f.Key,-20} {f.Value}"))}
        """;

    public static Command Create(Host host)
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes any free one", HelpName = "N", DefaultValueFactory = _ => 8800 };
        var size = new Option<int>("--size") { Description = "Assets in the world, 50 to 1,000,000", HelpName = "N", DefaultValueFactory = _ => 500 };
        var count = new Option<string[]>("--count") { Description = $"Exact number of one kind, such as tencent/servers=10000 (may be repeated); kinds: {string.Join(", ", World.Kinds)}", HelpName = "KIND=N" };
        var seed = new Option<ulong>("--seed") { Description = "What the world is made from", HelpName = "N", DefaultValueFactory = _ => 1 };
        var latency = new Option<int>("--latency-ms") { Description = "Milliseconds that each answer takes longer", HelpName = "MS" };
        var rate = new Option<double>("--rate") { Description = "Calls a second that each account may make of each action; 0 for no limit", HelpName = "N" };
        var fault = new Option<string[]>("--fault") { Description = "Something that goes wrong (may be repeated); see above", HelpName = "FAULT" };
        var now = new Option<DateTimeOffset?>("--now") { Description = "Where its clock starts; today when left out", HelpName = "TIME" };
        var speed = new Option<double>("--speed") { Description = "How many seconds its clock runs in one", HelpName = "N", DefaultValueFactory = _ => 1 };
        var unsigned = new Option<bool>("--unsigned") { Description = "Check no signatures (for measuring what they cost)" };
        var config = new Option<string?>("--write-config") { Description = "Write a configuration that reaches this sandbox", HelpName = "FILE" };
        var command = new Command("sandbox", About) { port, size, count, seed, latency, rate, fault, now, speed, unsigned, config };
        command.SetAction(async (parsed, ct) =>
        {
            var options = Options(() => new SandboxOptions
            {
                Port = parsed.GetValue(port),
                Size = parsed.GetValue(size),
                Counts = Counts(parsed.GetValue(count) ?? []),
                Seed = parsed.GetValue(seed),
                Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
                Rate = parsed.GetValue(rate),
                Faults = [.. (parsed.GetValue(fault) ?? []).Select(Fault.Parse)],
                Now = parsed.GetValue(now) ?? host.Time.GetUtcNow(),
                Speed = parsed.GetValue(speed),
                Unsigned = parsed.GetValue(unsigned),
            });
            return (int)await RunAsync(options, parsed.GetValue(config), host, ct);
        });
        return command;
    }

    /// <summary>The text of a configuration that reaches a sandbox.</summary>
    public static string ConfigText(Uri endpoint) =>
        $"""
        # Reaches the sandbox at {endpoint.GetLeftPart(UriPartial.Authority)}. Its key is given in the environment:
        #   SANDBOX_ACCESS_KEY_ID={SandboxServer.AccessKeyId}  SANDBOX_ACCESS_KEY_SECRET={SandboxServer.AccessKeySecret}
        database: assetsweep.db
        reports: reports
        accounts:
          - name: sandbox-tx
            cloud: tencent
            account_id: "{SandboxServer.TencentAccountId}"
            credentials: env:SANDBOX
            regions: all
            kinds: all
            endpoint: {endpoint.GetLeftPart(UriPartial.Authority)}

        """;

    private static async Task<ExitCode> RunAsync(SandboxOptions options, string? config, Host host, CancellationToken ct)
    {
        await using var sandbox = await StartAsync(options, ct);
        if (config is not null)
        {
            await WriteConfigAsync(config, sandbox.Endpoint, ct);
            await host.Out.WriteLineAsync($"Configuration: {Path.GetFullPath(config)}");
        }

        await host.Out.WriteLineAsync($"Sandbox: {sandbox.Endpoint.GetLeftPart(UriPartial.Authority)}  key {SandboxServer.AccessKeyId} / {SandboxServer.AccessKeySecret}  (Ctrl-C ends it)");
        await host.Out.FlushAsync(ct);
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct)
    {
        try
        {
            return await SandboxServer.StartAsync(options, ct);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            throw new UsageException($"sandbox: {e.Message}");
        }
    }

    private static async Task WriteConfigAsync(string path, Uri endpoint, CancellationToken ct)
    {
        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"sandbox: {path} cannot be written: name a file in a folder that exists for --write-config");
        }

        if (File.Exists(path) && !(await File.ReadAllTextAsync(path, ct)).StartsWith("# Reaches the sandbox at ", StringComparison.Ordinal))
        {
            throw new UsageException($"sandbox: {path} exists and was not written by this command; name another file for --write-config");
        }

        await File.WriteAllTextAsync(path, ConfigText(endpoint), ct);
    }

    private static T Options<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new UsageException($"sandbox: {e.Message}");
        }
    }

    private static Dictionary<string, int> Counts(string[] texts) => texts.Select(text => text.Split('=')).ToDictionary(
        parts => parts[0],
        parts => parts.Length == 2 && World.Kinds.Contains(parts[0]) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"--count {string.Join('=', parts)}: KIND=N is expected, with one of {string.Join(", ", World.Kinds)}"));
}
