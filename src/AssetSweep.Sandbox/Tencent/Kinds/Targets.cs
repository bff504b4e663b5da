using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>clb DescribeTargets and DescribeTargetHealth: what stands behind load balancers, and whether it answers.</summary>
internal sealed class Targets(TencentWorld world)
{
    private const int MaxIds = 30;

    public IEnumerable<Operation> Operations() =>
    [
        new("clb", LoadBalancers.Version, "DescribeTargets", Regional: true, "clb/*", DescribeTargets),
        new("clb", LoadBalancers.Version, "DescribeTargetHealth", Regional: true, "clb/*", DescribeTargetHealth),
    ];

    private void DescribeTargets(TencentCall call, JsonText json)
    {
        var p = call.Parameters.Only("LoadBalancerId", "ListenerIds", "Protocol", "Port");
        var balancer = world.LoadBalancers.Find(p.Required("LoadBalancerId"), call.Region);
        var (ids, protocol, port) = (p.Texts("ListenerIds"), p.Text("Protocol"), p.Integer("Port"));
        json.Raw("\"Listeners\":["u8);
        string comma = "";
        foreach (var listener in (balancer?.Listeners ?? []).Where(l =>
            ids?.Contains(l.Id) != false && (protocol is null || protocol == l.Protocol) && (port is null || port == l.Port)))
        {
            json.Raw(comma.Length > 0 ? ",{\"ListenerId\":"u8 : "{\"ListenerId\":"u8).Text(listener.Id)
                .Raw(",\"Protocol\":"u8).Text(listener.Protocol)
                .Raw(",\"Port\":"u8).Number(listener.Port)
                .Raw(",\"EndPort\":0,\"Rules\":"u8);
            comma = ",";
            if (listener.IsWeb)
            {
                json.Raw("[{\"LocationId\":"u8).Text(listener.LocationId)
                    .Raw(",\"Domain\":"u8).Text(listener.Domain)
                    .Raw(",\"Url\":\"/\",\"FunctionTargets\":[],\"Targets\":"u8);
                WriteTargets(json, balancer!);
                json.Raw("}],\"Targets\":null}"u8);
            }
            else
            {
                json.Raw("null,\"Targets\":"u8);
                WriteTargets(json, balancer!);
                json.Raw("}"u8);
            }
        }

        json.Raw("],"u8);
    }

    private void WriteTargets(JsonText json, LoadBalancer balancer)
    {
        json.Raw("["u8);
        bool first = true;
        foreach (var (backend, server) in world.BackendsOf(balancer))
        {
            json.Raw(first ? "{\"Type\":\"CVM\",\"InstanceId\":"u8 : ",{\"Type\":\"CVM\",\"InstanceId\":"u8).Text(server.Id)
                .Raw(",\"InstanceName\":"u8).Text(server.Name)
                .Raw(",\"PrivateIpAddresses\":["u8).Text(server.PrivateIp)
                .Raw("],\"PublicIpAddresses\":null,\"EniId\":\"\",\"Port\":"u8).Number(backend.Port)
                .Raw(",\"Weight\":"u8).Number(backend.Weight)
                .Raw(",\"RegisteredTime\":"u8).Time(balancer.Created.ToOffset(Disks.Beijing), Disks.WallClock)
                .Raw("}"u8);
            first = false;
        }

        json.Raw("]"u8);
    }

    private void DescribeTargetHealth(TencentCall call, JsonText json)
    {
        var p = call.Parameters.Only("LoadBalancerIds", "ListenerIds", "LocationIds");
        var ids = p.Texts("LoadBalancerIds") ?? throw TencentError.MissingParameter("LoadBalancerIds");
        var (listeners, locations) = (p.Texts("ListenerIds"), p.Texts("LocationIds"));
        if (ids.Count > MaxIds)
        {
            throw TencentError.TooMany("InvalidParameterValue.Length", "LoadBalancerIds", MaxIds);
        }

        json.Raw("\"LoadBalancers\":["u8);
        for (int i = 0; i < ids.Count; i++)
        {
            var balancer = world.LoadBalancers.Find(ids[i], call.Region) ?? throw TencentError.NoLoadBalancer(ids[i]);
            json.Raw(i > 0 ? ",{\"LoadBalancerId\":"u8 : "{\"LoadBalancerId\":"u8).Text(balancer.Id)
                .Raw(",\"LoadBalancerName\":"u8).Text(balancer.Name)
                .Raw(",\"Listeners\":["u8);
            bool first = true;
            foreach (var listener in balancer.Listeners.Where(l => listeners?.Contains(l.Id) != false && locations?.Contains(l.LocationId) != false))
            {
                json.Raw(first ? ""u8 : ","u8);
                WriteHealth(json, balancer, listener);
                first = false;
            }

            json.Raw("]}"u8);
        }

        json.Raw("],"u8);
    }

    private void WriteHealth(JsonText json, LoadBalancer balancer, Listener listener)
    {
        json.Raw("{\"ListenerId\":"u8).Text(listener.Id)
            .Raw(",\"ListenerName\":\"\",\"Protocol\":"u8).Text(listener.Protocol)
            .Raw(",\"Port\":"u8).Number(listener.Port)
            .Raw(",\"Rules\":[{\"LocationId\":"u8).Text(listener.LocationId)
            .Raw(",\"Domain\":"u8).Text(listener.IsWeb ? listener.Domain : null)
            .Raw(",\"Url\":"u8).Text(listener.IsWeb ? "/" : null)
            .Raw(",\"Targets\":["u8);
        bool first = true;
        foreach (var (backend, server) in world.BackendsOf(balancer))
        {
            // A server that does not run answers no check, whatever it did before.
            bool healthy = backend.Healthy && server.State == "RUNNING";
            json.Raw(first ? "{\"IP\":"u8 : ",{\"IP\":"u8).Text(server.PrivateIp)
                .Raw(",\"Port\":"u8).Number(backend.Port)
                .Raw(",\"TargetId\":"u8).Text(server.Id)
                .Raw(",\"HealthStatus\":"u8).Bool(healthy)
                .Raw(",\"HealthStatusDetail\":"u8).Text(healthy ? "Alive" : "Dead")
                .Raw(",\"HealthStatusDetial\":"u8).Text(healthy ? "Alive" : "Dead")
                .Raw("}"u8);
            first = false;
        }

        json.Raw("]}]}"u8);
    }
}
