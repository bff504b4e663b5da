using System.Net;
using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Tencent;
using AssetSweep.Sandbox.Tencent.Estate;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AssetSweep.Sandbox;

/// <summary>The pretend clouds, listening on 127.0.0.1.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    /// <summary>The id of the one key that all pretend clouds know.</summary>
    public const string AccessKeyId = "sandbox";

    /// <summary>Its secret.</summary>
    public const string AccessKeySecret = "sandbox-secret";

    /// <summary>The account the key belongs to in the pretend Tencent Cloud.</summary>
    public const string TencentAccountId = "100000000001";

    private readonly KestrelServer kestrel;
    private readonly ServiceProvider services;
    private readonly FaultBox faults;

    private SandboxServer(KestrelServer kestrel, ServiceProvider services, SandboxClock clock, World world, FaultBox faults)
    {
        (this.kestrel, this.services, this.faults) = (kestrel, services, faults);
        (Clock, World) = (clock, world);
    }

    /// <summary>Where it listens: http://127.0.0.1:PORT.</summary>
    public Uri Endpoint => new(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The time the clouds live in.</summary>
    public SandboxClock Clock { get; }

    /// <summary>What exists.</summary>
    public World World { get; }

    /// <summary>What has arrived.</summary>
    public Arrivals Arrivals { get; } = new();

    /// <summary>Starts a sandbox.</summary>
    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var counts = WorldSize.Of(options);
        var clock = new SandboxClock(options.Now, options.Speed, options.Time);
        var world = new World(new TencentWorld(new(options.Seed, clock.Now, counts), clock), clock);
        var faults = new FaultBox(options.Faults);

        // Kestrel alone: a host would read the environment and files, log, and print.
        var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var kestrelOptions = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = services };
        kestrelOptions.Limits.MaxResponseBufferSize = 1 << 20; // a page of 100 goes out in one write instead of waiting for the reader twice
        kestrelOptions.Listen(IPAddress.Loopback, options.Port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(kestrelOptions), transport, NullLoggerFactory.Instance);
        var server = new SandboxServer(kestrel, services, clock, world, faults);
        var tencent = new TencentCloud(world.Tencent, faults, server.Arrivals, new RateLimit(options.Rate, options.Time), !options.Unsigned);
        try
        {
            await kestrel.StartAsync(new Front(tencent, clock, server.Arrivals, faults, options), ct);
            return server;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            throw new IOException($"Port {options.Port} on 127.0.0.1 is taken by another program. Choose another, or 0 for any free one.", e);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets something go wrong from now on.</summary>
    public void Inject(Fault fault) => faults.Add(fault);

    /// <summary>Takes all faults away.</summary>
    public void ClearFaults() => faults.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Answers still on their way are cut: nobody waits for a sandbox to finish.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await kestrel.StopAsync(atOnce.Token);
        kestrel.Dispose();
        await services.DisposeAsync();
    }
}
