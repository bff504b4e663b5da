namespace AssetSweep.Core.Assets;

/// <summary>
/// A snapshot of a disk. States: <c>creating</c>, <c>ready</c>, <c>failed</c>, <c>rolling_back</c>, <c>copying</c>, <c>isolated</c>.
/// </summary>
public sealed record Snapshot : Asset
{
    /// <summary>The disk it was taken of; '' when the cloud names none (a copy from elsewhere).</summary>
    public string? DiskId { get; init; }

    /// <summary>Size of the disk it was taken of, GiB.</summary>
    public long? SizeGib { get; init; }

    /// <summary>How much of it is done, percent.</summary>
    public long? Progress { get; init; }

    /// <summary>Whether it is kept until somebody deletes it.</summary>
    public bool? Permanent { get; init; }

    /// <summary>When the cloud deletes it; 9999-12-31T00:00:00Z for never.</summary>
    public DateTimeOffset? DeadlineAt { get; init; }

    /// <summary>Images that stand on it.</summary>
    public long? UsedByImages { get; init; }

    /// <summary>Whether other accounts may use it.</summary>
    public bool? Shared { get; init; }

    /// <summary>Whether the cloud refuses to delete it.</summary>
    public bool? Locked { get; init; }

    /// <summary>Whether it is being copied to another region now.</summary>
    public bool? Copying { get; init; }

    /// <summary>Whether a policy took it, not a person.</summary>
    public bool? Auto { get; init; }
}
