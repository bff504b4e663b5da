namespace AssetSweep.Sandbox.Http;

/// <summary>Remembers the latest signatures (or nonces). Two halves take turns, so that a sandbox that runs for days does not fill up.</summary>
internal sealed class SeenBefore
{
    private const int Half = 200_000;

    private readonly Lock gate = new();
    private HashSet<string> young = [];
    private HashSet<string> old = [];

    /// <summary>True when it was added before.</summary>
    public bool Add(string mark)
    {
        lock (gate)
        {
            bool seen = old.Contains(mark) || !young.Add(mark);
            if (young.Count >= Half)
            {
                (old, young) = (young, []);
            }

            return seen;
        }
    }
}
