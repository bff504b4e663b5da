using System.Globalization;
using System.Text.Json;
using AssetSweep.Sandbox;
using AssetSweep.Sandbox.Tencent;

namespace AssetSweep.Tests.PretendClouds;

/// <summary>How the kinds beside servers and disks hang together with them and with each other.</summary>
public class EstateTests
{
    private const string Dnspod = "2021-03-23";
    private const string Cdn = "2018-06-06";
    private const string Ssl = "2019-12-05";
    private const string Clb = "2018-03-17";

    [TestCase(500, 1UL)]
    [TestCase(3000, 9UL)]
    public async Task Key_pairs_tell_the_servers_that_tell_them(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var (pairs, servers) = (await Regional(caller, "DescribeKeyPairs", "KeyPairSet"), await Regional(caller, "DescribeInstances", "InstanceSet"));
        var known = pairs.Select(p => Text(p, "KeyId")).ToHashSet();
        var told = pairs.SelectMany(p => p.GetProperty("AssociatedInstanceIds").EnumerateArray().Select(i => (Text(p, "KeyId"), i.GetString()!)));
        var held = servers.SelectMany(s => KeysOf(s).Select(k => (k, Text(s, "InstanceId")))).ToList();
        Assert.That(told, Is.EquivalentTo(held.Where(h => known.Contains(h.k))));
        Assert.That(held.Select(h => h.k).Except(known), Is.Not.Empty, "keys whose object was deleted");
        Assert.That(pairs.Any(p => p.GetProperty("AssociatedInstanceIds").GetArrayLength() > 0));
        Assert.That(size < 3000 || pairs.Any(p => p.GetProperty("AssociatedInstanceIds").GetArrayLength() == 0));
    }

    [TestCase(500, 1UL)]
    [TestCase(3000, 9UL)]
    public async Task Disks_count_the_snapshots_that_name_them(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var (snapshots, disks) = (await Regional(caller, "DescribeSnapshots", "SnapshotSet"), await Regional(caller, "DescribeDisks", "DiskSet"));
        var count = snapshots.GroupBy(s => Text(s, "DiskId")).ToDictionary(g => g.Key, g => g.Count());
        foreach (var disk in disks)
        {
            Assert.That(disk.GetProperty("SnapshotCount").GetInt32(), Is.EqualTo(count.GetValueOrDefault(Text(disk, "DiskId"))));
        }

        var byId = disks.ToDictionary(d => Text(d, "DiskId"));
        foreach (var snapshot in snapshots.Where(s => byId.ContainsKey(Text(s, "DiskId"))))
        {
            var disk = byId[Text(snapshot, "DiskId")];
            Assert.That(snapshot.GetProperty("DiskSize").GetInt32(), Is.EqualTo(disk.GetProperty("DiskSize").GetInt32()));
            Assert.That(string.CompareOrdinal(Text(snapshot, "CreateTime"), Text(disk, "CreateTime")), Is.Positive);
        }

        Assert.That(snapshots.Any(s => byId.ContainsKey(Text(s, "DiskId"))) && snapshots.Any(s => !byId.ContainsKey(Text(s, "DiskId"))));
        Assert.That(snapshots.Any(s => Text(s, "SnapshotState") == "CREATING" && s.GetProperty("Percent").GetInt32() is > 0 and < 100));
        if (size < 3000)
        {
            return;
        }

        Assert.That(snapshots.Any(s => Text(s, "DiskId").Length == 0 && s.GetProperty("CopyFromRemote").GetBoolean()));
        Assert.That(snapshots.Any(s => s.GetProperty("ImageCount").GetInt32() == 1 && s.GetProperty("Images").GetArrayLength() == 1));
        Assert.That(snapshots.Any(s => s.GetProperty("ShareReference").GetInt32() > 0));
        Assert.That(snapshots.Any(s => s.GetProperty("IsPermanent").GetBoolean() && Text(s, "DeadlineTime").Length == 0));
        Assert.That(snapshots.Any(s => !s.GetProperty("IsPermanent").GetBoolean() && Text(s, "DeadlineTime").Length > 0));
    }

