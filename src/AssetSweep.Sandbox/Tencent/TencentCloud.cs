using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Tencent.Estate;
using AssetSweep.Sandbox.Tencent.Kinds;
using Microsoft.AspNetCore.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>The pretend Tencent Cloud: one address for all products, told apart by version and action. Every answer of its own is HTTP 200.</summary>
internal sealed class TencentCloud
{
    private const string Name = "tencent";

    private readonly Keys keys;
    private readonly RateLimit limit;
    private readonly Arrivals arrivals;
    private readonly FaultBox faults;
    private readonly Dictionary<(string Version, string Action), Operation> operations;
    private readonly HashSet<string> actions;

    public TencentCloud(TencentWorld world, FaultBox faults, Arrivals arrivals, RateLimit limit, bool signed)
    {
        (this.faults, this.arrivals, this.limit) = (faults, arrivals, limit);
        keys = new(signed);
        Operation[] all =
        [
            .. RegionLists.Operations(),
            .. Sts.Operations(keys),
            new ListOperation<Server>(new Servers(world), faults).Operation,
            new ListOperation<Disk>(new Disks(world), faults).Operation,
            new ListOperation<KeyPair>(new KeyPairs(world), faults).Operation,
            new ListOperation<Snapshot>(new Snapshots(world), faults).Operation,
            new ListOperation<Address>(new Addresses(world), faults).Operation,
            new ListOperation<LoadBalancer>(new LoadBalancers(world), faults).Operation,
            .. new Targets(world).Operations(),
            new ListOperation<DnsZone>(new Zones(world), faults).Operation,
            new ListOperation<DnsRecord>(new Records(world), faults).Operation,
            new ListOperation<CdnDomain>(new CdnDomains(world, withConfig: false), faults).Operation,
            new ListOperation<CdnDomain>(new CdnDomains(world, withConfig: true), faults).Operation,
            new ListOperation<Certificate>(new Certificates(world), faults).Operation,
        ];
        operations = all.ToDictionary(o => (o.Version, o.Action));
        actions = [.. all.Select(o => o.Action)];
    }

    /// <summary>What a request asks for, before anything of it is believed.</summary>
    public static Call Read(HttpRequest request, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        string action = Call.Header(request, "X-TC-Action");
        string region = Call.Header(request, "X-TC-Region");
        string authorization = Call.Header(request, "Authorization");
        return new()
        {
            Cloud = Name,
            Action = action,
            Region = region,
            Mutates = Call.IsChange(action),

            // Action and region are not signed: the first pages of two regions may well have one signature.
            Mark = authorization.Length == 0 ? "" : $"{authorization} {action} {region}",
            Request = request,
            Body = body,
            Now = now,
        };
    }

    public Reply Answer(Call call, JsonText json)
    {
        var request = Guid.NewGuid();
        try
        {
            json.Raw("{\"Response\":{"u8);
            Run(call, request, json);
        }
        catch (TencentError error)
        {
            json.CutTo(0);
            json.Raw("{\"Response\":{\"Error\":{\"Code\":"u8).Text(error.Code)
                .Raw(",\"Message\":"u8).Text(error.In(Call.Header(call.Request, "X-TC-Language"))).Raw("},"u8);
        }

        json.Raw("\"RequestId\":"u8).Uuid(request).Raw("}}"u8);
        string trace = Call.Header(call.Request, "X-TC-TraceId");
        return new() { Body = json.Written, Header = trace.Length > 0 ? ("X-TC-TraceId", trace) : null };
    }

    private void Run(Call call, Guid request, JsonText json)
    {
        if (call.Request.Method is not ("POST" or "GET"))
        {
            throw new TencentError("UnsupportedProtocol", "只支持 GET 与 POST。", "Only GET and POST are supported.");
        }

        if (call.Body.Length > Front.MaxBody)
        {
            throw new TencentError("RequestSizeLimitExceeded", "请求体过大。", "The body is too large.");
        }

        string action = Keys.Present(call, "X-TC-Action", "Action");
        string version = Keys.Present(call, "X-TC-Version", "Version");
        var refusal = faults.Refuse(call);
        Refuse(refusal, Refusal.BadSignature, TencentError.BadSignature);
        Refuse(refusal, Refusal.ExpiredToken, TencentError.TokenFailure);
        var caller = keys.Check(call);
        if (refusal == Refusal.Throttled || !limit.Allows(SandboxServer.TencentAccountId, action))
        {
            arrivals.CountThrottled();
            throw TencentError.Throttled(limit.Rate > 0 ? limit.Rate : 20);
        }

        if (!operations.TryGetValue((version, action), out var operation))
        {
            throw actions.Contains(action) ? TencentError.NoSuchVersion(version) : TencentError.InvalidAction(action);
        }

        Refuse(refusal, Refusal.Internal, TencentError.Internal);
        Refuse(refusal, Refusal.UnsupportedRegion, () => TencentError.UnsupportedRegion(call.Region));
        Refuse(refusal, Refusal.Denied, () => TencentError.Denied(request, $"{operation.Service}:{action}", Resource(operation, call.Region)));
        if (TencentError.NotOpened(operation.Service) is { } notOpened && faults.NotOpened(call))
        {
            throw notOpened;
        }

        int region = operation.Regional ? Region(call) : 0;
        operation.Answer(new(call, caller, Parameters.Read(call)) { Region = region }, json);
    }

    private static void Refuse(Refusal? wanted, Refusal here, Func<TencentError> error)
    {
        if (wanted == here)
        {
            throw error();
        }
    }

    private static int Region(Call call)
    {
        string region = Keys.Present(call, "X-TC-Region", "Region");
        return Regions.Find(region) is >= 0 and var number ? number : throw TencentError.UnsupportedRegion(region);
    }

    private static string Resource(Operation operation, string region) => operation.Resource.Length == 0
        ? "*"
        : $"qcs::{operation.Service}:{region}:uin/{SandboxServer.TencentAccountId}:{operation.Resource}";
}
