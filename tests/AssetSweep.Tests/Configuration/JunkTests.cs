using AssetSweep.Cli.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Configuration;

/// <summary>Whatever a file holds, it gives settings or a ConfigException.</summary>
internal sealed class JunkTests
{
    private static readonly string[] Tokens =
    [
        "\n", "\n  ", "\n- ", ": ", ":", "- ", "? ", "[", "]", "{", "}", ", ", "#", "&a ", "*a", "!t ", "!!str ", "|", ">", "'", "\"", "\\", "\\U", "%YAML 1.2\n", "---", "...",
        "@", "`", "\t", "\0", "\r", "\u0085", "\uFEFF", "\u2028", "\uD800", "<<", "~", "null", "1", "-1", "1e999", "0o7", "env:A", "accounts", "name", "regions", "all", "overrides",
        "rule", "windows", "disruptive", "Mon 01:00-02:00 UTC", "2027-02-05..2027-02-14", "groups", "notify", "to", "dingtalk", "http://[", "https://x", "https://xn--", "endpoint", "toil", "=", "",
    ];

    [Test]
    public void Random_text_never_crashes_it() =>
        Prop.ForAll<string>(text => Survives(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void Random_tokens_of_YAML_never_crash_it() =>
        Prop.ForAll(Soup().ToArbitrary(), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void A_right_file_with_a_random_hole_or_patch_never_crashes_it()
    {
        var damaged =
            from at in Gen.Choose(0, Example.Full.Length - 1)
            from length in Gen.Choose(0, Math.Min(40, Example.Full.Length - at))
            from patch in Soup()
            select Example.Full.Remove(at, length).Insert(at, patch);
        Prop.ForAll(damaged.ToArbitrary(), Survives).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static Gen<string> Soup() => Gen.Elements<string>(Tokens).ArrayOf().Select(string.Concat);

    private static bool Survives(string text)
    {
        try
        {
            return Example.Parse(text) is not null;
        }
        catch (ConfigException e)
        {
            return e.Problems.Count > 0 && e.Problems.All(p => !p.ToString().Any(char.IsControl));
        }
    }
}
