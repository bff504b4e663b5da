using AssetSweep.Clouds.Http;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Clouds.Http;

internal sealed class RedactorTests
{
    [Test]
    public void No_text_around_a_secret_keeps_it()
    {
        Prop.ForAll<NonNull<string>, NonNull<string>>((before, after) =>
        {
            const string secret = "sEcReT+/=key";
            var clean = new Redactor(secret, "").Clean($"{before.Get}{secret}{after.Get} {Uri.EscapeDataString(secret)}");
            return !clean.Contains(secret, StringComparison.Ordinal) && !clean.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal) && !clean.Contains('\n');
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_page_of_text_becomes_a_line()
    {
        Assert.That(new Redactor().Clean("one\r\n  two\n" + new string('x', 2000)), Has.Length.LessThanOrEqualTo(601).And.StartsWith("one two"));
    }
}
