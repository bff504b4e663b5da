using System.Text;
using AssetSweep.Core.Assets;

namespace AssetSweep.Core.Store;

/// <summary>
/// The views that people, rules and reports read: one a kind, and <c>assets</c> with the common columns of everything ever seen.
/// They are made from the catalogue, so that a column has one description and one place.
/// </summary>
internal static class Views
{
    private const string Present = "9999-12-31T00:00:00Z";

    /// <summary>Name and text of every view, in the order in which they can be created.</summary>
    public static IEnumerable<(string Name, string Sql)> All()
    {
        foreach (var kind in Catalogue.All)
        {
            yield return (kind.Name, $"create view {kind.Name} as {Select(kind, kind.Columns, "s.complete_at")} where r.gone_at = '{Present}'");
        }

        var arms = Catalogue.All.Select(kind => Select(kind, AssetKind.Common, "coalesce(r.last_seen_at, s.complete_at)", $", '{kind.Name}' as kind, r.gone_at"));
        yield return ("assets", "create view assets as " + string.Join(" union all ", arms));
    }

    private static string Select(AssetKind kind, IReadOnlyList<Column> columns, string lastSeen, string more = "")
    {
        var sql = new StringBuilder("select r.asset_id, s.cloud, s.account, s.region, r.native_id");
        foreach (var column in columns)
        {
            sql.Append(", ").Append(Expression(column, lastSeen)).Append(" as ").Append(column.Name);
        }

        return sql.Append(more).Append($" from rows_{kind.Name} r join inventory_scopes s on s.scope_id = r.scope_id").ToString();
    }

    private static string Expression(Column column, string lastSeen) => column.Name switch
    {
        _ when column.Listed is not null => "r." + column.Name,
        "state_since" or "first_seen_at" => "r." + column.Name,
        "last_seen_at" => lastSeen,
        "quarantine" => "''",
        _ => $"cast(null as {SqlType(column.Type)})",
    };

    /// <summary>The declared SQL type of a column.</summary>
    public static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Flag => "integer",
        ColumnType.Real => "real",
        ColumnType.Text or ColumnType.Time or ColumnType.Json => "text",
    };
}
