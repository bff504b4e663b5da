namespace AssetSweep.Core.Assets;

/// <summary>
/// A DNS record: one value of it. States: <c>enabled</c>, <c>disabled</c>.
/// </summary>
public sealed record DnsRecord : Asset
{
    /// <summary>Name of its zone, without the final dot.</summary>
    public string? Zone { get; init; }

    /// <summary>Its full name, without the final dot, octal escapes resolved.</summary>
    public string? Fqdn { get; init; }

    /// <summary>A, AAAA, CNAME, NS ….</summary>
    public string? Type { get; init; }

    /// <summary>One value; '' for an alias.</summary>
    public string? RecordValue { get; init; }

    /// <summary>Seconds that resolvers keep it.</summary>
    public long? Ttl { get; init; }

    /// <summary>The resolution line it answers on; '' where there are none.</summary>
    public string? Line { get; init; }

    /// <summary>Whether it is answered.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Tells apart records of one name and type (weighted, by region …); '' for none.</summary>
    public string? SetIdentifier { get; init; }

    /// <summary>The name an alias stands for; '' when it is none.</summary>
    public string? AliasTarget { get; init; }
}
