using AssetSweep.Cli.Configuration;

namespace AssetSweep.Tests.Configuration;

internal sealed class WindowReaderTests
{
    [TestCase("Mon-Thu 01:00-05:00 Asia/Shanghai", "Monday Tuesday Wednesday Thursday", "01:00", "05:00")]
    [TestCase("Fri-Mon 22:00-04:00 UTC", "Sunday Monday Friday Saturday", "22:00", "04:00")]
    [TestCase("Mon-Wed,Tue-Thu,Sun 00:00-24:00 America/Argentina/Buenos_Aires", "Sunday Monday Tuesday Wednesday Thursday", "00:00", "00:00")]
    [TestCase("Sun-Sat 20:30-24:00 Etc/GMT+8", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "20:30", "00:00")]
    [TestCase("Sat-Sat 09:00-10:00 Asia/Tokyo", "Saturday", "09:00", "10:00")]
    public void A_window_is_days_times_and_a_zone(string text, string days, string from, string to)
    {
        var window = Example.Parse($"windows: {{ disruptive: [\"{text}\"] }}").Windows.Disruptive.Single();
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', window.Days), Is.EqualTo(days));
            Assert.That(window.From.ToString("HH:mm"), Is.EqualTo(from));
            Assert.That(window.To.ToString("HH:mm"), Is.EqualTo(to));
            Assert.That(text, Does.EndWith(window.Zone.Id));
        });
    }

    [TestCase("Mon-Thu 01:00-05:00")]
    [TestCase("Mo-Th 01:00-05:00 UTC")]
    [TestCase("Mon-Tue-Wed 01:00-05:00 UTC")]
    [TestCase("Mon, 01:00-05:00 UTC")]
    [TestCase("Mon 1:00-5:00 UTC")]
    [TestCase("Mon 24:00-05:00 UTC")]
    [TestCase("Mon 01:00-05:60 UTC")]
    [TestCase("Mon 05:00-05:00 UTC")]
    [TestCase("Mon 01:00-05:00 Asia/Nowhere")]
    [TestCase("Mon 01:00-05:00 ../UTC")]
    public void A_window_that_is_none_is_refused(string text) =>
        Assert.That(Example.Problems($"windows: {{ disruptive: [\"{text}\"] }}").Single().Key, Is.EqualTo("windows.disruptive[0]"));

    [Test]
    public void Freeze_days_have_a_first_and_a_last_day() =>
        Assert.That(Example.Parse(Example.Full).Windows.Freeze, Is.EqualTo(new[] { new FreezeDays(new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 14)) }));

    [TestCase("2027-02-05")]
    [TestCase("2027-02-14..2027-02-05")]
    [TestCase("2027-02-29..2027-03-01")]
    [TestCase("05.02.2027..14.02.2027")]
    [TestCase("2027-02-05..2027-02-06..2027-02-07")]
    public void Freeze_days_that_are_none_are_refused(string text) =>
        Assert.That(Example.Problems($"windows: {{ freeze: [\"{text}\"] }}").Single().Key, Is.EqualTo("windows.freeze[0]"));
}
