namespace AssetSweep.Core.Assets;

/// <summary>
/// A virtual machine. States: <c>pending</c>, <c>running</c>, <c>starting</c>, <c>stopping</c>, <c>stopped</c>, <c>rebooting</c>,
/// <c>isolated</c> (in the recycle bin, waiting for its destruction), <c>terminating</c>, <c>failed</c>.
/// Source: Tencent CVM DescribeInstances (2017-03-12).
/// </summary>
public sealed record Server : Asset
{
    /// <summary>The cloud's size name, such as <c>SA2.MEDIUM4</c>.</summary>
    public string? InstanceType { get; init; }

    /// <summary>Virtual processors.</summary>
    public long? Cpu { get; init; }

    /// <summary>Memory, GiB.</summary>
    public double? MemoryGib { get; init; }

    /// <summary>Operating system as the cloud names it; may be Chinese.</summary>
    public string? Os { get; init; }

    /// <summary>Availability zone.</summary>
    public string? Zone { get; init; }

    /// <summary>Private network; '' for the classic network.</summary>
    public string? VpcId { get; init; }

    /// <summary>Private addresses.</summary>
    public IReadOnlyList<string>? PrivateIps { get; init; }

    /// <summary>Public addresses, its own and those of elastic IPs bound to it.</summary>
    public IReadOnlyList<string>? PublicIps { get; init; }

    /// <summary>Key pairs bound to it. An empty list does not mean that anybody knows a password.</summary>
    public IReadOnlyList<string>? KeyPairs { get; init; }

    /// <summary>Whether a password login was certainly set up at some time; null when no API tells (which is usual).</summary>
    public bool? PasswordLogin { get; init; }

    /// <summary>What a stopped server costs: <c>keep_charging</c>, <c>stop_charging</c>; '' where it does not apply.</summary>
    public string? StoppedMode { get; init; }

    /// <summary>Whether the cloud may take it back at any time (spot).</summary>
    public bool? Spot { get; init; }

    /// <summary>Whether it has disks in the host, which cannot be snapshotted and die with it.</summary>
    public bool? HasLocalDisks { get; init; }

    /// <summary>Whether the cloud refuses to delete it. AssetSweep never lifts this.</summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>Why the cloud restricts it: <c>expired</c>, <c>protectively_isolated</c>, <c>security</c> …; '' when it does not.</summary>
    public string? LockReason { get; init; }

    /// <summary>The image it was made from.</summary>
    public string? ImageId { get; init; }
}
