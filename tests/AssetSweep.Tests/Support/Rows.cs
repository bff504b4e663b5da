using AssetSweep.Core.Store;

namespace AssetSweep.Tests.Support;

/// <summary>Reads a database as a user does, one text a row, cells joined by '|'.</summary>
internal static class Rows
{
    public static List<string> Of(string database, string sql)
    {
        using var query = InventoryQuery.Open(database);
        var (_, rows) = query.Run(sql, CancellationToken.None);
        return [.. rows.Select(row => string.Join('|', row.Select(cell => cell switch { null => "NULL", IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture), _ => cell.ToString() })))];
    }

    public static string Cell(string database, string sql) => Of(database, sql) is [var one] ? one : throw new AssertionException($"one row was expected of: {sql}");
}
