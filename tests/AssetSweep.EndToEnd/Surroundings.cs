using AssetSweep.Cli.Commands;
using AssetSweep.Sandbox;
using Microsoft.Data.Sqlite;

namespace AssetSweep.EndToEnd;

/// <summary>A sandbox in this process, and a folder with a configuration that reaches it.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private Surroundings(SandboxServer server, string folder)
    {
        Server = server;
        Folder = folder;
    }

    public SandboxServer Server { get; }

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "assetsweep.db");

    public static async Task<Surroundings> StartAsync(int servers, int disks, TimeSpan latency = default)
    {
        var server = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                Now = TimeProvider.System.GetUtcNow(),
                Latency = latency,
                Counts = new Dictionary<string, int> { ["tencent/servers"] = servers, ["tencent/disks"] = disks },
            },
            CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("assetsweep-e2e-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sandbox.yaml"), SandboxCommand.ConfigText(server.Endpoint));
        return new Surroundings(server, folder);
    }

    /// <summary>Waits until so many requests have arrived, or a process has ended.</summary>
    public async Task ArrivedAsync(long requests, Task ended)
    {
        while (Server.Arrivals.Total < requests && !ended.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    /// <summary>One cell, read past the program.</summary>
    public string Cell(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
