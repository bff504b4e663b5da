namespace AssetSweep.Core.Assets;

/// <summary>A kind of asset: its view's name and what that view says.</summary>
/// <param name="Name">Name of its view and of its place in an <see cref="AssetKey"/>, such as <c>servers</c>.</param>
/// <param name="Own">The columns that this kind has beside the common ones.</param>
public sealed record AssetKind(string Name, IReadOnlyList<Column> Own)
{
    /// <summary>All columns of the view that are not part of its key, in the view's order.</summary>
    public IReadOnlyList<Column> Columns { get; } = [.. Common, .. Own];

    /// <summary>The columns that a listing fills, in the order in which the store keeps them.</summary>
    public IReadOnlyList<Column> Listed { get; } = [.. Common.Concat(Own).Where(c => c.Listed is not null)];

    /// <summary>The columns that all kinds share.</summary>
    public static IReadOnlyList<Column> Common => CommonColumns;

    private static readonly Column[] CommonColumns =
    [
        Column.Text<Asset>("name", "What people call it, as typed in the cloud", a => a.Name),
        Column.Text<Asset>("state", "State in our words; NULL for a state we do not know", a => a.State),
        Column.Text<Asset>("cloud_state", "State in the cloud's own word", a => a.CloudState),
        Column.Elsewhere("state_since", ColumnType.Time, "Since when: the cloud's time, else when we first saw it so"),
        Column.Time<Asset>("created_at", "When it was created", a => a.CreatedAt),
        Column.Time<Asset>("expires_at", "When what was paid for ends; 9999-12-31T00:00:00Z for never", a => a.ExpiresAt),
        Column.Text<Asset>("charge_type", "prepaid, postpaid or free", a => a.ChargeType),
        Column.Flag<Asset>("auto_renew", "Whether a prepaid asset renews by itself", a => a.AutoRenew),
        new("tags", ColumnType.Json, "Tags, as a JSON object", a => Value.Of(a.Tags)),
        Column.Elsewhere("owner", ColumnType.Text, "Who answers for it"),
        Column.Elsewhere("owner_source", ColumnType.Text, "How the owner is known: tag, register, creator, default"),
        Column.Elsewhere("first_seen_at", ColumnType.Time, "When AssetSweep first saw it"),
        Column.Elsewhere("last_seen_at", ColumnType.Time, "When a complete scan last saw it"),
        Column.Elsewhere("quarantine", ColumnType.Text, "What AssetSweep did to it before the final step; '' for nothing"),
        Column.Elsewhere("quarantined_at", ColumnType.Time, "Since when"),
        Column.Elsewhere("monthly_cost", ColumnType.Real, "What it cost in the last complete month, in currency"),
        Column.Elsewhere("currency", ColumnType.Text, "The money of monthly_cost"),
        Column.Text<Asset>("managed_by", "kubernetes, autoscaling, terraform …; '' once it is known that nothing else manages it", a => a.ManagedBy),
        Column.Text<Asset>("raw", "JSON of the kept fields of the cloud's answer", a => a.Raw),
    ];
}
