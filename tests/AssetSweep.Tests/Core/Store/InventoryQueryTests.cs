using AssetSweep.Core.Store;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Core.Store;

internal sealed class InventoryQueryTests
{
    private TempFolder folder = null!;
    private string database = null!;

    [SetUp]
    public void CreateDatabase()
    {
        folder = new TempFolder();
        database = folder.File("a.db");
        Inventory.Begin(database, Some.Run, new InstantTime()).Dispose();
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("select count(*) from servers")]
    [TestCase("with recursive n(i) as (select 1 union all select i + 1 from n where i < 3) select sum(i) from n")]
    [TestCase("select 1;")]
    [TestCase("select 1; -- and a comment")]
    [TestCase("select json_extract('{\"a\":1}', '$.a')")]
    public void Reading_is_possible(string sql)
    {
        Assert.That(Rows.Of(database, sql), Has.Count.EqualTo(1));
    }

    [TestCase("delete from runs")]
    [TestCase("insert into runs (command) values ('x') returning run_id")]
    [TestCase("drop view servers")]
    [TestCase("select 1; delete from runs")]
    [TestCase("select 1; select 2")]
    [TestCase("attach 'other.db' as o")]
    [TestCase("pragma user_version = 99")]
    [TestCase("pragma query_only = off")]
    [TestCase("pragma table_info(runs)")]
    [TestCase("select load_extension('x')")]
    [TestCase("create temp table t (a)")]
    [TestCase("begin")]
    [TestCase("vacuum into 'copy.db'")]
    [TestCase("explain delete from runs")]
    [TestCase("")]
    [TestCase("-- nothing")]
    [TestCase("select nonsense from nowhere")]
    [TestCase("select 'cut off")]
    public void Anything_else_is_refused_and_changes_nothing(string sql)
    {
        Assert.That(() => Rows.Of(database, sql), Throws.InstanceOf<QueryException>().With.Message.Not.Empty);
        Assert.That(Rows.Cell(database, "select count(*) from runs"), Is.EqualTo("1"));
        Assert.That(Directory.GetFiles(folder.Path).Select(Path.GetFileName), Is.SubsetOf(new[] { "a.db", "a.db-wal", "a.db-shm", "a.db.lock" }));
    }

    [Test]
    public void An_endless_query_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        using var query = InventoryQuery.Open(database);
        var (_, rows) = query.Run("with recursive n(i) as (select 1 union all select i + 1 from n) select i from n where i % 1000 = 0", stop.Token);
        Assert.That(
            () =>
            {
                foreach (var _ in rows)
                {
                    stop.Cancel();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_query_that_never_reaches_its_first_row_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        using var query = InventoryQuery.Open(database);
        var running = Task.Run(() => query.Run("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n", stop.Token));
        while (running.Status != TaskStatus.Running)
        {
            Thread.Yield();
        }

        stop.Cancel();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }
}
