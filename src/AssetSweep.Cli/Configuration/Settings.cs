namespace AssetSweep.Cli.Configuration;

/// <summary>The whole configuration, checked. All paths are absolute.</summary>
internal sealed record Settings
{
    /// <summary>The file it came from.</summary>
    public required string File { get; init; }

    /// <summary>The SQLite file.</summary>
    public required string Database { get; init; }

    /// <summary>The folder that runs write their reports into.</summary>
    public required string Reports { get; init; }

    /// <summary>The folder of rule files.</summary>
    public required string Rules { get; init; }

    /// <summary>The folder of provider address ranges.</summary>
    public required string Ranges { get; init; }

    /// <summary>The file of exemptions; it need not exist.</summary>
    public required string Exemptions { get; init; }

    /// <summary>Accounts in the order of the file; empty is no error here, commands that need one say so.</summary>
    public IReadOnlyList<AccountSettings> Accounts { get; init; } = [];

    /// <summary>Names for sets of accounts.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which facts beyond the listings are fetched.</summary>
    public FactSettings Facts { get; init; } = new();

    /// <summary>How the outside is looked at.</summary>
    public ProbeSettings Probes { get; init; } = new();

    /// <summary>Thresholds that differ from the rule files', in the order of the file.</summary>
    public IReadOnlyList<OverrideSettings> Overrides { get; init; } = [];

    /// <summary>How an asset's owner is found.</summary>
    public OwnerSettings Owners { get; init; } = new();

    /// <summary>What clean-up must never touch.</summary>
    public ProtectSettings Protect { get; init; } = new();

    /// <summary>The most that clean-up may touch in 24 hours.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>How long the reversible step stands before the final one may be proposed.</summary>
    public GraceSettings Grace { get; init; } = new();

    /// <summary>When clean-up may act.</summary>
    public WindowSettings Windows { get; init; } = new();

    /// <summary>Who may approve, and for how long that holds.</summary>
    public ApprovalSettings Approval { get; init; } = new();

    /// <summary>How long snapshots that clean-up made are never proposed for deletion.</summary>
    public TimeSpan KeepSnapshots { get; init; } = TimeSpan.FromDays(730);

    /// <summary>Clusters whose volumes and nodes are known.</summary>
    public IReadOnlyList<KubernetesSettings> Kubernetes { get; init; } = [];

    /// <summary>Who is told after a run.</summary>
    public IReadOnlyList<NotifySettings> Notify { get; init; } = [];

    /// <summary>The nightly run.</summary>
    public NightlySettings Nightly { get; init; } = new();

    /// <summary>How long what runs leave behind is kept.</summary>
    public RetainSettings Retain { get; init; } = new();

    /// <summary>What a healthy installation reaches.</summary>
    public SloSettings Slo { get; init; } = new();

    /// <summary>Minutes a person would have taken, by action.</summary>
    public IReadOnlyDictionary<string, double> Toil { get; init; } = new Dictionary<string, double> { ["release_disk"] = 15 };

    /// <summary>Language of the reports: en, zh-CN or ja.</summary>
    public string Language { get; init; } = "en";
}
