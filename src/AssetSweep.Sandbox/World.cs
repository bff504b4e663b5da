using System.Text.Json;
using System.Text.Json.Nodes;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox;

/// <summary>What exists in the pretend clouds, for tests to look at and to change behind the program's back.
/// Kinds are named <c>cloud/kind</c>, members as the cloud's own answers name them.</summary>
public sealed class World
{
    private readonly Dictionary<string, WorldKind> kinds;

    internal World(TencentWorld tencent, SandboxClock clock)
    {
        Tencent = tencent;
        kinds = TencentKinds.All(tencent, clock);
    }

    /// <summary>The kinds there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        TencentKinds.Servers, TencentKinds.Disks, TencentKinds.Snapshots, TencentKinds.Ips, TencentKinds.LoadBalancers, TencentKinds.Zones,
        TencentKinds.Records, TencentKinds.CdnDomains, TencentKinds.Certificates, TencentKinds.KeyPairs,
    ];

    internal TencentWorld Tencent { get; }

    /// <summary>How many there are now, in one region or (null) in all.</summary>
    public int Count(string kind, string? region = null) => Of(kind).Count(region);

    /// <summary>The ids of all there are now, newest first in each region.</summary>
    public IEnumerable<string> Ids(string kind, string? region = null) => Of(kind).Ids(region);

    /// <summary>One asset as its cloud would list it now; null when there is none.</summary>
    public JsonElement? Find(string kind, string id)
    {
        using var json = new JsonText();
        return Of(kind).Write(id, json) ? JsonElement.Parse(json.Written.Span) : null;
    }

    /// <summary>Makes a new asset, the newest of its region, and returns its id. For what belongs to the whole account the region is '';
    /// for a record it may be the name of its zone.</summary>
    public string Add(string kind, string region) => Of(kind).Add(region);

    /// <summary>Sets one member of an asset. A disk's InstanceId attaches it, or with '' detaches it, and an address' InstanceId binds it; both sides follow.</summary>
    /// <exception cref="ArgumentException">There is no such asset, or that member cannot be set.</exception>
    public void Edit(string kind, string id, string member, JsonNode? value)
    {
        if (!Of(kind).Edit(id, member, value))
        {
            throw new ArgumentException($"There is no {kind} with the id {id}.", nameof(id));
        }
    }

    /// <summary>Takes an asset away; false when it was not there. What hung on it follows as in the real cloud.</summary>
    /// <exception cref="ArgumentException">It cannot go by itself, as a system disk.</exception>
    public bool Remove(string kind, string id) => Of(kind).Remove(id);

    private WorldKind Of(string kind) => kinds.TryGetValue(kind, out var known)
        ? known
        : throw new ArgumentException($"There is no kind {kind}. Known are: {string.Join(", ", Kinds)}.", nameof(kind));
}

/// <summary>One kind, as the world is asked about it.</summary>
internal sealed record WorldKind(
    Func<string?, int> Count,
    Func<string?, IEnumerable<string>> Ids,
    Func<string, JsonText, bool> Write,
    Func<string, string> Add,
    Func<string, string, JsonNode?, bool> Edit,
    Func<string, bool> Remove);
