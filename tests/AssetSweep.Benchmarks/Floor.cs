using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AssetSweep.Benchmarks;

/// <summary>
/// The least that has to be done: all pages of 100 fetched side by side from a sandbox that checks no signature, parsed, and their rows
/// written to SQLite. No pace, no retry, no judgement, no history. What AssetSweep takes beyond this is what those cost.
/// </summary>
internal static class Floor
{
    private static readonly string[] Regions = ["ap-guangzhou", "ap-shanghai", "ap-beijing", "ap-singapore", "eu-frankfurt"];

    /// <summary>Runs it in this process.</summary>
    public static async Task RunAsync(string endpoint, string database)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
        var rows = new BlockingCollection<List<(string Id, string?[] Cells)>>(64);
        var fetching = Task.WhenAll(Regions.SelectMany(region => new[]
        {
            ListAsync(http, endpoint, region, "DescribeInstances", "InstanceSet", "InstanceId", rows),
            ListAsync(http, endpoint, region, "DescribeDisks", "DiskSet", "DiskId", rows),
        })).ContinueWith(t => { rows.CompleteAdding(); return t; }, TaskScheduler.Default).Unwrap();
        await Task.Run(() => Write(database, rows.GetConsumingEnumerable()));
        await fetching;
    }

    /// <summary>Writes rows in the order in which they come, in batches.</summary>
    public static void Write(string database, IEnumerable<List<(string Id, string?[] Cells)>> pages)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = $"pragma journal_mode = wal; pragma synchronous = normal; create table floor (id text primary key, {string.Join(", ", Enumerable.Range(0, 26).Select(i => $"c{i} text"))})";
        create.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"insert into floor values ($id, {string.Join(", ", Enumerable.Range(0, 26).Select(i => $"$c{i}"))})";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var cells = Enumerable.Range(0, 26).Select(i => insert.Parameters.Add($"$c{i}", SqliteType.Text)).ToArray();
        var transaction = connection.BeginTransaction();
        var count = 0;
        foreach (var (key, values) in pages.SelectMany(p => p))
        {
            insert.Transaction = transaction;
            id.Value = key;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Value = (object?)values[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
            if (++count % 10_000 == 0)
            {
                transaction.Commit();
                transaction = connection.BeginTransaction();
            }
        }

        transaction.Commit();
        transaction.Dispose();
    }

    private static async Task ListAsync(
        HttpClient http, string endpoint, string region, string action, string list, string id, BlockingCollection<List<(string Id, string?[] Cells)>> rows)
    {
        var total = await PageAsync(0);
        await Task.WhenAll(Enumerable.Range(1, Math.Max(0, ((int)total + 99) / 100 - 1)).Select(page => PageAsync(page * 100)));

        async Task<long> PageAsync(int offset)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent($$"""{"Offset":{{offset}},"Limit":100}""", Encoding.UTF8, "application/json") };
            request.Headers.Add("X-TC-Action", action);
            request.Headers.Add("X-TC-Version", "2017-03-12");
            request.Headers.Add("X-TC-Region", region);
            request.Headers.Add("X-TC-Timestamp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            request.Headers.TryAddWithoutValidation("Authorization", "TC3-HMAC-SHA256 Credential=sandbox/2026-01-01/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00");
            using var response = await http.SendAsync(request);
            await using var stream = await response.Content.ReadAsStreamAsync();
            using var document = await JsonDocument.ParseAsync(stream);
            var reply = document.RootElement.GetProperty("Response");
            var page = new List<(string, string?[])>(100);
            foreach (var item in reply.GetProperty(list).EnumerateArray())
            {
                var cells = new string?[26];
                var at = 0;
                foreach (var member in item.EnumerateObject().Take(26))
                {
                    cells[at++] = member.Value.ValueKind switch { JsonValueKind.String => member.Value.GetString(), JsonValueKind.Null => null, _ => member.Value.GetRawText() };
                }

                page.Add((item.GetProperty(id).GetString()!, cells));
            }

            rows.Add(page);
            return reply.GetProperty("TotalCount").GetInt64();
        }
    }
}
