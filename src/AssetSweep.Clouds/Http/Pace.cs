using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Http;

/// <summary>
/// The rate of calls of one account to one API. It spaces calls evenly, because clouds count by the second and a burst at the turn of a second counts
/// in both; it begins at the published rate, gives way when the cloud says "too many", and comes back slowly.
/// </summary>
/// <param name="published">Calls a second that the vendor promises; infinite where there is no limit.</param>
/// <param name="time">The time that the network lives in: never the sandbox's moved clock.</param>
public sealed class Pace(double published, TimeProvider time)
{
    /// <summary>Below a named limit by this much, since other programs of the account may call too and clocks are never quite even.</summary>
    private const double Margin = 0.98;

    /// <summary>A second of silence after a throttling answer: the limits are per second.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private double ceiling = published * Margin;
    private double rate = published * Margin;
    private TimeSpan next = TimeSpan.Zero;
    private TimeSpan reducedAt = TimeSpan.MinValue;
    private TimeSpan second = TimeSpan.Zero;
    private int sentThisSecond;

    /// <summary>Calls a second at present.</summary>
    public double Rate
    {
        get
        {
            lock (gate)
            {
                return rate;
            }
        }
    }

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>Waits for this call's turn.</summary>
    /// <returns>When it was sent, to be handed back with <see cref="Throttled"/>.</returns>
    public async ValueTask<TimeSpan> TurnAsync(CallMeter meter, CancellationToken ct)
    {
        TimeSpan wait, turn;
        lock (gate)
        {
            var now = Now;
            turn = next > now ? next : now;
            wait = turn - now;
            next = turn + (double.IsInfinity(rate) ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / rate));
            Count(now);
        }

        if (wait > TimeSpan.Zero)
        {
            meter.Waited(wait);
            await Task.Delay(wait, time, ct);
        }

        return turn;
    }

    /// <summary>The cloud took the call: a little more next time, up to what is published or was named.</summary>
    public void Succeeded()
    {
        lock (gate)
        {
            if (rate < ceiling)
            {
                rate = Math.Min(ceiling, rate * 1.005);
            }
        }
    }

    /// <summary>The cloud refused the call as one too many.</summary>
    /// <param name="sent">When it was sent.</param>
    /// <param name="limit">The limit that the cloud named; null when it named none.</param>
    public void Throttled(TimeSpan sent, double? limit)
    {
        lock (gate)
        {
            // The answers to calls that were under way when the rate went down say nothing about the new rate.
            if (sent < reducedAt)
            {
                return;
            }

            var now = Now;
            reducedAt = now;
            if (limit is { } named && named > 0 && named * Margin < rate)
            {
                ceiling = rate = named * Margin;
            }
            else
            {
                rate = Math.Max(0.5, (double.IsInfinity(rate) ? sentThisSecond : rate) / 2);
            }

            if (next < now + Silence)
            {
                next = now + Silence;
            }
        }
    }

    private void Count(TimeSpan now)
    {
        if (now - second >= TimeSpan.FromSeconds(1))
        {
            second = now;
            sentThisSecond = 0;
        }

        sentThisSecond++;
    }
}
