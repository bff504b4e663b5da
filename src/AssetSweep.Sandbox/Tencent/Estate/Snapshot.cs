namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A snapshot of a CBS disk. Texts are as the cloud sends them.</summary>
internal sealed record Snapshot : Asset
{
    public string State { get; init; } = "NORMAL";

    public int Percent { get; init; } = 100;

    /// <summary>When one that is being made will be ready.</summary>
    public DateTimeOffset? Ready { get; init; }

    /// <summary>'' for one that was copied here from another region.</summary>
    public required string DiskId { get; init; }

    public required int DiskSizeGib { get; init; }

    public required bool OfSystemDisk { get; init; }

    public bool Encrypted { get; init; }

    /// <summary>Null when it is kept for ever.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The image made of it; null when there is none.</summary>
    public (string Id, string Name)? Image { get; init; }

    /// <summary>How many other accounts it is shared with.</summary>
    public int Shares { get; init; }

    public bool Copied { get; init; }

    public bool Locked { get; init; }

    /// <summary>The policy that made it; '' when a person did.</summary>
    public string Policy { get; init; } = "";

    public required int ProjectId { get; init; }

    /// <summary>What has become of it by now: it grows until it is ready, and goes when its time is over.</summary>
    public Snapshot At(DateTimeOffset now)
    {
        if (State == "CREATING" && Ready is { } ready)
        {
            return now >= ready
                ? this with { State = "NORMAL", Percent = 100 }
                : this with { Percent = (int)Math.Clamp((now - Created) / (ready - Created) * 100, 0, 99) };
        }

        return now >= Deadline ? this with { State = "TORECYCLE" } : this;
    }
}
