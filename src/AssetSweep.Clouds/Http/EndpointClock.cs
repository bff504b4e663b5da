using System.Globalization;
using System.Text.Json;

namespace AssetSweep.Clouds.Http;

/// <summary>
/// The time of a sandbox: its clock can be moved and run faster, and a program that talks to it must live in the same time. Only an origin on
/// this machine is ever asked, so nobody else can tell the program what time it is.
/// </summary>
public sealed class EndpointClock : TimeProvider
{
    private readonly DateTimeOffset then;
    private readonly double speed;
    private readonly TimeProvider machine;
    private readonly long asked;

    private EndpointClock(DateTimeOffset then, double speed, double? callsPerSecond, TimeProvider machine)
    {
        this.then = then;
        this.speed = speed;
        this.machine = machine;
        CallsPerSecond = callsPerSecond;
        asked = machine.GetTimestamp();
    }

    /// <summary>The limit of calls a second that the sandbox publishes, as vendors do in their documents; infinite for none, null when it does not say.</summary>
    public double? CallsPerSecond { get; }

    /// <summary>Asks <c>GET /_clock</c>; null when the origin is not a sandbox.</summary>
    public static async Task<EndpointClock?> AskAsync(Uri origin, TimeProvider machine, CancellationToken ct)
    {
        using var client = Transport.Create(loopback: true);
        try
        {
            using var bounded = CancellationTokenSource.CreateLinkedTokenSource(ct);
            bounded.CancelAfter(TimeSpan.FromSeconds(10));
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, "/_clock")) { Content = new ByteArrayContent([]) };
            using var response = await client.SendAsync(request, bounded.Token);
            using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(bounded.Token));
            var root = document.RootElement;
            var now = DateTimeOffset.Parse(root.GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
            var rate = root.TryGetProperty("rate", out var r) ? r.GetDouble() : (double?)null;
            return new EndpointClock(now, root.GetProperty("speed").GetDouble(), rate is 0 ? double.PositiveInfinity : rate, machine);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => then + (machine.GetElapsedTime(asked) * speed);

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => asked + (long)((machine.GetTimestamp() - asked) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    private TimeSpan Scaled(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;
}
