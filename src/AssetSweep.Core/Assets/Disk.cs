namespace AssetSweep.Core.Assets;

/// <summary>
/// A cloud disk. States: <c>attached</c>, <c>unattached</c>, <c>attaching</c>, <c>detaching</c>, <c>expanding</c>, <c>rolling_back</c>,
/// <c>copying</c>, <c>isolated</c> (in the recycle bin). Disks inside a host have no record of their own; their server says so.
/// Source: Tencent CBS DescribeDisks (2017-03-12).
/// </summary>
public sealed record Disk : Asset
{
    /// <summary>Provisioned size, GiB.</summary>
    public long? SizeGib { get; init; }

    /// <summary><c>system</c> or <c>data</c>.</summary>
    public string? DiskType { get; init; }

    /// <summary>The cloud's word for its quality, such as <c>CLOUD_PREMIUM</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Native ids of the servers it is attached to, joined by ',' (several only for a shareable disk); '' when free.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>When it was last attached. UTC.</summary>
    public DateTimeOffset? AttachedAt { get; init; }

    /// <summary>When it was last detached. UTC.</summary>
    public DateTimeOffset? DetachedAt { get; init; }

    /// <summary>Whether it dies with its server.</summary>
    public bool? DeleteWithServer { get; init; }

    /// <summary>Whether its content is encrypted.</summary>
    public bool? Encrypted { get; init; }

    /// <summary>Whether several servers may share it.</summary>
    public bool? Shareable { get; init; }

    /// <summary>Whether it can be detached at all (a system disk cannot).</summary>
    public bool? Portable { get; init; }

    /// <summary>Whether something is being done to it now: migration, rollback, a change of size or attachment.</summary>
    public bool? Busy { get; init; }

    /// <summary>Whether its paid time or renewal differs from its server's in a way that will hurt.</summary>
    public bool? ExpiryMismatch { get; init; }

    /// <summary>The snapshot it was made from; '' for none.</summary>
    public string? SourceSnapshot { get; init; }

    /// <summary>The server it was last attached to; '' when it never was.</summary>
    public string? LastAttachedTo { get; init; }
}
