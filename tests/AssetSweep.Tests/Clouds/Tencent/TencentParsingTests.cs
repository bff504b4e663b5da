using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AssetSweep.Clouds.Tencent;
using AssetSweep.Clouds.Tencent.Kinds;
using AssetSweep.Core.Assets;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Tencent;

internal sealed class TencentParsingTests
{
    private static string Page(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name));

    private static List<Server> Servers(string page) => [.. Parse(page, TencentServers.DescribeInstances.Reply).InstanceSet!.Select(i => TencentServers.Map(i)!)];

    private static List<Disk> Disks(string page) => [.. Parse(page, TencentDisks.DescribeDisks.Reply).DiskSet!.Select(d => TencentDisks.Map(d)!)];

    private static TReply Parse<TReply>(string page, JsonTypeInfo<TencentEnvelope<TReply>> type)
        where TReply : TencentReply => JsonSerializer.Deserialize(page, type)!.Response!;

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Test]
    public void A_server_comes_through_with_every_column()
    {
        var s = Servers(Page("tencent.DescribeInstances.json"))[0];
        Assert.That(s, Is.EqualTo(new Server
        {
            NativeId = "ins-aaaa0001",
            Name = "=SUM(账单)",
            State = "running",
            CloudState = "RUNNING",
            CreatedAt = Utc("2021-05-06T07:08:09Z"),
            ExpiresAt = Asset.Never,
            ChargeType = "postpaid",
            Tags = s.Tags,
            Raw = s.Raw,
            InstanceType = "S5.LARGE8",
            Cpu = 4,
            MemoryGib = 8,
            Os = "Rocky Linux 9",
            Zone = "ap-beijing-3",
            VpcId = "vpc-own1",
            PrivateIps = s.PrivateIps,
            PublicIps = s.PublicIps,
            KeyPairs = s.KeyPairs,
            StoppedMode = "",
            Spot = false,
            HasLocalDisks = false,
            DeletionProtection = false,
            LockReason = "",
            ImageId = "img-own1",
        }));
        Assert.That(s.Tags, Is.EqualTo(new Dictionary<string, string> { ["owner"] = "王芳" }));
        Assert.That(s.PrivateIps, Is.EqualTo(new[] { "10.1.0.4" }));
        Assert.That((s.PublicIps!.Count, s.KeyPairs!.Count), Is.EqualTo((0, 0)), "null means none");
    }

    [Test]
    public void Raw_keeps_listed_fields_and_nothing_else()
    {
        var raw = JsonDocument.Parse(Servers(Page("tencent.DescribeInstances.json"))[0].Raw!).RootElement;
        Assert.That(raw.GetRawText(), Does.Not.Contain("never-to-be-kept").And.Not.Contain("SomethingNew").And.Not.Contain("KeyIds"));
        Assert.That(raw.GetProperty("SecurityGroupIds")[0].GetString(), Is.EqualTo("sg-own1"));
        Assert.That(raw.GetProperty("Placement").GetProperty("ProjectId").GetInt64(), Is.EqualTo(4300000001));
    }

    [Test]
    public void An_isolated_prepaid_windows_server_with_local_disk_comes_through()
    {
        var s = Servers(Page("tencent.DescribeInstances.json"))[1];
        Assert.That((s.Name, s.State, s.ChargeType, s.AutoRenew, s.LockReason, s.Cpu, s.MemoryGib), Is.EqualTo(("", "isolated", "prepaid", (bool?)true, "expired", (long?)1, (double?)0.5)));
        Assert.That((s.ExpiresAt, s.CreatedAt), Is.EqualTo(((DateTimeOffset?)Utc("2026-02-01T16:00:00Z"), (DateTimeOffset?)Utc("2020-01-01T00:00:00Z"))));
        Assert.That((s.HasLocalDisks, s.PasswordLogin, s.DeletionProtection, s.VpcId, s.Tags!.Count), Is.EqualTo(((bool?)true, (bool?)true, (bool?)true, (string?)null, 0)));
    }

    [Test]
    public void What_the_cloud_does_not_say_stays_unknown()
    {
        var s = Servers(Page("tencent.DescribeInstances.json"))[2];
        Assert.That(s, Is.EqualTo(new Server { NativeId = "ins-aaaa0003", CloudState = "QUANTUM", Spot = false, Raw = s.Raw }));
    }

    [Test]
    public void A_reset_password_is_evidence_and_a_time_that_is_none_is_unknown()
    {
        var s = Servers(Page("tencent.DescribeInstances.json"))[3];
        Assert.That((s.PasswordLogin, s.CreatedAt, s.Spot, s.StoppedMode, s.ManagedBy), Is.EqualTo(((bool?)true, (DateTimeOffset?)null, (bool?)true, "keep_charging", "kubernetes")));
    }

    [Test]
    public void Disks_come_through_with_beijing_time_as_utc()
    {
        var disks = Disks(Page("tencent.DescribeDisks.json"));
        Assert.That(disks[0], Is.EqualTo(new Disk
        {
            NativeId = "disk-bbbb0001",
            Name = "系统盘",
            State = "attached",
            CloudState = "ATTACHED",
            CreatedAt = Utc("2022-11-10T23:30:00Z"),
            ExpiresAt = Asset.Never,
            ChargeType = "postpaid",
            Tags = disks[0].Tags,
            Raw = disks[0].Raw,
            SizeGib = 50,
            DiskType = "system",
            Category = "CLOUD_BSSD",
            AttachedTo = "ins-aaaa0001",
            DeleteWithServer = true,
            Encrypted = false,
            Shareable = false,
            Portable = false,
            Busy = false,
            ExpiryMismatch = false,
            LastAttachedTo = "ins-aaaa0001",
        }));
        var free = disks[1];
        Assert.That((free.AttachedTo, free.LastAttachedTo, free.ExpiryMismatch, free.AutoRenew, free.SizeGib), Is.EqualTo(("", "", (bool?)true, (bool?)false, (long?)200)));
        Assert.That((free.ExpiresAt, free.CreatedAt, free.Tags!["keep"]), Is.EqualTo(((DateTimeOffset?)Utc("2026-03-31T16:00:00Z"), (DateTimeOffset?)null, "")));
        Assert.That((disks[2].AttachedTo, disks[2].ManagedBy, disks[2].ExpiresAt), Is.EqualTo(("ins-aaaa0001,ins-aaaa0004", "kubernetes", (DateTimeOffset?)null)));
        Assert.That(disks[3].AttachedTo, Is.Null, "attached, but not to what: unknown, not free");
        Assert.That(disks[4], Is.EqualTo(new Disk { NativeId = "disk-bbbb0005", Raw = "{}" }));
    }

    [TestCase("""{"DiskId":"d","DiskState":"ATTACHED","InstanceId":"","InstanceIdList":null}""", null)]
    [TestCase("""{"DiskId":"d","DiskState":"ATTACHED","InstanceId":"","InstanceIdList":[""]}""", null)]
    [TestCase("""{"DiskId":"d","InstanceId":"","InstanceIdList":[]}""", null)]
    [TestCase("""{"DiskId":"d","DiskState":"UNATTACHED","Attached":true,"InstanceId":""}""", null)]
    [TestCase("""{"DiskId":"d","DiskState":"UNATTACHED","InstanceId":""}""", "")]
    [TestCase("""{"DiskId":"d","DiskState":"UNATTACHED","InstanceId":"ins-1"}""", "ins-1")]
    public void A_disk_is_free_only_when_all_that_is_said_of_it_says_so(string disk, string? attachedTo)
    {
        Assert.That(Disks("""{"Response":{"DiskSet":[""" + disk + """],"TotalCount":1}}""")[0].AttachedTo, Is.EqualTo(attachedTo));
    }

    [Test]
    public void A_server_whose_disks_are_not_told_may_have_local_ones()
    {
        Assert.That(TencentServers.Map(new TencentInstance { InstanceId = "i", SystemDisk = new(), DataDisks = [new()] })!.HasLocalDisks, Is.Null);
    }

    [Test]
    public void A_countdown_is_not_kept_or_every_night_every_disk_would_change()
    {
        Assert.That(Disks(Page("tencent.DescribeDisks.json"))[1].Raw, Does.Not.Contain("DifferDaysOfDeadline"));
    }

    [TestCase("[1]")]
    [TestCase("""{"Response":{"InstanceSet":{}}}""")]
    [TestCase("""{"Response":{"InstanceSet":[{"CPU":{}}]}}""")]
    [TestCase("""{"Response":{"InstanceSet":[{"Tags":7}]}}""")]
    [TestCase("""{"Response":{"InstanceSet":[{"PublicIpAddresses":"1.2.3.4"}]}}""")]
    [TestCase("""{"Response":{"InstanceSet":[{"PublicIpAddresses":[1]}]}}""")]
    [TestCase("""{"Response":{"InstanceSet":[""")]
    public void What_is_not_the_promised_shape_is_a_json_error(string page)
    {
        Assert.That(() => Servers(page), Throws.InstanceOf<JsonException>());
    }

    [TestCase("tencent.DescribeInstances.json")]
    [TestCase("tencent.DescribeDisks.json")]
    public async Task A_page_that_arrives_byte_by_byte_is_the_same_page(string page)
    {
        async Task<object> Read<TReply>(JsonTypeInfo<TencentEnvelope<TReply>> type, Func<TReply, IEnumerable<Asset?>> assets)
            where TReply : TencentReply
        {
            await using var slow = new Drip(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Pages", page)));
            return assets((await JsonSerializer.DeserializeAsync(slow, type))!.Response!).ToList();
        }

        if (page.Contains("Instances", StringComparison.Ordinal))
        {
            Assert.That(((List<Asset?>)await Read(TencentServers.DescribeInstances.Reply, r => r.InstanceSet!.Select(TencentServers.Map))).Select(a => a!.Raw), Is.EqualTo(Servers(Page(page)).Select(s => s.Raw)));
        }
        else
        {
            Assert.That(((List<Asset?>)await Read(TencentDisks.DescribeDisks.Reply, r => r.DiskSet!.Select(TencentDisks.Map))).Select(a => a!.Raw), Is.EqualTo(Disks(Page(page)).Select(d => d.Raw)));
        }
    }

    [Test]
    public void A_row_without_an_id_is_no_asset()
    {
        Assert.That(TencentServers.Map(new TencentInstance { InstanceName = "x" }), Is.Null);
        Assert.That(TencentDisks.Map(new TencentDisk { DiskId = "" }), Is.Null);
    }

    private static IEnumerable<string> Recorded(string pattern) =>
        SharedFolder.Path is { } shared ? Directory.GetFiles(Path.Combine(shared, "fixtures", "tencent"), pattern).Select(f => Path.GetFileName(f)) : ["none: no ../shared"];

    /// <summary>Column by column against the recorded body, read here in another way than the client does.</summary>
    [TestCaseSource(nameof(Recorded), new object[] { "cvm.DescribeInstances.*.json" })]
    public void A_recorded_page_of_servers_lands_in_the_right_columns(string file)
    {
        var page = File.ReadAllText(SharedFolder.Require("fixtures/tencent/" + file));
        var rows = JsonDocument.Parse(page).RootElement.GetProperty("Response").GetProperty("InstanceSet").EnumerateArray().ToList();
        var servers = Servers(page);
        Assert.That(servers, Has.Count.EqualTo(rows.Count));
        foreach (var (row, s) in rows.Zip(servers))
        {
            string? Text(string name) => row.TryGetProperty(name, out var v) ? v.GetString() : null;
            string[]? List(JsonElement from, string name) => from.TryGetProperty(name, out var v) ? v.ValueKind == JsonValueKind.Null ? [] : [.. v.EnumerateArray().Select(i => i.GetString()!)] : null;
            Assert.Multiple(() =>
            {
                Assert.That(
                    (s.NativeId, s.Name, s.CloudState, s.InstanceType, s.Os, s.ImageId),
                    Is.EqualTo((Text("InstanceId"), Text("InstanceName"), Text("InstanceState"), Text("InstanceType"), Text("OsName"), Text("ImageId"))));
                Assert.That(s.Cpu, Is.EqualTo(row.TryGetProperty("CPU", out var cpu) ? cpu.GetInt64() : (long?)null));
                Assert.That(s.MemoryGib, Is.EqualTo(row.TryGetProperty("Memory", out var memory) ? memory.GetDouble() : (double?)null));
                Assert.That(s.State is null, Is.EqualTo(Text("InstanceState") == "SOME_FUTURE_STATE"));
                Assert.That(s.Zone, Is.EqualTo(row.GetProperty("Placement").GetProperty("Zone").GetString()));
                Assert.That(s.PrivateIps, Is.EqualTo(List(row, "PrivateIpAddresses")));
                Assert.That(s.PublicIps, Is.EqualTo(List(row, "PublicIpAddresses")));
                Assert.That(s.KeyPairs, Is.EqualTo(row.TryGetProperty("LoginSettings", out var login) ? List(login, "KeyIds") : null));
                Assert.That(s.CreatedAt, Is.EqualTo(Utc(Text("CreatedTime")!)));
                Assert.That(s.ExpiresAt, Is.EqualTo(Text("ExpiredTime") is { } end ? Utc(end) : Asset.Never));
                Assert.That(s.DeletionProtection, Is.EqualTo(row.TryGetProperty("DisableApiTermination", out var kept) ? kept.GetBoolean() : (bool?)null));
                Assert.That(s.LockReason, Is.EqualTo(Text("RestrictState") switch { null => null, "NORMAL" => "", var word => word.ToLowerInvariant() }));
                Assert.That(s.Tags?.Count, Is.EqualTo(row.TryGetProperty("Tags", out var tags) ? tags.ValueKind == JsonValueKind.Null ? 0 : tags.GetArrayLength() : (int?)null));
            });
        }
    }

    [TestCaseSource(nameof(Recorded), new object[] { "cbs.DescribeDisks.*.json" })]
    public void A_recorded_page_of_disks_lands_in_the_right_columns(string file)
    {
        var page = File.ReadAllText(SharedFolder.Require("fixtures/tencent/" + file));
        var rows = JsonDocument.Parse(page).RootElement.GetProperty("Response").GetProperty("DiskSet").EnumerateArray().ToList();
        var disks = Disks(page);
        Assert.That(disks, Has.Count.EqualTo(rows.Count));
        foreach (var (row, d) in rows.Zip(disks))
        {
            string? Text(string name) => row.TryGetProperty(name, out var v) ? v.GetString() : null;
            bool? Flag(string name) => row.TryGetProperty(name, out var v) ? v.GetBoolean() : null;
            DateTimeOffset? Beijing(string name) => Text(name) is { Length: > 0 } text ? Utc(text + " +08:00") : null;
            Assert.Multiple(() =>
            {
                Assert.That((d.NativeId, d.Name, d.CloudState, d.Category), Is.EqualTo((Text("DiskId"), Text("DiskName"), Text("DiskState"), Text("DiskType"))));
                Assert.That(d.State, Is.Not.Null);
                Assert.That(d.SizeGib, Is.EqualTo(row.GetProperty("DiskSize").GetInt64()));
                Assert.That(d.CreatedAt, Is.EqualTo(Beijing("CreateTime")));
                Assert.That(d.ExpiresAt, Is.EqualTo(Beijing("DeadlineTime") ?? (Text("DiskChargeType") == "POSTPAID_BY_HOUR" ? Asset.Never : null)));
                Assert.That((d.Portable, d.Shareable, d.Encrypted, d.DeleteWithServer), Is.EqualTo((Flag("Portable"), Flag("Shareable"), Flag("Encrypt"), Flag("DeleteWithInstance"))));
                Assert.That(d.ExpiryMismatch, Is.EqualTo(Flag("DeadlineError")! | Flag("AutoRenewFlagError")!));
                Assert.That(d.LastAttachedTo, Is.EqualTo(Text("LastAttachInsId") ?? ""));
                Assert.That(d.DiskType, Is.EqualTo(Text("DiskUsage") == "SYSTEM_DISK" ? "system" : "data"));
                var servers = row.GetProperty("InstanceIdList").EnumerateArray().Select(i => i.GetString()).DefaultIfEmpty(Text("InstanceId"));
                Assert.That(d.AttachedTo, Is.EqualTo(string.Join(',', servers)));
            });
        }
    }

    [Test]
    public void Recorded_answers_about_the_account_are_understood()
    {
        string Body(string file) => File.ReadAllText(SharedFolder.Require("fixtures/tencent/" + file));
        string Said(string file, string name) => JsonDocument.Parse(Body(file)).RootElement.GetProperty("Response").GetProperty(name).ToString();
        foreach (var file in (string[])["sts.GetCallerIdentity.doc-camuser.json", "sts.GetCallerIdentity.doc-role.json"])
        {
            Assert.That(Parse(Body(file), TencentJson.Default.TencentEnvelopeCallerIdentityReply).AccountId, Is.EqualTo(Said(file, "AccountId")));
        }

        var regions = Parse(Body("cvm.DescribeRegions.json"), TencentJson.Default.TencentEnvelopeRegionsReply).RegionSet!;
        Assert.That(regions, Has.Count.EqualTo(20));
        Assert.That(regions, Has.All.Matches<TencentRegion>(r => r?.Region?.Length > 0 && r.RegionState == "AVAILABLE"));
        var role = Parse(Body("sts.AssumeRole.doc.json"), TencentJson.Default.TencentEnvelopeAssumeRoleReply);
        Assert.That(role.ExpiredTime.ToString(), Is.EqualTo(Said("sts.AssumeRole.doc.json", "ExpiredTime")));
        Assert.That(role.Credentials!, Has.Property("TmpSecretId").Not.Empty.And.Property("TmpSecretKey").Not.Empty.And.Property("Token").Not.Empty);
    }

    [TestCaseSource(nameof(Recorded), new object[] { "error.*.json" })]
    public void A_recorded_error_has_a_kind(string file)
    {
        var page = File.ReadAllText(SharedFolder.Require("fixtures/tencent/" + file));
        var reply = JsonSerializer.Deserialize(page, TencentJson.Default.TencentEnvelopeCallerIdentityReply)!.Response!;
        var expected = reply.Error!.Code switch
        {
            "AuthFailure.SignatureExpire" => "ClockSkew",
            "AuthFailure.SecretIdNotFound" or "AuthFailure.SignatureFailure" => "BadCredentials",
            "RequestLimitExceeded" or "RequestLimitExceeded.UinLimitExceeded" => "Throttled",
            "UnauthorizedOperation" => "Denied",
            "InternalError" => "Transient",
            "ResourceNotFound.CdnUserNotExists" => "NotOpened",
            _ => "Refused",
        };
        Assert.That(TencentErrors.KindOf(reply.Error.Code!).ToString(), Is.EqualTo(expected));
        Assert.That(TencentErrors.NamedLimit(reply.Error.Message!), file.Contains("RequestLimitExceeded.en", StringComparison.Ordinal) ? Is.EqualTo(40) : file.Contains("RequestLimitExceeded.zh", StringComparison.Ordinal) ? Is.EqualTo(5) : Is.Null);
    }
}
