using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AssetSweep.Sandbox.Http;

/// <summary>Remembers the latest signatures (or nonces). Two halves take turns, so that a sandbox that runs for days does not fill up.</summary>
internal sealed class SeenBefore
{
    private const int Half = 100_000;

    private readonly Lock gate = new();
    private HashSet<UInt128> young = [];
    private HashSet<UInt128> old = [];

    /// <summary>True when it was added before.</summary>
    public bool Add(string mark)
    {
        var hash = BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(mark)));
        lock (gate)
        {
            bool seen = old.Contains(hash) || !young.Add(hash);
            if (young.Count >= Half)
            {
                (old, young) = (young, []);
            }

            return seen;
        }
    }
}
