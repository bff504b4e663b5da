namespace AssetSweep.Sandbox.Faults;

/// <summary>The answer takes long, in real time.</summary>
internal sealed class Slow(FaultScope scope, TimeSpan time) : Fault(scope)
{
    public const string Help = "the answer takes ms milliseconds longer (1000)";

    public TimeSpan Time => time;
}
