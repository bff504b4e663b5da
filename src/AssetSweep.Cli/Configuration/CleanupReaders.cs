namespace AssetSweep.Cli.Configuration;

/// <summary>Reads the sections that restrain clean-up.</summary>
internal static class CleanupReaders
{
    /// <summary>Reads <c>protect</c>.</summary>
    public static ProtectSettings Protect(YamlMap map, References references)
    {
        var standard = new ProtectSettings();
        return new ProtectSettings
        {
            Assets = map.Texts("assets") ?? standard.Assets,
            Tags = map.Texts("tags") ?? standard.Tags,
            Names = map.Texts("names") ?? standard.Names,
            Accounts = map.Scalars("accounts")?.Select(references.Account).OfType<string>().ToList() ?? standard.Accounts,
        };
    }

    /// <summary>Reads <c>limits</c>.</summary>
    public static LimitSettings Limits(YamlMap map)
    {
        var standard = new LimitSettings();
        return new LimitSettings
        {
            Items = map.Scalar("items")?.Whole() ?? standard.Items,
            ShareOfKind = map.Scalar("share_of_kind")?.Share() ?? standard.ShareOfKind,
            ShareCountsFrom = map.Scalar("share_counts_from")?.Whole() ?? standard.ShareCountsFrom,
            MonthlyCost = map.Scalar("monthly_cost")?.Number() ?? standard.MonthlyCost,
            PerOwner = map.Scalar("per_owner")?.Whole() ?? standard.PerOwner,
        };
    }

    /// <summary>Reads <c>grace</c>.</summary>
    public static GraceSettings Grace(YamlMap map)
    {
        var standard = new GraceSettings();
        return new GraceSettings
        {
            Servers = map.Scalar("servers")?.Duration() ?? standard.Servers,
            DnsRecords = map.Scalar("dns_records")?.Duration() ?? standard.DnsRecords,
            CdnDomains = map.Scalar("cdn_domains")?.Duration() ?? standard.CdnDomains,
        };
    }

    /// <summary>Reads <c>approval</c>.</summary>
    public static ApprovalSettings Approval(YamlMap map)
    {
        var standard = new ApprovalSettings();
        return new ApprovalSettings
        {
            Approvers = map.Texts("approvers") ?? standard.Approvers,
            Distinct = map.Scalar("distinct")?.Flag() ?? standard.Distinct,
            ValidFor = map.Scalar("valid_for")?.Duration() ?? standard.ValidFor,
        };
    }
}
