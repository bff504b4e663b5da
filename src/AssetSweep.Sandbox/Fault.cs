using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox;

/// <summary>One thing that goes wrong, with the calls it is limited to. Made from text by <see cref="Parse"/>.</summary>
public abstract class Fault
{
    private readonly FaultScope scope;
    private int matched;

    private protected Fault(FaultScope scope) => this.scope = scope;

    /// <summary>The known names, each with one line of help.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = FaultText.Known.ToDictionary(k => k.Key, k => k.Value.Help);

    /// <summary>Reads <c>name:key=value,key=value</c>. Keys of every fault: cloud, action, region (limit it to these calls),
    /// after (calls it lets pass first), times (calls it spoils, 0 for all).</summary>
    /// <exception cref="FormatException">The text names no known fault or key, or a value is not of its kind; the message says what is known.</exception>
    public static Fault Parse(string text) => FaultText.Parse(text);

    /// <summary>True when this call is one to spoil. Only calls the fault could spoil are asked about, so only they use up after and times.</summary>
    internal bool Fires(Call call)
    {
        if (!scope.Covers(call))
        {
            return false;
        }

        int number = Interlocked.Increment(ref matched);
        return number > scope.After && (scope.Times == 0 || number - scope.After <= scope.Times);
    }
}
