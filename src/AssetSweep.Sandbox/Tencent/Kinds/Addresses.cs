using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent.Kinds;

/// <summary>vpc DescribeAddresses. Times are UTC. The ordinary public addresses of servers are not among them.</summary>
internal sealed class Addresses(TencentWorld world) : Kind<Address>
{
    public override (string Service, string Version, string Action, string Resource) Call =>
        ("vpc", "2017-03-12", "DescribeAddresses", "eip/*");

    public override string Set => "AddressSet";

    public override (string Parameter, string Member) Ids => ("AddressIds", "AddressId");

    public override string NumberMember => "Bandwidth";

    public override int MaxValues => 100;

    public override (string TooLarge, string Malformed) Codes => ("InvalidParameterValue.LimitExceeded", "InvalidParameterValue.AddressIdMalformed");

    public override Stock<Address> Stock => world.Ips;

    public override IReadOnlyDictionary<string, Func<Address, IEnumerable<string?>>> Filters { get; } =
        new Dictionary<string, Func<Address, IEnumerable<string?>>>
        {
            ["address-id"] = a => [a.Id],
            ["address-name"] = a => [a.Name],
            ["address-ip"] = a => [a.Ip],
            ["address-status"] = a => [a.Status],
            ["instance-id"] = a => [a.InstanceId],
            ["private-ip-address"] = a => [a.PrivateIp],
            ["network-interface-id"] = a => [a.NicId],
            ["is-arrears"] = a => [a.Arrears ? "TRUE" : "FALSE"],
            ["instance-type"] = a => [a.InstanceType],
            ["address-type"] = a => [a.Type],
            ["address-isp"] = _ => ["BGP"],
            ["tag-key"] = a => (a.Tags ?? []).Select(t => t.Key),
            ["tag-value"] = a => (a.Tags ?? []).Select(t => t.Value),
        };

    public override Address At(Address asset, DateTimeOffset now) => asset.At(now);

    public override void AddOne(TencentCall call) => world.AddIp(call.Region);

    public override void Write(JsonText json, Address a, TencentCall call) => Write(json, a);

    public static void Write(JsonText json, Address a)
    {
        json.Raw("{\"AddressId\":"u8).Text(a.Id)
            .Raw(",\"AddressName\":"u8).Text(a.Name)
            .Raw(",\"AddressIp\":"u8).Text(a.Ip)
            .Raw(",\"AddressStatus\":"u8).Text(a.Status)
            .Raw(",\"AddressType\":"u8).Text(a.Type)
            .Raw(",\"InstanceId\":"u8).Text(a.InstanceId)
            .Raw(",\"InstanceType\":"u8).Text(a.InstanceType)
            .Raw(",\"NetworkInterfaceId\":"u8).Text(a.NicId)
            .Raw(",\"PrivateAddressIp\":"u8).Text(a.PrivateIp)
            .Raw(",\"IsArrears\":"u8).Bool(a.Arrears)
            .Raw(",\"IsBlocked\":false,\"IsEipDirectConnection\":false,\"EipAlgType\":{\"Ftp\":true,\"Sip\":true},\"LocalBgp\":false"u8)
            .Raw(",\"CascadeRelease\":false,\"Egress\":\"center_egress1\",\"InternetServiceProvider\":\"BGP\",\"CreatedTime\":"u8).Time(a.Created, Servers.Utc)
            .Raw(",\"TagSet\":"u8).Tags(a.Tags, "Key"u8, "Value"u8)
            .Raw(",\"InternetChargeType\":"u8).Text(a.ChargeType)
            .Raw(",\"PayMode\":"u8).Text(a.ChargeType)
            .Raw(",\"Bandwidth\":"u8).Number(a.Bandwidth)
            .Raw(",\"BandwidthPackageId\":"u8).Text(a.BandwidthPackage)
            .Raw(",\"Zone\":"u8).Text(a.Zone)
            .Raw(",\"RenewFlag\":"u8).Text(a.RenewFlag)
            .Raw(",\"DeadlineDate\":"u8);
        _ = a.Deadline is { } end ? json.Time(end, Servers.Utc) : json.Raw("null"u8);
        json.Raw("}"u8);
    }
}
