using System.Globalization;
using System.Net;
using System.Text.Json;
using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class ClockTests
{
    [Test]
    public async Task The_clock_page_tells_time_speed_and_the_published_rate()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Speed = 60, Rate = 8 });
        using var response = await caller.Get("/_clock");
        var clock = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.That(clock.GetProperty("now").GetDateTimeOffset(), Is.EqualTo(Caller.Start));
        Assert.That(clock.GetProperty("now").GetString(), Does.EndWith("Z"));
        Assert.That(clock.GetProperty("speed").GetDouble(), Is.EqualTo(60));
        Assert.That(clock.GetProperty("rate").GetDouble(), Is.EqualTo(8));
    }

    [Test]
    public async Task Real_seconds_are_multiplied_by_the_speed()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Speed = 3600 });
        caller.Time.Move(TimeSpan.FromSeconds(24));
        Assert.That(caller.Sandbox.Clock.Now, Is.EqualTo(Caller.Start.AddDays(1)));
    }

    [Test]
    public async Task The_clock_is_moved_over_HTTP_and_its_speed_stays()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Speed = 5 });
        using var response = await caller.Put("/_clock", """{"now":"2027-01-01T08:00:00+08:00"}""");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(caller.Sandbox.Clock.Now, Is.EqualTo(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(caller.Sandbox.Clock.Speed, Is.EqualTo(5));
    }

    [Test]
    public async Task A_change_of_speed_does_not_move_the_clock()
    {
        await using var caller = await Caller.With();
        caller.Time.Move(TimeSpan.FromSeconds(10));
        using var response = await caller.Put("/_clock", """{"speed":100}""");
        Assert.That(caller.Sandbox.Clock.Now, Is.EqualTo(Caller.Start.AddSeconds(10)));
        caller.Time.Move(TimeSpan.FromSeconds(1));
        Assert.That(caller.Sandbox.Clock.Now, Is.EqualTo(Caller.Start.AddSeconds(110)));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"now":"tomorrow"}""")]
    [TestCase("""{"now":5}""")]
    [TestCase("""{"now":"9999-01-01T00:00:00Z"}""")]
    [TestCase("""{"speed":0}""")]
    [TestCase("""{"speed":-1}""")]
    [TestCase("""{"speed":1e99}""")]
    [TestCase("""{"speed":"fast"}""")]
    [TestCase("""{"speed":2,"then":1}""")]
    public async Task Nonsense_leaves_the_clock_alone_and_is_told_so(string body)
    {
        await using var caller = await Caller.With();
        using var response = await caller.Put("/_clock", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()).GetProperty("error").GetString(), Is.Not.Empty);
        Assert.That(caller.Sandbox.Clock.Now, Is.EqualTo(Caller.Start));
        Assert.That(caller.Sandbox.Clock.Speed, Is.EqualTo(1));
    }

    [Test]
    public async Task Answers_carry_the_sandboxs_time()
    {
        await using var caller = await Caller.With();
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddYears(3));
        using var response = await caller.Send("DescribeDisks");
        Assert.That(response.Headers.Date, Is.EqualTo(Caller.Start.AddYears(3)));
    }

    [Test]
    public async Task A_clock_that_runs_for_ages_stops_at_the_end_of_the_calendar()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Speed = SandboxClock.MaxSpeed });
        caller.Time.Move(TimeSpan.FromDays(1000));
        Assert.That(caller.Sandbox.Clock.Now.Year, Is.EqualTo(9999));
    }

    [Test]
    public async Task Looks_at_the_clock_are_no_arrivals()
    {
        await using var caller = await Caller.With();
        using var response = await caller.Get("/_clock");
        Assert.That(caller.Sandbox.Arrivals.Total, Is.Zero);
    }

    [Test]
    public async Task Prepaid_servers_expire_as_the_clock_moves_unless_they_are_renewed()
    {
        await using var caller = await Caller.With();
        var before = await Prepaid(caller);
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddDays(400));
        var after = await Prepaid(caller);
        foreach (var (id, server) in after)
        {
            var end = DateTimeOffset.Parse(server.GetProperty("ExpiredTime").GetString()!, CultureInfo.InvariantCulture);
            bool renewed = server.GetProperty("RenewFlag").GetString() == "NOTIFY_AND_AUTO_RENEW";
            Assert.That(end > caller.Sandbox.Clock.Now, Is.EqualTo(renewed), id);
            Assert.That(server.GetProperty("InstanceState").GetString() == "SHUTDOWN", Is.EqualTo(!renewed), id);
        }

        Assert.That(after.Values.Select(s => s.GetProperty("RestrictState").GetString()), Does.Contain("EXPIRED").And.Contain("NORMAL"));
        Assert.That(after.Keys, Is.EquivalentTo(before.Keys));
    }

    private static async Task<Dictionary<string, JsonElement>> Prepaid(Caller caller)
    {
        var rows = await caller.All("DescribeInstances", "InstanceSet", "ap-guangzhou");
        return rows.Where(s => s.GetProperty("InstanceChargeType").GetString() == "PREPAID")
            .ToDictionary(s => s.GetProperty("InstanceId").GetString()!);
    }
}
