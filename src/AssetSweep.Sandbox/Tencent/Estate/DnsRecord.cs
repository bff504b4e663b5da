namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>A record of a zone; its Name is that within the zone.</summary>
internal sealed record DnsRecord : Asset
{
    public required int ZoneNumber { get; init; }

    public string Type { get; init; } = "A";

    public required string Value { get; init; }

    public bool Enabled { get; init; } = true;

    public string Line { get; init; } = "默认";

    public string LineId { get; init; } = "0";

    public int Ttl { get; init; } = 600;

    public int Mx { get; init; }

    public int? Weight { get; init; }

    public string Monitor { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>One of the two every zone has from the start.</summary>
    public bool BuiltIn { get; init; }
}
