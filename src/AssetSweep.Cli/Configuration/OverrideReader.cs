using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Reads one entry of <c>overrides</c>: every key beside the four known ones is a threshold.</summary>
internal sealed partial class OverrideReader(References references)
{
    private static readonly string[] OwnKeys = ["rule", "account", "group", "tag"];

    /// <summary>The override; null, with problems noted, when it is wrong.</summary>
    public OverrideSettings? Read(YamlMap map)
    {
        var rule = ReadRule(map.Required("rule", "disk.unattached"));
        var account = references.Account(map.Scalar("account"));
        var group = references.Group(map.Scalar("group"));
        var tag = map.Scalar("tag")?.Text;

        var thresholds = new Dictionary<string, double>(StringComparer.Ordinal);
        var names = map.Unread();
        foreach (var name in names)
        {
            // A text where a number belongs: more likely a misspelt 'account' than a threshold.
            if (!map.IsNumeric(name) && Nearest.To(name, OwnKeys) is not null)
            {
                map.RefuseUnknown(name);
            }
            else if (!ScalarValues.IsName(name))
            {
                map.RefuseKey(name, "is not a name", ScalarValues.NameFix);
            }
            else if (map.Scalar(name)?.Number() is { } number)
            {
                thresholds[name] = (double)number;
            }
        }

        if (names.Count == 0)
        {
            map.Refuse("changes nothing", "add a threshold of the rule, such as 'days: 30'");
        }

        return rule is null ? null : new OverrideSettings
        {
            Rule = rule,
            Account = account,
            Group = group,
            Tag = tag,
            Thresholds = thresholds,
            Line = map.Line,
        };
    }

    private static string? ReadRule(YamlScalar? scalar)
    {
        if (scalar is null || RuleId().IsMatch(scalar.Text))
        {
            return scalar?.Text;
        }

        scalar.Refuse($"{Secrets.Quote(scalar.Text)} is not a rule's id", "write it like disk.unattached; 'assetsweep rules list' shows them");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9_-]{1,40}(\.[a-z0-9_-]{1,60}){1,3}\z")]
    private static partial Regex RuleId();
}
