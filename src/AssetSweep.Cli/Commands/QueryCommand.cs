using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AssetSweep.Cli.Output;
using AssetSweep.Core.Store;

namespace AssetSweep.Cli.Commands;

/// <summary><c>assetsweep query "SELECT …"</c>: read-only SQL on the inventory.</summary>
internal static class QueryCommand
{
    /// <summary>A table has to know its widths before its first line; more rows than this nobody reads in a terminal.</summary>
    private const int MostRowsOfATable = 1000;

    private const string About =
        """
        Read the inventory with SQL. Nothing can be written through it.

        Views: servers, disks (what is present), assets (everything ever seen, with gone_at).
        Tables: runs, scopes (how well each scope was seen), changes.
        NULL means the cloud did not say, '' that it said "none", 9999-12-31T00:00:00Z never.

        Examples:
          assetsweep query "select name, region, state, expires_at from servers order by expires_at limit 20"
          assetsweep query "select native_id, size_gib, last_attached_to from disks where attached_to = ''" --csv > free-disks.csv
          assetsweep query "select region, kind, outcome, error_code from scopes where run_id = (select max(run_id) from runs)" --json
        """;

    public static Command Create(Host host)
    {
        var sql = new Argument<string>("sql") { Description = "One SELECT" };
        var csv = new Option<bool>("--csv") { Description = "As CSV; text that a spreadsheet could take for a formula gets a leading apostrophe" };
        var command = new Command("query", About) { sql, csv };
        command.SetAction((parsed, ct) =>
        {
            var terminal = new Terminal(host, parsed.GetValue(CommonOptions.Json), parsed.GetValue(CommonOptions.Quiet), parsed.GetValue(CommonOptions.Verbose));
            return Task.FromResult((int)Run(CommonOptions.DatabasePath(parsed, host), parsed.GetRequiredValue(sql), parsed.GetValue(csv), terminal, ct));
        });
        return command;
    }

    private static ExitCode Run(string database, string sql, bool csv, Terminal terminal, CancellationToken ct)
    {
        using var query = InventoryQuery.Open(database);
        try
        {
            var (columns, rows) = query.Run(sql, ct);
            if (terminal.Json)
            {
                WriteJson(terminal.Out, columns, rows);
            }
            else if (csv)
            {
                Csv.Write(terminal.Out, columns, rows);
            }
            else
            {
                WriteTable(terminal, columns, rows);
            }

            return ExitCode.Done;
        }
        catch (QueryException e)
        {
            throw new UsageException($"query: {e.Message}");
        }
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        var first = new List<object?[]>();
        var count = 0L;
        foreach (var row in rows)
        {
            if (++count <= MostRowsOfATable)
            {
                first.Add(row);
            }
        }

        var table = new TextTable([.. columns.Select((name, i) => new TextTable.Heading(name, first.Exists(r => r[i] is long or double) && first.TrueForAll(r => r[i] is null or long or double)))]);
        first.ForEach(row => table.Add(row.Select(Cell)));
        table.Write(terminal.Out);
        if (!terminal.Quiet)
        {
            terminal.Out.WriteLine(count <= MostRowsOfATable
                ? $"{count:N0} {(count == 1 ? "row" : "rows")}"
                : string.Create(CultureInfo.InvariantCulture, $"the first {MostRowsOfATable:N0} of {count:N0} rows; --csv or --json gives all"));
        }
    }

    private static string Cell(object? value) => value is null ? "NULL" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static void WriteJson(TextWriter output, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            WriteObject(writer, columns, row);
            Drain(writer, stream, output);
        }

        writer.WriteEndArray();
        Drain(writer, stream, output);
        output.WriteLine();
    }

    private static void WriteObject(Utf8JsonWriter writer, IReadOnlyList<string> columns, object?[] row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            writer.WritePropertyName(columns[i]);
            switch (row[i])
            {
                case null: writer.WriteNullValue(); break;
                case long whole: writer.WriteNumberValue(whole); break;
                case double real when double.IsFinite(real): writer.WriteNumberValue(real); break;
                case var text: writer.WriteStringValue(Convert.ToString(text, CultureInfo.InvariantCulture)); break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Rows go out as they come, so that a million of them need no memory.</summary>
    private static void Drain(Utf8JsonWriter writer, MemoryStream stream, TextWriter output)
    {
        writer.Flush();
        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        stream.SetLength(0);
    }
}
