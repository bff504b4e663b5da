namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What all kinds have.</summary>
internal abstract record Asset
{
    public required string Id { get; init; }

    /// <summary>Its number in <see cref="Regions.Open"/>.</summary>
    public required int Region { get; init; }

    /// <summary>By age in its region; the oldest is 0.</summary>
    public required int Number { get; init; }

    public required string Zone { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the cloud tells none at all.</summary>
    public required IReadOnlyList<Tag>? Tags { get; init; }

    public required DateTimeOffset Created { get; init; }
}

internal readonly record struct Tag(string Key, string Value);
