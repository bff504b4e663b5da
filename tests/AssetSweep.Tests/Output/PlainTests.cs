using System.Globalization;
using AssetSweep.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Output;

internal sealed class PlainTests
{
    [TestCase("web-01 東京 é 🙂", "web-01 東京 é 🙂")]
    [TestCase("a\nb\tc\rd", "a\\nb\\tc\\rd")]
    [TestCase("\u001b[31mred\u001b]0;title\u0007", "\\u001B[31mred\\u001B]0;title\\u0007")]
    [TestCase("\u009b31m\u007f\u0085", "\\u009B31m\\u007F\\u0085")]
    [TestCase("user\u202egnp.exe\u2066", "user\\u202Egnp.exe\\u2066")]
    [TestCase("a\u200bb\u200d\u2060\ufeff", "a\\u200Bb\\u200D\\u2060\\uFEFF")]
    [TestCase("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [TestCase("a\U000E0041", "a\\U000E0041")]
    public void What_acts_unseen_is_shown(string text, string shown) => Assert.That(Plain.Text(text), Is.EqualTo(shown));

    [Test]
    public void A_lone_surrogate_becomes_a_replacement_character() =>
        Assert.That(Plain.Text("a" + (char)0xD83D + "b"), Is.EqualTo("a\uFFFDb"));

    [Test]
    public void No_text_keeps_a_control_character()
    {
        var characters = Gen.Choose(0, char.MaxValue).Select(i => (char)i).Or(Gen.Choose(0, 0xA0).Select(i => (char)i)).Or(Gen.Choose(0x2000, 0x2070).Select(i => (char)i));
        Prop.ForAll(characters.ArrayOf().Select(c => new string(c)).ToArbitrary(), text => Plain.Text(text).All(c => !Acts(c))).QuickCheckThrowOnFailure();
    }

    private static bool Acts(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
}
