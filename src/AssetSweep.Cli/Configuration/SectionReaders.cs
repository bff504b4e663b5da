namespace AssetSweep.Cli.Configuration;

/// <summary>Reads the small sections.</summary>
internal static class SectionReaders
{
    /// <summary>Reads <c>facts</c>.</summary>
    public static FactSettings Facts(YamlMap map)
    {
        var standard = new FactSettings();
        return new FactSettings
        {
            Metrics = map.Scalar("metrics")?.Flag() ?? standard.Metrics,
            Costs = map.Scalar("costs")?.Flag() ?? standard.Costs,
            Renewals = map.Scalar("renewals")?.Flag() ?? standard.Renewals,
            Agents = map.Scalar("agents")?.Flag() ?? standard.Agents,
            Backends = map.Scalar("backends")?.Flag() ?? standard.Backends,
            Certificates = map.Scalar("certificates")?.Flag() ?? standard.Certificates,
            Marks = map.Scalar("marks")?.Flag() ?? standard.Marks,
            CdnTraffic = map.Scalar("cdn_traffic")?.Flag() ?? standard.CdnTraffic,
            Probes = map.Scalar("probes")?.Flag() ?? standard.Probes,
        };
    }

    /// <summary>Reads <c>probes</c>.</summary>
    public static ProbeSettings Probes(YamlMap map) => new()
    {
        Resolver = map.Scalar("resolver") is { Text: not "system" } url
            ? UrlValues.Url(url, "https://dns.example.com/resolve, or the word system")
            : null,
    };

    /// <summary>Reads <c>owners</c>.</summary>
    public static OwnerSettings Owners(YamlMap map)
    {
        var standard = new OwnerSettings();
        return new OwnerSettings { Tags = map.Texts("tags") ?? standard.Tags, Default = map.Scalar("default")?.Text };
    }

    /// <summary>Reads one entry of <c>kubernetes</c>.</summary>
    public static KubernetesSettings Kubernetes(YamlMap map, ConfigPaths paths) => new()
    {
        Kubeconfig = paths.AbsoluteFromHome(map.Scalar("kubeconfig"), "~/.kube/config"),
        Context = map.Scalar("context")?.Text,
        Drain = map.Scalar("drain")?.Flag() ?? false,
    };

    /// <summary>Reads <c>nightly</c>.</summary>
    public static NightlySettings Nightly(YamlMap map) =>
        new() { TimeLimit = map.Scalar("time_limit")?.Duration() ?? new NightlySettings().TimeLimit };

    /// <summary>Reads <c>retain</c>.</summary>
    public static RetainSettings Retain(YamlMap map)
    {
        var standard = new RetainSettings();
        return new RetainSettings
        {
            History = map.Scalar("history")?.Duration() ?? standard.History,
            Reports = map.Scalar("reports")?.Duration() ?? standard.Reports,
            Logs = map.Scalar("logs")?.Duration() ?? standard.Logs,
        };
    }

    /// <summary>Reads <c>slo</c>.</summary>
    public static SloSettings Slo(YamlMap map)
    {
        var standard = new SloSettings();
        return new SloSettings
        {
            Coverage = map.Scalar("coverage")?.Share() ?? standard.Coverage,
            Freshness = map.Scalar("freshness")?.Duration() ?? standard.Freshness,
        };
    }

    /// <summary>Reads <c>toil</c>, whose keys are names of actions.</summary>
    public static Dictionary<string, double> Toil(YamlMap map)
    {
        var minutes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var action in map.Unread())
        {
            if (!ScalarValues.IsName(action))
            {
                map.RefuseKey(action, "is not a name", ScalarValues.NameFix);
            }

            minutes[action] = (double)(map.Scalar(action)?.Number() ?? 0);
        }

        return minutes;
    }
}
