using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using AssetSweep.Core.Store;
using AssetSweep.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Core.Store;

internal sealed class InventoryTests
{
    private InstantTime clock = null!;
    private TempFolder folder = null!;
    private string database = null!;

    [SetUp]
    public void CreateFolder()
    {
        clock = new InstantTime();
        folder = new TempFolder();
        database = folder.File("a.db");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    private static ScopeResult Complete(ScanScope scope, long listed, ScopeChanges changes) =>
        new(scope, ScopeOutcome.Complete, listed, listed, changes, new CallMeter(), Some.Now, Some.Now, null);

    /// <summary>One night: these are all the disks there are.</summary>
    private async Task<ScopeChanges> NightAsync(params Disk[] disks)
    {
        using var inventory = Inventory.Begin(database, Some.Run, clock);
        ScopeResult result;
        await using (var staging = await inventory.BeginScopeAsync(Some.DiskScope, CancellationToken.None))
        {
            await staging.AddAsync(disks, CancellationToken.None);
            result = await staging.CommitAsync(changes => Complete(Some.DiskScope, disks.Length, changes), CancellationToken.None);
        }

        await inventory.EndAsync(RunOutcome.Complete, new CallMeter(), clock.GetUtcNow());
        clock.Advance(TimeSpan.FromDays(1));
        return result.Changes;
    }

    private List<string> Changes(int run) => Rows.Of(database, $"select native_id, what, column_name, before, after from changes c join assets a using (asset_id) where c.run_id = {run} order by change_id");

    [Test]
    public async Task What_is_listed_stands_in_its_view_with_key_and_times()
    {
        await NightAsync(Some.Disk("disk-1") with { StateSince = Some.Now.AddDays(-9) }, Some.Disk("disk-2"));
        Assert.That(
            Rows.Of(database, "select asset_id, cloud, account, region, native_id, name, size_gib, tags, state_since, first_seen_at, last_seen_at, quarantine, owner from disks order by asset_id"),
            Is.EqualTo(new[]
            {
                """tencent/acme/ap-beijing/disks/disk-1|tencent|acme|ap-beijing|disk-1|data of disk-1|50|{"owner":"ops"}|2026-02-20T02:00:00Z|2026-03-01T02:00:00Z|2026-03-01T02:00:00Z||NULL""",
                """tencent/acme/ap-beijing/disks/disk-2|tencent|acme|ap-beijing|disk-2|data of disk-2|50|{"owner":"ops"}|2026-03-01T02:00:00Z|2026-03-01T02:00:00Z|2026-03-01T02:00:00Z||NULL""",
            }));
    }

    [Test]
    public async Task None_and_not_told_stay_apart()
    {
        await NightAsync(Some.Disk("disk-1") with { AttachedTo = "", Name = "", Tags = new Dictionary<string, string>() }, Some.Disk("disk-2") with { AttachedTo = null, Name = null, Tags = null });
        Assert.That(Rows.Of(database, "select attached_to is null, name is null, tags, length(attached_to) from disks order by native_id"), Is.EqualTo(new[] { "0|0|{}|0", "1|1|NULL|NULL" }));
    }

    [Test]
    public async Task An_unchanged_world_writes_no_changes_and_is_seen_again()
    {
        Assert.That(await NightAsync(Some.Disk("disk-1"), Some.Disk("disk-2")), Is.EqualTo(new ScopeChanges(2, 0, 0, 0)));
        Assert.That(await NightAsync(Some.Disk("disk-2"), Some.Disk("disk-1")), Is.EqualTo(ScopeChanges.None));
        Assert.That(Changes(2), Is.Empty);
        Assert.That(Rows.Of(database, "select distinct first_seen_at, last_seen_at from disks"), Is.EqualTo(new[] { "2026-03-01T02:00:00Z|2026-03-02T02:00:00Z" }));
    }

    [Test]
    public async Task A_change_is_kept_with_before_and_after_for_each_column_and_kept_field()
    {
        await NightAsync(Some.Disk("disk-1"), Some.Disk("disk-2"));
        await NightAsync(Some.Disk("disk-1") with { SizeGib = 80, Name = null, Raw = """{"SnapshotCount":3}""" }, Some.Disk("disk-2"));
        Assert.That(Changes(2), Is.EqualTo(new[] { "disk-1|changed|name|data of disk-1|NULL", "disk-1|changed|raw.SnapshotCount|0|3", "disk-1|changed|size_gib|50|80" }));
        Assert.That(Rows.Cell(database, "select name, size_gib from disks where native_id = 'disk-1'"), Is.EqualTo("NULL|80"));
    }

    [Test]
    public async Task State_since_follows_the_state_and_nothing_else()
    {
        await NightAsync(Some.Disk("disk-1"));
        await NightAsync(Some.Disk("disk-1") with { Name = "renamed" });
        Assert.That(Rows.Cell(database, "select state_since from disks"), Is.EqualTo("2026-03-01T02:00:00Z"));
        await NightAsync(Some.Disk("disk-1") with { State = "unattached", CloudState = "UNATTACHED" });
        await NightAsync(Some.Disk("disk-1") with { State = "unattached", CloudState = "UNATTACHED", SizeGib = 1 });
        Assert.That(Rows.Cell(database, "select state_since from disks"), Is.EqualTo("2026-03-03T02:00:00Z"));
        await NightAsync(Some.Disk("disk-1") with { State = null, CloudState = "ODD" });
        await NightAsync(Some.Disk("disk-1") with { State = null, CloudState = "ODDER" });
        Assert.That(Rows.Cell(database, "select state_since from disks"), Is.EqualTo("2026-03-06T02:00:00Z"));
    }

    [Test]
    public async Task What_is_gone_leaves_the_view_stays_in_assets_and_may_come_back()
    {
        await NightAsync(Some.Disk("disk-1"), Some.Disk("disk-2"));
        Assert.That(await NightAsync(Some.Disk("disk-2")), Is.EqualTo(new ScopeChanges(0, 0, 1, 0)));
        Assert.That(Rows.Of(database, "select native_id from disks"), Is.EqualTo(new[] { "disk-2" }));
        Assert.That(Rows.Cell(database, "select last_seen_at, gone_at from assets where native_id = 'disk-1'"), Is.EqualTo("2026-03-01T02:00:00Z|2026-03-02T02:00:00Z"));
        Assert.That(await NightAsync(Some.Disk("disk-2")), Is.EqualTo(ScopeChanges.None), "gone is said once");
        Assert.That(await NightAsync(Some.Disk("disk-2"), Some.Disk("disk-1") with { SizeGib = 60 }), Is.EqualTo(new ScopeChanges(0, 0, 0, 1)));
        Assert.That(Rows.Cell(database, "select first_seen_at, last_seen_at, state_since, size_gib from disks where native_id = 'disk-1'"), Is.EqualTo("2026-03-01T02:00:00Z|2026-03-04T02:00:00Z|2026-03-04T02:00:00Z|60"));
        Assert.That(Changes(4), Is.EqualTo(new[] { "disk-1|came_back||NULL|NULL", "disk-1|changed|size_gib|50|60" }));
        Assert.That(Rows.Cell(database, "select gone_at from assets where native_id = 'disk-1'"), Is.EqualTo("9999-12-31T00:00:00Z"));
    }

    [Test]
    public async Task A_scope_that_was_not_committed_changes_nothing()
    {
        await NightAsync(Some.Disk("disk-1"));
        using (var inventory = Inventory.Begin(database, Some.Run, clock))
        {
            await using var staging = await inventory.BeginScopeAsync(Some.DiskScope, CancellationToken.None);
            await staging.AddAsync([Some.Disk("disk-9")], CancellationToken.None);
        }

        Assert.That(Rows.Of(database, "select native_id from assets"), Is.EqualTo(new[] { "disk-1" }));
        Assert.That(Rows.Cell(database, "select complete_run from inventory_scopes"), Is.EqualTo("1"));
    }

    [Test]
    public async Task A_scope_next_door_with_the_same_ids_is_left_alone()
    {
        await NightAsync(Some.Disk("disk-1"));
        foreach (var other in (ScanScope[])[Some.DiskScope with { Region = "ap-beijing-2" }, Some.DiskScope with { Account = "acme2" }, Some.DiskScope with { Account = "acm" }])
        {
            using var inventory = Inventory.Begin(database, Some.Run, clock);
            await using var staging = await inventory.BeginScopeAsync(other, CancellationToken.None);
            await staging.CommitAsync(changes => Complete(other, 0, changes), CancellationToken.None);
        }

        Assert.That(Rows.Of(database, "select native_id from disks"), Is.EqualTo(new[] { "disk-1" }));
    }

    [Test]
    public void Any_history_of_nights_ends_as_the_last_night_said() => CheckHistories(60);

    [Test]
    [Explicit("a long random run: dotnet test AssetSweep.sln --filter TestCategory=Soak")]
    [Category("Soak")]
    public void Any_of_many_histories_of_nights_ends_as_the_last_night_said() => CheckHistories(3000);

    private void CheckHistories(int count)
    {
        var disk = from id in Gen.Choose(1, 12) from size in Gen.Choose(1, 3) from free in Gen.Elements(true, false) select (id, size, free);
        var nights = disk.ListOf().Select(n => n.DistinctBy(d => d.id).ToList()).ListOf(6);
        Prop.ForAll(nights.ToArbitrary(), history =>
        {
            using var own = new TempFolder();
            database = own.File("p.db");
            long present = 0;
            foreach (var night in history)
            {
                var changes = NightAsync([.. night.Select(d => Some.Disk($"disk-{d.id}") with { SizeGib = d.size, State = d.free ? "unattached" : "attached" })]).GetAwaiter().GetResult();
                present += changes.Appeared + changes.CameBack - changes.Gone;
                var expected = night.OrderBy(d => $"disk-{d.id}", StringComparer.Ordinal).Select(d => $"disk-{d.id}|{d.size}|{(d.free ? "unattached" : "attached")}").ToList();
                Assert.That(Rows.Of(database, "select native_id, size_gib, state from disks order by native_id"), Is.EqualTo(expected));
                Assert.That(present, Is.EqualTo(night.Count));
            }

            Assert.That(
                Rows.Cell(database, "select count(*) from assets a where (a.gone_at = '9999-12-31T00:00:00Z') <> ((select c.what from changes c where c.asset_id = a.asset_id and c.what <> 'changed' order by c.change_id desc limit 1) <> 'gone')"),
                Is.EqualTo("0"), "the history tells who is present");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
    }

    [Test]
    public async Task An_account_name_never_moves_to_another_account()
    {
        using var inventory = Inventory.Begin(database, Some.Run, clock);
        Assert.That(await inventory.ClaimAccountAsync("acme", "tencent", "1", CancellationToken.None), Is.EqualTo("1"));
        Assert.That(await inventory.ClaimAccountAsync("acme", "tencent", "2", CancellationToken.None), Is.EqualTo("1"));
    }

    [Test]
    public void A_second_run_is_told_who_holds_the_database()
    {
        using var first = Inventory.Begin(database, Some.Run, clock);
        Assert.That(
            () => Inventory.Begin(database, Some.Run, clock),
            Throws.InstanceOf<DatabaseHeldException>().With.Message.Contains("assetsweep scan").And.Message.Contains("4711").And.Message.Contains("tester").And.Message.Contains("testhost"));
    }

    [Test]
    public void A_run_that_died_counts_as_interrupted_and_frees_the_database()
    {
        Inventory.Begin(database, Some.Run, clock).Dispose();
        Inventory.Begin(database, Some.Run, clock).Dispose();
        Assert.That(Rows.Of(database, "select outcome from runs order by run_id"), Is.EqualTo(new[] { "interrupted", "running" }));
    }
}
