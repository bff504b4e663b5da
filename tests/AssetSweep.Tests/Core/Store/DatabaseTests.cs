using AssetSweep.Core.Assets;
using AssetSweep.Core.Store;
using AssetSweep.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Tests.Core.Store;

internal sealed class DatabaseTests
{
    private readonly InstantTime clock = new();
    private TempFolder folder = null!;

    [SetUp]
    public void CreateFolder() => folder = new TempFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [Test]
    public void Every_kind_has_a_table_with_the_columns_its_listing_fills_and_a_view_with_all()
    {
        var path = folder.File("a.db");
        Inventory.Begin(path, Some.Run, clock).Dispose();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        List<string> Columns(string table)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select name || ' ' || lower(type) from pragma_table_info('{table}')";
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        }

        foreach (var kind in Catalogue.All)
        {
            Assert.That(Columns("rows_" + kind.Name).Skip(8), Is.EquivalentTo(kind.Listed.Select(c => $"{c.Name} {Views.SqlType(c.Type)}")), kind.Name);
            Assert.That(
                Columns(kind.Name).Select(c => c.Split(' ')[0]),
                Is.EqualTo(((string[])["asset_id", "cloud", "account", "region", "native_id"]).Concat(kind.Columns.Select(c => c.Name))), kind.Name);
        }
    }

    [Test]
    public void An_older_database_is_upgraded_in_place_and_keeps_its_rows()
    {
        var path = folder.File("a.db");
        Inventory.Begin(path, Some.Run, clock).Dispose();
        SchemaFile next = new(Database.Files[^1].Number + 1, "999_next.sql", "alter table runs add column note text not null default 'upgraded'");
        using (var connection = Database.OpenForWriting(path, clock, [.. Database.Files, next]))
        {
            Assert.That(connection.Rows("select command, note from runs").Select(r => r.Text(0) + r.Text(1)).Single(), Is.EqualTo("scanupgraded"));
        }

        Assert.That(() => Inventory.Begin(path, Some.Run, clock), Throws.InstanceOf<StoreException>().With.Message.Contains("newer AssetSweep"));
        Assert.That(() => InventoryQuery.Open(path), Throws.InstanceOf<StoreException>().With.Message.Contains("newer AssetSweep"));
    }

    [Test]
    public void A_database_of_each_earlier_version_is_upgraded_to_this_one()
    {
        for (var files = 1; files < Database.Files.Count; files++)
        {
            var path = folder.File($"v{files}.db");
            Database.OpenForWriting(path, clock, [.. Database.Files.Take(files)]).Dispose();
            Inventory.Begin(path, Some.Run, clock).Dispose();
            foreach (var kind in Catalogue.All)
            {
                Assert.That(Rows.Cell(path, $"select count(*) from {kind.Name}"), Is.EqualTo("0"));
            }
        }
    }

    [Test]
    public void An_upgrade_that_fails_leaves_the_database_as_it_was()
    {
        var path = folder.File("a.db");
        Inventory.Begin(path, Some.Run, clock).Dispose();
        SchemaFile broken = new(Database.Files[^1].Number + 1, "999_broken.sql", "alter table runs add column note text; insert into no_such_table values (1)");
        Assert.That(() => Database.OpenForWriting(path, clock, [.. Database.Files, broken]), Throws.InstanceOf<StoreException>());
        Inventory.Begin(path, Some.Run, clock).Dispose();
        Assert.That(Rows.Cell(path, "select count(*) from runs"), Is.EqualTo("2"));
    }

    [Test]
    public void A_schema_file_that_was_changed_after_it_was_applied_is_noticed()
    {
        var path = folder.File("a.db");
        Inventory.Begin(path, Some.Run, clock).Dispose();
        Execute(path, "update schema_files set checksum = 'other'");
        Assert.That(() => Inventory.Begin(path, Some.Run, clock), Throws.InstanceOf<StoreException>().With.Message.Contains("001_inventory.sql"));
    }

    [Test]
    public void A_full_disk_half_writes_nothing_and_says_so()
    {
        var path = folder.File("a.db");
        Inventory.Begin(path, Some.Run, clock).Dispose();
        using (var connection = Database.OpenForWriting(path, clock))
        {
            connection.Run($"pragma max_page_count = {connection.Number("pragma page_count") + 2}");
            var full = Assert.Throws<SqliteException>(() => connection.Transact("begin immediate", () => connection.Run(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) insert into changes (run_id, at, kind, asset_id, what, column_name) select 1, '', '', i, '', '' from n")));
            var said = Database.Explained(path, full!);
            Assert.That((said.Message, said.IsTheMachines), Is.EqualTo(($"{path}: the disk is full. Nothing was half-written; make room and run again.", true)));
        }

        Assert.That(Rows.Cell(path, "select count(*) from changes"), Is.EqualTo("0"));
    }

    [Test]
    public void Somebody_elses_database_is_refused_and_left_alone()
    {
        var path = folder.File("other.db");
        Execute(path, "create table theirs (a)");
        var before = File.ReadAllBytes(path);
        Assert.That(() => Inventory.Begin(path, Some.Run, clock), Throws.InstanceOf<StoreException>().With.Message.Contains("not one of AssetSweep"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(before));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_with_the_way_out()
    {
        var path = folder.File("text.db");
        File.WriteAllText(path, new string('x', 5000));
        Assert.That(() => Inventory.Begin(path, Some.Run, clock), Throws.InstanceOf<StoreException>().With.Message.Contains("--db"));
        Assert.That(File.ReadAllText(path), Has.Length.EqualTo(5000));
    }

    [Test]
    public void Without_a_database_a_reader_is_told_how_to_make_one()
    {
        Assert.That(() => InventoryQuery.Open(folder.File("none.db")), Throws.InstanceOf<StoreException>().With.Message.Contains("assetsweep scan"));
        Assert.That(File.Exists(folder.File("none.db")), Is.False);
    }
}
