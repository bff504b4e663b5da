namespace AssetSweep.Cli.Configuration;

/// <summary>Reads the whole file, top to bottom.</summary>
internal static class SettingsReader
{
    /// <summary>The settings; what is absent or wrong has its default.</summary>
    public static Settings Read(YamlMap map, string file)
    {
        var paths = new ConfigPaths(file);
        var accountReader = new AccountReader();
        var accounts = map.Sections("accounts", accountReader.Read) ?? [];
        var groups = map.Section("groups", groups => ReadGroups(groups, accountReader.Names)) ?? [];
        var references = new References(accountReader.Names, groups.Keys);

        var standard = new Settings { File = "", Database = "", Reports = "", Rules = "", Ranges = "", Exemptions = "" };
        return new Settings
        {
            File = Path.GetFullPath(file),
            Database = paths.Absolute(map.Scalar("database"), "../data/assetsweep.db"),
            Reports = paths.Absolute(map.Scalar("reports"), "../reports"),
            Rules = paths.Absolute(map.Scalar("rules"), "rules"),
            Ranges = paths.Absolute(map.Scalar("ranges"), "ranges"),
            Exemptions = paths.Absolute(map.Scalar("exemptions"), "exemptions.yaml"),
            Accounts = accounts,
            Groups = groups,
            Facts = map.Section("facts", SectionReaders.Facts) ?? standard.Facts,
            Probes = map.Section("probes", SectionReaders.Probes) ?? standard.Probes,
            Overrides = map.Sections("overrides", new OverrideReader(references).Read) ?? standard.Overrides,
            Owners = map.Section("owners", SectionReaders.Owners) ?? standard.Owners,
            Protect = map.Section("protect", protect => CleanupReaders.Protect(protect, references)) ?? standard.Protect,
            Limits = map.Section("limits", CleanupReaders.Limits) ?? standard.Limits,
            Grace = map.Section("grace", CleanupReaders.Grace) ?? standard.Grace,
            Windows = map.Section("windows", WindowReader.Read) ?? standard.Windows,
            Approval = map.Section("approval", CleanupReaders.Approval) ?? standard.Approval,
            KeepSnapshots = map.Scalar("keep_snapshots")?.Duration() ?? standard.KeepSnapshots,
            Kubernetes = map.Sections("kubernetes", cluster => SectionReaders.Kubernetes(cluster, paths)) ?? standard.Kubernetes,
            Notify = map.Sections("notify", NotifyReader.Read) ?? standard.Notify,
            Nightly = map.Section("nightly", SectionReaders.Nightly) ?? standard.Nightly,
            Retain = map.Section("retain", SectionReaders.Retain) ?? standard.Retain,
            Slo = map.Section("slo", SectionReaders.Slo) ?? standard.Slo,
            Toil = map.Section("toil", SectionReaders.Toil) ?? standard.Toil,
            Language = map.Scalar("language")?.OneOf(Words.Languages) ?? standard.Language,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadGroups(YamlMap map, IReadOnlyCollection<string> accounts)
    {
        var references = new References(accounts, []);
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in map.Unread())
        {
            if (!ScalarValues.IsName(name))
            {
                map.RefuseKey(name, "is not a name", ScalarValues.NameFix);
            }

            // Also when the name is wrong: who refers to the group need not hear of it too.
            groups[name] = map.Scalars(name)?.Select(references.Account).OfType<string>().Distinct(StringComparer.Ordinal).ToList() ?? [];
        }

        return groups;
    }
}