    [Test]
    public async Task A_snapshot_that_is_being_made_grows_with_the_clock_until_it_is_ready()
    {
        await using var caller = await With(500, 1);
        var world = caller.Sandbox.World;
        string id = world.Add("tencent/snapshots", "ap-guangzhou");
        Assert.That(State(), Is.EqualTo(("CREATING", 0)));
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddMinutes(30));
        Assert.That(State(), Is.EqualTo(("CREATING", 50)));
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddMinutes(60));
        Assert.That(State(), Is.EqualTo(("NORMAL", 100)));

        (string, int) State() => world.Find("tencent/snapshots", id) is { } s ? (Text(s, "SnapshotState"), s.GetProperty("Percent").GetInt32()) : default;
    }

    [TestCase(500, 1UL)]
    [TestCase(3000, 9UL)]
    public async Task Addresses_and_what_they_are_on_agree(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var addresses = await Regional(caller, "DescribeAddresses", "AddressSet");
        var servers = (await Regional(caller, "DescribeInstances", "InstanceSet")).ToDictionary(s => Text(s, "InstanceId"));
        var balancers = (await Regional(caller, "DescribeLoadBalancers", "LoadBalancerSet", Clb)).ToDictionary(b => Text(b, "LoadBalancerId"));
        foreach (var address in addresses)
        {
            string holder = Text(address, "InstanceId");
            switch (Text(address, "InstanceType"))
            {
                case "CVM":
                    Assert.That(servers[holder].GetProperty("PublicIpAddresses")[0].GetString(), Is.EqualTo(Text(address, "AddressIp")));
                    Assert.That(servers[holder].GetProperty("PrivateIpAddresses")[0].GetString(), Is.EqualTo(Text(address, "PrivateAddressIp")));
                    break;
                case "CLB":
                    Assert.That(Text(balancers[holder], "LoadBalancerType"), Is.EqualTo("INTERNAL"));
                    break;
                case "(null)":
                    Assert.That(Text(address, "AddressStatus"), Is.EqualTo("UNBIND"));
                    Assert.That(servers.Values.SelectMany(PublicIps), Does.Not.Contain(Text(address, "AddressIp")));
                    break;
            }
        }

        var all = addresses.Select(a => Text(a, "AddressIp")).Concat(balancers.Values.Select(b => b.GetProperty("LoadBalancerVips")[0].GetString()!));
        Assert.That(all, Is.Unique);
        Assert.That(addresses.Select(a => Text(a, "InstanceType")), Does.Contain("CVM").And.Contain("CLB").And.Contain("NAT").And.Contain("(null)"));
        Assert.That(addresses.Select(a => Text(a, "AddressStatus")), Does.Contain("BIND").And.Contain("UNBIND").And.Contain("BIND_ENI"));
        Assert.That(addresses.Any(a => a.GetProperty("IsArrears").GetBoolean()));
    }

    [Test]
    public async Task A_server_that_goes_leaves_its_address_unbound()
    {
        await using var caller = await With(500, 1);
        var world = caller.Sandbox.World;
        string ip = world.Ids("tencent/ips").First(i => Text(world.Find("tencent/ips", i)!.Value, "InstanceType") == "CVM");
        string server = Text(world.Find("tencent/ips", ip)!.Value, "InstanceId");
        world.Remove("tencent/servers", server);
        Assert.That(Text(world.Find("tencent/ips", ip)!.Value, "AddressStatus"), Is.EqualTo("UNBIND"));

        string other = world.Ids("tencent/servers").First(s => s != server && RegionOf(world, "tencent/servers", s) == RegionOf(world, "tencent/ips", ip));
        world.Edit("tencent/ips", ip, "InstanceId", other);
        Assert.That(PublicIps(world.Find("tencent/servers", other)!.Value), Is.EqualTo(new[] { Text(world.Find("tencent/ips", ip)!.Value, "AddressIp") }));
        world.Remove("tencent/ips", ip);
        Assert.That(PublicIps(world.Find("tencent/servers", other)!.Value), Is.Empty);
    }

    [TestCase(3000, 9UL)]
    public async Task Load_balancers_have_servers_of_their_own_network_behind_them_or_none(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var servers = (await Regional(caller, "DescribeInstances", "InstanceSet")).ToDictionary(s => Text(s, "InstanceId"));
        List<int> backends = [], listeners = [], weights = [];
        foreach (var region in Regions.Open)
        {
            foreach (var balancer in await caller.All("DescribeLoadBalancers", "LoadBalancerSet", region.Id, version: Clb))
            {
                string body = $$"""{"LoadBalancerId":"{{Text(balancer, "LoadBalancerId")}}"}""";
                var found = (await caller.Call("DescribeTargets", body, region.Id, Clb)).GetProperty("Listeners").EnumerateArray().ToList();
                var targets = found.SelectMany(l => l.GetProperty("Targets") is { ValueKind: JsonValueKind.Array } direct
                    ? direct.EnumerateArray()
                    : l.GetProperty("Rules")[0].GetProperty("Targets").EnumerateArray()).ToList();
                var networks = targets.Select(t => Text(servers[Text(t, "InstanceId")].GetProperty("VirtualPrivateCloud"), "VpcId"));
                Assert.That(networks, Is.All.EqualTo(Text(balancer, "VpcId")));
                listeners.Add(found.Count);
                backends.Add(targets.Count);
                weights.AddRange(targets.Select(t => t.GetProperty("Weight").GetInt32()));
                string ids = $$"""{"LoadBalancerIds":["{{Text(balancer, "LoadBalancerId")}}"]}""";
                var health = (await caller.Call("DescribeTargetHealth", ids, region.Id, Clb)).GetProperty("LoadBalancers")[0].GetProperty("Listeners");
                Assert.That(health.GetArrayLength(), Is.EqualTo(found.Count));
            }
        }

        Assert.That(listeners, Does.Contain(0));
        Assert.That(backends, Does.Contain(0).And.Some.Positive);
        Assert.That(weights, Does.Contain(0).And.Contain(10));
    }

    [TestCase(50, 3UL)]
    [TestCase(500, 1UL)]
    [TestCase(3000, 9UL)]
    public async Task Zones_hold_the_records_they_count(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var ids = new List<string>();
        foreach (var zone in await caller.AccountWide("DescribeDomainList", "DomainList", Dnspod))
        {
            var records = await RecordsOf(caller, Text(zone, "Name"));
            ids.AddRange(records.Select(r => r.GetProperty("RecordId").GetRawText()));
            Assert.That(records, Has.Count.EqualTo(zone.GetProperty("RecordCount").GetInt32()));
            Assert.That(await RecordsOf(caller, Text(zone, "Punycode")), Has.Count.EqualTo(records.Count));
        }

        Assert.That(ids, Is.EquivalentTo(caller.Sandbox.World.Ids("tencent/dns_records")).And.Unique);
        Assert.That(ids.All(id => long.Parse(id, CultureInfo.InvariantCulture) > int.MaxValue));
    }

    [TestCase(500, 1UL)]
    [TestCase(3000, 9UL)]
    public async Task Records_lead_to_what_there_is_and_to_what_is_gone(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var zones = await caller.AccountWide("DescribeDomainList", "DomainList", Dnspod);
        var records = new List<(string Host, JsonElement Record)>();
        foreach (var zone in zones)
        {
            records.AddRange((await RecordsOf(caller, Text(zone, "Name"))).Select(r => ($"{Text(r, "Name")}.{Text(zone, "Punycode")}", r)));
        }

        var cdn = await caller.AccountWide("DescribeDomains", "Domains", Cdn);
        var cnames = cdn.ToDictionary(d => Text(d, "Cname") + ".", d => Text(d, "Domain"));
        var owned = (await Regional(caller, "DescribeInstances", "InstanceSet")).SelectMany(PublicIps)
            .Concat((await Regional(caller, "DescribeAddresses", "AddressSet")).Select(a => Text(a, "AddressIp")))
            .Concat((await Regional(caller, "DescribeLoadBalancers", "LoadBalancerSet", Clb)).Select(b => b.GetProperty("LoadBalancerVips")[0].GetString()!)).ToHashSet();
        var addresses = records.Where(r => Text(r.Record, "Type") == "A").Select(r => Text(r.Record, "Value")).ToList();
        Assert.That(addresses.Any(owned.Contains) && addresses.Any(a => a.StartsWith("198.1", StringComparison.Ordinal) && !owned.Contains(a)));
        var toCdn = records.Where(r => Text(r.Record, "Value").EndsWith(".cdn.dnsv1.com.", StringComparison.Ordinal)).ToList();
        Assert.That(toCdn.Any(r => cnames.ContainsKey(Text(r.Record, "Value"))) && toCdn.Any(r => !cnames.ContainsKey(Text(r.Record, "Value"))));
        Assert.That(toCdn.Where(r => cnames.ContainsKey(Text(r.Record, "Value"))).All(r => r.Host == cnames[Text(r.Record, "Value")]));
        Assert.That(cnames.Keys.Except(toCdn.Select(r => Text(r.Record, "Value"))), Is.Not.Empty, "CDN domains without a CNAME");
        Assert.That(records.Select(r => Text(r.Record, "Status")), Does.Contain("ENABLE").And.Contain("DISABLE"));
        Assert.That(records.Select(r => Text(r.Record, "Line")), Does.Contain("默认").And.Contain("电信").And.Contain("境外"));
        Assert.That(records.Select(r => Text(r.Record, "Type")), Is.SupersetOf(new[] { "A", "AAAA", "CNAME", "MX", "TXT", "NS" }));
        Assert.That(records.Select(r => Text(r.Record, "Name")), Does.Contain("@").And.Contain("*"));
        Assert.That(records.Any(r => Text(r.Record, "Remark").Any(c => c > '\u4e00')));
        Assert.That(zones.Select(z => Text(z, "DNSStatus")), Does.Contain("DNSERROR").And.Contain(""));
    }

    [TestCase(3000, 9UL)]
    public async Task Cdn_domains_show_certificates_that_are_there_and_some_that_are_gone(int size, ulong seed)
    {
        await using var caller = await With(size, seed);
        var domains = await caller.AccountWide("DescribeDomainsConfig", "Domains", Cdn, 100);
        var certificates = (await caller.AccountWide("DescribeCertificates", "Certificates", Ssl)).ToDictionary(c => Text(c, "CertificateId"));
        var shown = domains.Where(d => Text(d.GetProperty("Https"), "Switch") == "on").Select(d => d.GetProperty("Https").GetProperty("CertInfo")).ToList();
        foreach (var info in shown.Where(s => certificates.ContainsKey(Text(s, "CertId"))))
        {
            Assert.That(Text(info, "ExpireTime"), Is.EqualTo(Text(certificates[Text(info, "CertId")], "CertEndTime")));
        }

        var ids = shown.Select(s => Text(s, "CertId")).ToHashSet();
        Assert.That(ids.Any(certificates.ContainsKey) && !ids.All(certificates.ContainsKey) && !certificates.Keys.All(ids.Contains));
        Assert.That(certificates.Values.Select(c => c.GetProperty("Status").GetInt32()), Is.SupersetOf(new[] { 0, 1, 3, 10 }));
        Assert.That(certificates.Values.Any(c => c.GetProperty("IsExpiring").GetBoolean()));
        Assert.That(certificates.Values.Any(c => c.GetProperty("PackageType").ValueKind == JsonValueKind.Null));
        Assert.That(domains.Select(d => Text(d, "Status")), Is.SupersetOf(new[] { "online", "offline", "rejected", "processing" }));
        Assert.That(domains.Select(d => Text(d, "Disable")), Is.SupersetOf(new[] { "normal", "idle", "overdue" }));
        Assert.That(domains.Select(d => Text(d.GetProperty("Origin"), "OriginType")), Is.SupersetOf(new[] { "ip", "domain", "cos" }));
    }

    [Test]
    public async Task A_certificate_runs_out_when_the_clock_says_so()
    {
        await using var caller = await With(500, 1);
        var world = caller.Sandbox.World;
        string id = world.Add("tencent/certificates", "");
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddDays(350));
        Assert.That(world.Find("tencent/certificates", id)!.Value.GetProperty("IsExpiring").GetBoolean());
        caller.Sandbox.Clock.MoveTo(Caller.Start.AddDays(366));
        Assert.That(world.Find("tencent/certificates", id)!.Value.GetProperty("Status").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task Every_kind_can_be_added_to_found_and_taken_from()
    {
        await using var caller = await With(500, 1);
        var world = caller.Sandbox.World;
        foreach (string kind in World.Kinds)
        {
            string region = kind is "tencent/dns_zones" or "tencent/dns_records" or "tencent/cdn_domains" or "tencent/certificates" ? "" : "ap-shanghai";
            int before = world.Count(kind);
            string id = world.Add(kind, region);
            Assert.That(world.Count(kind), Is.EqualTo(before + 1), kind);
            Assert.That(world.Ids(kind, region.Length > 0 ? region : null).First(), Is.EqualTo(id));
            Assert.That(world.Find(kind, id)?.GetRawText(), Does.Contain(id));
            Assert.That(world.Remove(kind, id) && !world.Remove(kind, id));
            Assert.That(world.Find(kind, id), Is.Null);
            Assert.That(world.Ids(kind).Count(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task A_zone_that_goes_takes_its_records_along()
    {
        await using var caller = await With(500, 1);
        var world = caller.Sandbox.World;
        string zone = world.Ids("tencent/dns_zones").Last();
        int records = world.Find("tencent/dns_zones", zone)!.Value.GetProperty("RecordCount").GetInt32();
        int before = world.Count("tencent/dns_records");
        world.Remove("tencent/dns_zones", zone);
        Assert.That(world.Count("tencent/dns_records"), Is.EqualTo(before - records));
    }

    [Test]
    public async Task A_million_assets_have_ids_of_their_own_in_every_kind()
    {
        await using var caller = await With(1_000_000, 1);
        var world = caller.Sandbox.World;
        foreach (string kind in World.Kinds.Where(k => k is not ("tencent/servers" or "tencent/disks")))
        {
            Assert.That(world.Ids(kind).ToHashSet(), Has.Count.EqualTo(world.Count(kind)), kind);
        }

        Assert.That(World.Kinds.Sum(kind => world.Count(kind)), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task Kinds_that_are_not_counted_are_not_there_when_others_are()
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Counts = new Dictionary<string, int> { ["tencent/dns_records"] = 45, ["tencent/ips"] = 3 } });
        var world = caller.Sandbox.World;
        Assert.That(World.Kinds.ToDictionary(k => k, k => world.Count(k)).Where(k => k.Value > 0), Is.EquivalentTo(new Dictionary<string, int>
        {
            ["tencent/dns_records"] = 45, ["tencent/dns_zones"] = 2, ["tencent/ips"] = 3,
        }));
        foreach (string kind in World.Kinds)
        {
            Assert.That(world.Ids(kind).Count(id => world.Find(kind, id) is not null), Is.EqualTo(world.Count(kind)));
        }

        Assert.That(
            async () => await Caller.With(new SandboxOptions { Now = Caller.Start, Counts = new Dictionary<string, int> { ["tencent/dns_records"] = 5, ["tencent/dns_zones"] = 0 } }),
            Throws.ArgumentException.With.Message.Contains("tencent/dns_zones"));
    }

    [TestCase("tencent/dns_records")]
    [TestCase("tencent/cdn_domains")]
    [TestCase("tencent/snapshots")]
    [TestCase("tencent/ips")]
    [TestCase("tencent/load_balancers")]
    [TestCase("tencent/certificates")]
    [TestCase("tencent/key_pairs")]
    public async Task A_kind_can_stand_alone(string kind)
    {
        await using var caller = await Caller.With(new SandboxOptions { Now = Caller.Start, Counts = new Dictionary<string, int> { [kind] = 60 } });
        var world = caller.Sandbox.World;
        Assert.That(world.Ids(kind).Distinct().Count(id => world.Find(kind, id) is not null), Is.EqualTo(60));
    }

    private static Task<Caller> With(int size, ulong seed) => Caller.With(new SandboxOptions { Now = Caller.Start, Size = size, Seed = seed });

    private static async Task<List<JsonElement>> Regional(Caller caller, string action, string set, string version = Caller.Cvm)
    {
        var all = new List<JsonElement>();
        foreach (var region in Regions.Open)
        {
            all.AddRange(await caller.All(action, set, region.Id, version: version));
        }

        return all;
    }

    private static async Task<List<JsonElement>> RecordsOf(Caller caller, string zone)
    {
        var page = await caller.Call("DescribeRecordList", $$"""{"Domain":"{{zone}}","Limit":3000,"ErrorOnEmpty":"no"}""", null, Dnspod);
        return [.. page.GetProperty("RecordList").EnumerateArray()];
    }

    private static IEnumerable<string> KeysOf(JsonElement server) =>
        server.GetProperty("LoginSettings").GetProperty("KeyIds") is { ValueKind: JsonValueKind.Array } keys ? keys.EnumerateArray().Select(k => k.GetString()!) : [];

    private static IEnumerable<string> PublicIps(JsonElement server) =>
        server.GetProperty("PublicIpAddresses") is { ValueKind: JsonValueKind.Array } ips ? ips.EnumerateArray().Select(i => i.GetString()!) : [];

    private static string RegionOf(World world, string kind, string id) => Regions.Open.First(r => world.Ids(kind, r.Id).Contains(id)).Id;

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString() ?? "(null)";
}
