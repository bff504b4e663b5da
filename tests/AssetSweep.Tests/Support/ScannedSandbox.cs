using AssetSweep.Cli.Commands;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.Support;

/// <summary>A sandbox, a configuration that reaches it and a database to scan it into. Program and sandbox live in one clock, in which waiting takes no time.</summary>
internal sealed class ScannedSandbox : IAsyncDisposable
{
    private readonly TempFolder folder = new();

    private ScannedSandbox(SandboxServer server, InstantTime time)
    {
        Server = server;
        Time = time;
        Program = new CommandLine(time, folder.Path);
        Program.Environment["SANDBOX_ACCESS_KEY_ID"] = SandboxServer.AccessKeyId;
        Program.Environment["SANDBOX_ACCESS_KEY_SECRET"] = SandboxServer.AccessKeySecret;
        Config = folder.File("sandbox.yaml");
        Database = folder.File("assetsweep.db");
        File.WriteAllText(Config, SandboxCommand.ConfigText(server.Endpoint));
    }

    public SandboxServer Server { get; }

    public InstantTime Time { get; }

    public CommandLine Program { get; }

    public string Config { get; }

    public string Database { get; }

    public string Folder => folder.Path;

    public static async Task<ScannedSandbox> StartAsync(int servers = 40, int disks = 60, Func<SandboxOptions, SandboxOptions>? with = null)
    {
        var time = new InstantTime();
        var options = new SandboxOptions
        {
            Now = time.GetUtcNow(),
            Time = time,
            Counts = new Dictionary<string, int> { ["tencent/servers"] = servers, ["tencent/disks"] = disks },
        };
        return new ScannedSandbox(await SandboxServer.StartAsync(with?.Invoke(options) ?? options, CancellationToken.None), time);
    }

    public Task<Ran> ScanAsync(params string[] more) => Program.RunAsync(["scan", "--config", Config, .. more]);

    public List<string> Rows(string sql) => Support.Rows.Of(Database, sql);

    public string Cell(string sql) => Support.Rows.Cell(Database, sql);

    /// <summary>Everything the program left behind, as one text to search in.</summary>
    public string EverythingWritten() =>
        string.Concat(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => f != Config && !f.EndsWith(".lock", StringComparison.Ordinal)).Select(f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f))));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
