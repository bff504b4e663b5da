using System.Collections.Concurrent;
using System.Security.Authentication;
using System.Text.Json;
using AssetSweep.Core.Scanning;

namespace AssetSweep.Clouds.Http;

/// <summary>One call, as the shared machinery sees it.</summary>
/// <param name="Action">What it is called in messages, such as <c>cvm:DescribeInstances</c>.</param>
/// <param name="Pace">What the cloud counts together; calls of one name share a <see cref="Http.Pace"/>.</param>
/// <param name="PerSecond">The vendor's published limit for it, calls a second.</param>
/// <param name="Safe">Whether it only reads, so that it may be repeated.</param>
public sealed record CallSite(string Action, string Pace, double PerSecond, bool Safe);

/// <summary>
/// The way every call of one account takes: its turn, the request, the answer's kind, and another try where that is safe. What a request looks like
/// and what an answer means is each cloud's own business.
/// </summary>
/// <param name="time">The time that the network lives in: never the sandbox's moved clock.</param>
/// <param name="limits">How often and how long.</param>
/// <param name="published">Overrides the vendors' published limits; null for the real clouds.</param>
public sealed class Caller(TimeProvider time, CallLimits limits, double? published)
{
    private readonly ConcurrentDictionary<string, Pace> paces = new(StringComparer.Ordinal);

    /// <summary>Places for pages: a page holds one from its request until the store has taken it in, so that memory stays flat.</summary>
    public SemaphoreSlim Pages { get; } = new(limits.AtOnce);

    /// <summary>Makes the call.</summary>
    /// <param name="site">Which.</param>
    /// <param name="attempt">Sends one freshly signed request and reads its answer.</param>
    /// <param name="meter">Counts it.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="CloudException">It failed for good.</exception>
    public async Task<T> CallAsync<T>(CallSite site, Func<CancellationToken, Task<T>> attempt, CallMeter meter, CancellationToken ct)
    {
        var pace = paces.GetOrAdd(site.Pace, static (_, p) => new Pace(p.published ?? p.site.PerSecond, p.time), (published, site, time));
        var began = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            var sent = await pace.TurnAsync(meter, ct);
            meter.Sent(repeated: tries > 1);
            CloudException error;
            try
            {
                var answer = await TryAsync(site, attempt, ct);
                pace.Succeeded();
                return answer;
            }
            catch (CloudException e)
            {
                error = e;
            }

            if (error.Kind == FaultKind.Throttled)
            {
                pace.Throttled(sent, error.LimitPerSecond);
            }

            var wait = error.RetryAfter ?? Backoff(tries, limits.FirstWait, limits.LongestWait, Random.Shared.NextDouble);
            if (!MayRepeat(site, error, tries) || time.GetElapsedTime(began) + wait > limits.Overall)
            {
                throw error;
            }

            if (error.Kind == FaultKind.Throttled)
            {
                meter.Waited(wait);
            }

            await Task.Delay(wait, time, ct);
        }
    }

    /// <summary>How long to wait before try number <paramref name="tries"/> + 1: full jitter over a doubling bound.</summary>
    internal static TimeSpan Backoff(int tries, TimeSpan first, TimeSpan longest, Func<double> random) =>
        Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(tries, 30) - 1)) * random() is var seconds
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    /// <summary>A throttled call was refused before it did anything, so that also a changing one may be sent again; all else only where it just reads.</summary>
    private bool MayRepeat(CallSite site, CloudException error, int tries) =>
        error.Kind == FaultKind.Throttled || (site.Safe && error.Retryable && tries < limits.Tries);

    private async Task<T> TryAsync<T>(CallSite site, Func<CancellationToken, Task<T>> attempt, CancellationToken ct)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(ct);
        bounded.CancelAfter(limits.OneTry);
        try
        {
            return await attempt(bounded.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new CloudException("Timeout", $"no answer within {limits.OneTry.TotalSeconds:0} s", FaultKind.Unreachable, e) { Action = site.Action };
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.SecureConnectionError || e.InnerException is AuthenticationException)
        {
            throw new CloudException("TlsFailure", Chain(e), FaultKind.Unreachable, e) { Action = site.Action };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new CloudException("Unreachable", Chain(e), FaultKind.Unreachable, e) { Action = site.Action };
        }
        catch (InvalidDataException e)
        {
            throw new CloudException("MalformedReply", $"the answer cannot be unpacked: {e.Message}", FaultKind.Malformed, e) { Action = site.Action };
        }
        catch (JsonException e)
        {
            // The message names the path, never the contents, but for the first bad character.
            throw new CloudException("MalformedReply", $"the answer is not what the API promises: {e.Message}", FaultKind.Malformed, e) { Action = site.Action };
        }
    }

    private static string Chain(Exception e) => e.InnerException is { } inner && !e.Message.Contains(inner.Message, StringComparison.Ordinal) ? $"{e.Message} {inner.Message}" : e.Message;
}
