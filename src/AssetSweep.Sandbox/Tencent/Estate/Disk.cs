namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A CBS disk. Texts are as the cloud sends them.</summary>
internal sealed record Disk : Asset
{
    public required string State { get; init; }

    public required bool IsSystem { get; init; }

    public required string Type { get; init; }

    public required int SizeGib { get; init; }

    public required string ChargeType { get; init; }

    /// <summary>The servers it is attached to; more than one only when it is shareable.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary>The last server it was attached to; null when there never was one.</summary>
    public required string? LastServer { get; init; }

    public bool Portable { get; init; } = true;

    public bool DeleteWithServer { get; init; }

    public bool Encrypted { get; init; }

    public bool Shareable { get; init; }

    public int Snapshots { get; init; }

    /// <summary>'' unless prepaid.</summary>
    public string RenewFlag { get; init; } = "";

    /// <summary>Null unless prepaid.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>True when the disk runs out before its server does.</summary>
    public bool DeadlineError { get; init; }

    /// <summary>True when its server is renewed by itself and the disk is not.</summary>
    public bool RenewError { get; init; }

    public required int ProjectId { get; init; }

    public bool Attached => Servers.Count > 0;

    /// <summary>Whether and why not it can be returned. Source: CBS, ReturnFailCode.</summary>
    public int ReturnCode(DateTimeOffset now) =>
        State == "TORECYCLE" ? 1 : ChargeType != "PREPAID" || IsSystem ? 10 : now >= Deadline ? 2 : 0;

    /// <summary>What has become of it by now: prepaid disks are renewed month by month, or, when nothing holds them, go to the recycle bin.</summary>
    public Disk At(DateTimeOffset now)
    {
        if (Deadline is not { } end || now < end)
        {
            return this;
        }

        return RenewFlag == Renewal.Auto ? this with { Deadline = Renewal.Next(end, now) }
            : Attached ? this
            : this with { State = "TORECYCLE" };
    }

    /// <summary>The same, taken off its servers.</summary>
    public Disk Detached() => this with { State = "UNATTACHED", Servers = [] };
}
