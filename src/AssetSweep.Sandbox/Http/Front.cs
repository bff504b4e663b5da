using System.Buffers;
using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Tencent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AssetSweep.Sandbox.Http;

/// <summary>Every request comes in here: it is counted, given to its cloud, spoiled where a fault says so, and answered.</summary>
internal sealed class Front(TencentCloud tencent, SandboxClock clock, Arrivals arrivals, FaultBox faults, SandboxOptions options)
    : IHttpApplication<HttpContext>
{
    /// <summary>The largest body a cloud takes. Source: Tencent Cloud, TC3 signing.</summary>
    public const int MaxBody = 10 * 1024 * 1024;

    private readonly SeenBefore seen = new();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (context.Request.Path == ClockPage.Path)
        {
            await ClockPage.Answer(context, clock, options.Rate, ct);
        }
        else if (context.Request.Path == "/")
        {
            byte[] body = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(context.Request.ContentLength ?? 0, 1024, MaxBody));
            try
            {
                int length;
                (body, length) = await Read(context.Request.Body, body, ct);
                await Answer(context, body.AsMemory(0, length), ct);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(body);
            }
        }
        else
        {
            await Sender.SendJson(context, 404, """{"error":"nothing is here: the clouds answer at /, the clock at /_clock"}""", clock.Now, ct);
        }
    }

    private static async Task<(byte[] Body, int Length)> Read(Stream from, byte[] body, CancellationToken ct)
    {
        int length = 0;
        while (await from.ReadAsync(body.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (length == body.Length)
            {
                // Beyond the limit the rest is left unread: the cloud refuses by the length it sees.
                if (length > MaxBody)
                {
                    break;
                }

                // The smaller array is left to the collector: given back here, it would be given back again when the next read fails.
                byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
                body.CopyTo(larger, 0);
                body = larger;
            }
        }

        return (body, length);
    }

    private async Task Answer(HttpContext context, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var call = TencentCloud.Read(context.Request, body, clock.Now);
        arrivals.Count(call.Cloud, call.Action, call.Region, call.Mutates, repeated: call.Mark.Length > 0 && seen.Add(call.Mark));
        call = call with { Now = call.Now + faults.ClockShift(call) };
        if (options.Latency + faults.Delay(call) is { Ticks: > 0 } delay)
        {
            await Task.Delay(delay, options.Time, ct);
        }

        using var json = new JsonText();
        var reply = faults.Instead(call) ?? faults.Spoil(call, tencent.Answer(call, json));
        await Sender.Send(context, reply, call.Now, ct);
    }
}
