namespace AssetSweep.Core.Assets;

/// <summary>All kinds of asset that AssetSweep knows.</summary>
public static class Catalogue
{
    /// <summary>Virtual machines.</summary>
    public static readonly AssetKind Servers = new("servers",
    [
        Column.Text<Server>("instance_type", "The cloud's size name", s => s.InstanceType),
        Column.Whole<Server>("cpu", "Virtual processors", s => s.Cpu),
        Column.Real<Server>("memory_gib", "Memory, GiB", s => s.MemoryGib),
        Column.Text<Server>("os", "Operating system, as the cloud names it", s => s.Os),
        Column.Text<Server>("zone", "Availability zone", s => s.Zone),
        Column.Text<Server>("vpc_id", "Private network; '' for the classic network", s => s.VpcId),
        Column.List<Server>("private_ips", "Private addresses", s => s.PrivateIps),
        Column.List<Server>("public_ips", "Public addresses, its own and bound elastic ones", s => s.PublicIps),
        Column.List<Server>("key_pairs", "Key pairs bound to it", s => s.KeyPairs),
        Column.Flag<Server>("password_login", "Whether a password login was certainly set up; usually no API tells", s => s.PasswordLogin),
        Column.Elsewhere("agent_state", ColumnType.Text, "The cloud's agent in it: online, offline; '' when it never had one"),
        Column.Text<Server>("stopped_mode", "keep_charging or stop_charging; '' where it does not apply", s => s.StoppedMode),
        Column.Flag<Server>("spot", "Whether the cloud may take it back at any time", s => s.Spot),
        Column.Flag<Server>("has_local_disks", "Whether it has disks in the host, which die with it", s => s.HasLocalDisks),
        Column.Elsewhere("password_set_at", ColumnType.Time, "When a password was last set through the cloud"),
        Column.Elsewhere("open_admin_ports", ColumnType.Json, "Which of 22 and 3389 are open to the world"),
        Column.Flag<Server>("deletion_protection", "Whether the cloud refuses to delete it", s => s.DeletionProtection),
        Column.Text<Server>("lock_reason", "Why the cloud restricts it; '' when it does not", s => s.LockReason),
        Column.Text<Server>("image_id", "The image it was made from", s => s.ImageId),
        Column.Elsewhere("cpu_avg_14d", ColumnType.Real, "Processor use over 14 days, average, percent"),
        Column.Elsewhere("cpu_max_14d", ColumnType.Real, "Processor use over 14 days, highest, percent"),
        Column.Elsewhere("net_mb_per_day_14d", ColumnType.Real, "Network in and out over 14 days, MB a day"),
        Column.Elsewhere("metric_coverage_14d", ColumnType.Real, "Share of the expected samples that were there, 0 to 1"),
    ]);

    /// <summary>Cloud disks.</summary>
    public static readonly AssetKind Disks = new("disks",
    [
        Column.Whole<Disk>("size_gib", "Provisioned size, GiB", d => d.SizeGib),
        Column.Text<Disk>("disk_type", "system or data", d => d.DiskType),
        Column.Text<Disk>("category", "The cloud's word for its quality", d => d.Category),
        Column.Text<Disk>("attached_to", "Native ids of its servers, joined by ','; '' when free", d => d.AttachedTo),
        Column.Time<Disk>("attached_at", "When it was last attached", d => d.AttachedAt),
        Column.Time<Disk>("detached_at", "When it was last detached", d => d.DetachedAt),
        Column.Flag<Disk>("delete_with_server", "Whether it dies with its server", d => d.DeleteWithServer),
        Column.Flag<Disk>("encrypted", "Whether its content is encrypted", d => d.Encrypted),
        Column.Flag<Disk>("shareable", "Whether several servers may share it", d => d.Shareable),
        Column.Flag<Disk>("portable", "Whether it can be detached at all", d => d.Portable),
        Column.Flag<Disk>("busy", "Whether something is being done to it now", d => d.Busy),
        Column.Flag<Disk>("expiry_mismatch", "Whether its paid time differs from its server's in a way that will hurt", d => d.ExpiryMismatch),
        Column.Text<Disk>("source_snapshot", "The snapshot it was made from; '' for none", d => d.SourceSnapshot),
        Column.Text<Disk>("last_attached_to", "The server it was last attached to; '' when it never was", d => d.LastAttachedTo),
    ]);

    /// <summary>Every kind, in the order in which people read them.</summary>
    public static IReadOnlyList<AssetKind> All { get; } = [Servers, Disks];
}
