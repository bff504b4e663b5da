namespace AssetSweep.Sandbox;

/// <summary>The time the pretend clouds live in: the start, and real time since then multiplied by the speed. It can be moved.</summary>
public sealed class SandboxClock
{
    /// <summary>The fastest the clock runs; beyond it a forgotten sandbox reaches the end of the calendar within days.</summary>
    public const double MaxSpeed = 1_000_000;

    private readonly Lock gate = new();
    private readonly TimeProvider real;
    private DateTimeOffset origin;
    private long started;
    private double speed;

    internal SandboxClock(DateTimeOffset start, double speed, TimeProvider real)
    {
        this.real = real;
        Set(start, speed);
    }

    /// <summary>The time in the sandbox, UTC.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                double seconds = real.GetElapsedTime(started).TotalSeconds * speed;
                double left = (DateTimeOffset.MaxValue - origin).TotalSeconds - 1;
                return origin.AddSeconds(Math.Min(seconds, left));
            }
        }
    }

    /// <summary>Sandbox seconds for one real second.</summary>
    public double Speed
    {
        get
        {
            lock (gate)
            {
                return speed;
            }
        }
    }

    /// <summary>Moves the clock; its speed stays.</summary>
    public void MoveTo(DateTimeOffset now) => Set(now, Speed);

    /// <summary>Moves the clock and sets its speed (above 0, at most <see cref="MaxSpeed"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The speed is outside its range.</exception>
    public void Set(DateTimeOffset now, double speed)
    {
        if (!(speed > 0 && speed <= MaxSpeed))
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, $"The clock's speed is above 0 and at most {MaxSpeed}.");
        }

        lock (gate)
        {
            origin = now.ToUniversalTime();
            started = real.GetTimestamp();
            this.speed = speed;
        }
    }
}
