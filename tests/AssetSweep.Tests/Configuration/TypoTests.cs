using AssetSweep.Cli.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Configuration;

internal sealed class TypoTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz_";

    // Free names: any key is right there.
    private static readonly string[] Free = ["groups", "toil"];

    [Test]
    public void A_typing_error_in_any_key_is_answered_with_that_key()
    {
        var keys = WrittenKey.In(Example.Full).Where(k => !Free.Contains(k.Path) && k is not { Path: "overrides", Name: "days" }).ToList();
        Assert.That(keys, Has.Count.GreaterThan(70));

        var typos =
            from key in Gen.Elements<WrittenKey>(keys)
            from way in Gen.Choose(0, 3)
            from at in Gen.Choose(0, key.Name.Length - 1)
            from letter in Gen.Elements<char>(Letters)
            let typo = Mistyped(key.Name, way, at, letter)
            where typo.Length > 0 && !key.Siblings.Contains(typo)
            select (key, typo);

        Prop.ForAll(typos.ToArbitrary(), pair =>
        {
            var text = Example.Full.Remove(pair.key.At, pair.key.Name.Length).Insert(pair.key.At, pair.typo);
            var problems = Example.Problems(text);
            return problems.Any(p => p.What == "unknown key" && p.Key.EndsWith(pair.typo, StringComparison.Ordinal) && p.Fix == $"did you mean '{pair.key.Name}'?");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Test]
    public void A_word_that_is_near_to_nothing_is_answered_with_what_is_known() =>
        Assert.That(Nearest.Hint("nonsense", ["one", "two"]), Is.EqualTo("known are one, two"));

    [TestCase("ACCOUNTS", "accounts")]
    [TestCase("acounst", "accounts")]
    [TestCase("x", null)]
    [TestCase("", null)]
    public void The_nearest_word_is_near(string wrong, string? near) => Assert.That(Nearest.To(wrong, ["accounts", "groups", "to"]), Is.EqualTo(near));

    private static string Mistyped(string name, int way, int at, char letter) => way switch
    {
        0 => name.Remove(at, 1),
        1 => name.Insert(at, letter.ToString()),
        2 => name.Remove(at, 1).Insert(at, letter.ToString()),
        _ when at == 0 => name,
        _ => name.Remove(at, 1).Insert(at - 1, name[at].ToString()),
    };
}
