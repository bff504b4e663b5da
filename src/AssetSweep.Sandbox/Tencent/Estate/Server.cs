namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A CVM instance. Texts are as the cloud sends them.</summary>
internal sealed record Server : Asset
{
    public required string State { get; init; }

    public string RestrictState { get; init; } = "NORMAL";

    public string IsolatedSource { get; init; } = "NOTISOLATED";

    public required string ChargeType { get; init; }

    public required Model Model { get; init; }

    /// <summary>Null when the system disk is a local one.</summary>
    public required string? SystemDiskId { get; init; }

    public LocalDisk? LocalSystemDisk { get; init; }

    /// <summary>Cloud disks; what they are is theirs to tell.</summary>
    public required IReadOnlyList<string> DataDiskIds { get; init; }

    public IReadOnlyList<LocalDisk> LocalDataDisks { get; init; } = [];

    public required string PrivateIp { get; init; }

    public string? PublicIp { get; init; }

    public required string VpcId { get; init; }

    public required string SubnetId { get; init; }

    public required IReadOnlyList<string> SecurityGroups { get; init; }

    public required IReadOnlyList<string>? KeyIds { get; init; }

    public required OsImage Os { get; init; }

    /// <summary>Null unless prepaid.</summary>
    public string? RenewFlag { get; init; }

    /// <summary>Null unless prepaid.</summary>
    public DateTimeOffset? Expires { get; init; }

    public string StopChargingMode { get; init; } = "NOT_APPLICABLE";

    public string? LatestOperation { get; init; }

    public string? LatestOperationState { get; init; }

    public Guid LatestOperationRequest { get; init; }

    public bool Protected { get; init; }

    public required int ProjectId { get; init; }

    public required Guid Uuid { get; init; }

    public string CamRole { get; init; } = "";

    /// <summary>What has become of it by now: prepaid servers are renewed month by month, or are isolated when their time is over.</summary>
    public Server At(DateTimeOffset now)
    {
        if (Expires is not { } end || now < end)
        {
            return this;
        }

        return RenewFlag == Renewal.Auto
            ? this with { Expires = Renewal.Next(end, now) }
            : this with { State = "SHUTDOWN", RestrictState = "EXPIRED", IsolatedSource = "EXPIRE" };
    }
}

/// <summary>A size of server.</summary>
internal sealed record Model(string Type, int Cpu, int MemoryGib, string? Gpu = null);

/// <summary>What a server was installed from.</summary>
internal sealed record OsImage(string Name, string ImageId, string User, int Port)
{
    public bool IsWindows => User == "Administrator";
}

/// <summary>A disk inside the host: it has no record in CBS and dies with its server.</summary>
internal sealed record LocalDisk(string Id, string Type, int SizeGib);
