using System.Text.Json;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Clouds.Http;

internal sealed class CallerTests
{
    private static readonly CallSite Read = new("cvm:DescribeInstances", "cvm:DescribeInstances", double.PositiveInfinity, Safe: true);
    private static readonly CallSite Write = Read with { Action = "cbs:TerminateDisks", Safe = false };

    private InstantTime time = null!;

    [SetUp]
    public void StartClock() => time = new InstantTime();

    private async Task<(int Sent, CloudException? Error)> CallAsync(CallSite site, params Exception?[] answers)
    {
        var sent = 0;
        var caller = new Caller(time, new CallLimits(), null);
        try
        {
            await caller.CallAsync(site, _ => answers[Math.Min(sent++, answers.Length - 1)] is { } e ? throw e : Task.FromResult(0), new CallMeter(), CancellationToken.None);
            return (sent, null);
        }
        catch (CloudException e)
        {
            return (sent, e);
        }
    }

    private static CloudException Fault(FaultKind kind) => new(kind.ToString(), "", kind);

    [TestCase(FaultKind.Transient)]
    [TestCase(FaultKind.Unreachable)]
    [TestCase(FaultKind.Malformed)]
    [TestCase(FaultKind.Throttled)]
    public async Task A_read_is_tried_again_after_what_may_pass(FaultKind kind)
    {
        Assert.That(await CallAsync(Read, Fault(kind), Fault(kind), null), Is.EqualTo((3, (CloudException?)null)));
    }

    [TestCase(FaultKind.Denied)]
    [TestCase(FaultKind.BadCredentials)]
    [TestCase(FaultKind.ClockSkew)]
    [TestCase(FaultKind.UnsupportedRegion)]
    [TestCase(FaultKind.NotOpened)]
    [TestCase(FaultKind.Refused)]
    public async Task A_definite_refusal_is_final(FaultKind kind)
    {
        var (sent, error) = await CallAsync(Read, Fault(kind), null);
        Assert.That((sent, error?.Kind), Is.EqualTo((1, (FaultKind?)kind)));
    }

    [TestCase(FaultKind.Transient)]
    [TestCase(FaultKind.Unreachable)]
    [TestCase(FaultKind.Malformed)]
    public async Task A_change_whose_answer_is_in_doubt_is_never_sent_again(FaultKind kind)
    {
        Assert.That((await CallAsync(Write, Fault(kind), null)).Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_change_that_was_throttled_was_not_done_and_may_be_sent_again()
    {
        Assert.That(await CallAsync(Write, Fault(FaultKind.Throttled), null), Is.EqualTo((2, (CloudException?)null)));
    }

    [Test]
    public async Task Endless_throttling_ends_with_the_overall_time_limit()
    {
        var (_, error) = await CallAsync(Read, Fault(FaultKind.Throttled));
        Assert.That(error?.Kind, Is.EqualTo(FaultKind.Throttled));
        Assert.That(time.Passed, Is.LessThan(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task The_clouds_own_hint_how_long_to_wait_is_kept()
    {
        var hint = new CloudException("Throttling", "", FaultKind.Transient) { RetryAfter = TimeSpan.FromSeconds(33) };
        await CallAsync(Read, hint, null);
        Assert.That(time.Passed, Is.EqualTo(TimeSpan.FromSeconds(33)));
    }

    [TestCase(typeof(HttpRequestException), "Unreachable")]
    [TestCase(typeof(IOException), "Unreachable")]
    [TestCase(typeof(JsonException), "MalformedReply")]
    [TestCase(typeof(InvalidDataException), "MalformedReply")]
    [TestCase(typeof(TaskCanceledException), "Timeout")]
    public async Task What_the_network_throws_becomes_a_code(Type thrown, string code)
    {
        var (sent, error) = await CallAsync(Read, (Exception)Activator.CreateInstance(thrown)!);
        Assert.That((sent, error?.Code, error?.Action), Is.EqualTo((5, code, "cvm:DescribeInstances")));
    }

    [Test]
    public void A_wait_is_never_longer_than_its_bound()
    {
        Prop.ForAll<int, double>((tries, chance) =>
        {
            var wait = Caller.Backoff(Math.Abs(tries % 1000) + 1, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(15), () => double.IsFinite(chance) ? Math.Abs(chance) % 1 : 0.5);
            return wait >= TimeSpan.Zero && wait <= TimeSpan.FromSeconds(15);
        }).QuickCheckThrowOnFailure();
    }
}
