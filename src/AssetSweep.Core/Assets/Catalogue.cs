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

    /// <summary>Snapshots of disks.</summary>
    public static readonly AssetKind Snapshots = new("snapshots",
    [
        Column.Text<Snapshot>("disk_id", "The disk it was taken of; '' when the cloud names none (a copy from elsewhere)", s => s.DiskId),
        Column.Whole<Snapshot>("size_gib", "Size of the disk it was taken of, GiB", s => s.SizeGib),
        Column.Whole<Snapshot>("progress", "How much of it is done, percent", s => s.Progress),
        Column.Flag<Snapshot>("permanent", "Whether it is kept until somebody deletes it", s => s.Permanent),
        Column.Time<Snapshot>("deadline_at", "When the cloud deletes it; 9999-12-31T00:00:00Z for never", s => s.DeadlineAt),
        Column.Whole<Snapshot>("used_by_images", "Images that stand on it", s => s.UsedByImages),
        Column.Flag<Snapshot>("shared", "Whether other accounts may use it", s => s.Shared),
        Column.Flag<Snapshot>("locked", "Whether the cloud refuses to delete it", s => s.Locked),
        Column.Flag<Snapshot>("copying", "Whether it is being copied to another region now", s => s.Copying),
        Column.Flag<Snapshot>("auto", "Whether a policy took it, not a person", s => s.Auto),
        Column.Elsewhere("made_by_us", ColumnType.Flag, "Whether AssetSweep took it before a release"),
    ]);

    /// <summary>Elastic public addresses.</summary>
    public static readonly AssetKind Ips = new("ips",
    [
        Column.Text<Ip>("address", "The address", i => i.Address),
        Column.Text<Ip>("address_type", "The cloud's word for its kind, such as EIP or AnycastEIP", i => i.AddressType),
        Column.Text<Ip>("bound_to", "Native id of what it is bound to; '' when unbound", i => i.BoundTo),
        Column.Text<Ip>("bound_kind", "What that is: server, load_balancer, nat, nic, other; '' when unbound", i => i.BoundKind),
        Column.Elsewhere("nic_server", ColumnType.Text, "The server of the network interface it is bound to; '' for a loose interface"),
        Column.Whole<Ip>("bandwidth_mbps", "Bandwidth paid for, Mbit/s", i => i.BandwidthMbps),
        Column.Text<Ip>("bandwidth_package", "The shared bandwidth it belongs to; '' for none", i => i.BandwidthPackage),
    ]);

    /// <summary>Load balancers.</summary>
    public static readonly AssetKind LoadBalancers = new("load_balancers",
    [
        Column.Text<LoadBalancer>("address", "Its address; '' for none yet", l => l.Address),
        Column.Whole<LoadBalancer>("listeners", "Listeners", l => l.Listeners),
        Column.Whole<LoadBalancer>("listeners_running", "Listeners that are running", l => l.ListenersRunning),
        Column.Elsewhere("backends", ColumnType.Integer, "Servers behind it"),
        Column.Elsewhere("weighted_backends", ColumnType.Integer, "Servers behind it with a weight above 0"),
        Column.Elsewhere("healthy_backends", ColumnType.Integer, "Servers behind it that answer its health checks"),
        Column.Elsewhere("unhealthy_since", ColumnType.Time, "Since when none answers"),
        Column.Flag<LoadBalancer>("deletion_protection", "Whether the cloud refuses to delete it", l => l.DeletionProtection),
    ]);

    /// <summary>DNS zones.</summary>
    public static readonly AssetKind DnsZones = new("dns_zones",
    [
        Column.Flag<DnsZone>("private", "Whether only private networks see it. Names of private zones never leave", d => d.Private),
        Column.Whole<DnsZone>("record_count", "Records in it, as the provider counts", d => d.RecordCount),
        Column.List<DnsZone>("name_servers", "Name servers that the provider gives it", d => d.NameServers),
        Column.Flag<DnsZone>("delegated_here", "Whether the registry delegates to them, as the provider says", d => d.DelegatedHere),
    ]);

    /// <summary>DNS records, one row a value.</summary>
    public static readonly AssetKind DnsRecords = new("dns_records",
    [
        Column.Text<DnsRecord>("zone", "Name of its zone, without the final dot", d => d.Zone),
        Column.Text<DnsRecord>("fqdn", "Its full name, without the final dot, octal escapes resolved", d => d.Fqdn),
        Column.Text<DnsRecord>("type", "A, AAAA, CNAME, NS …", d => d.Type),
        Column.Text<DnsRecord>("value", "One value; '' for an alias", d => d.RecordValue),
        Column.Whole<DnsRecord>("ttl", "Seconds that resolvers keep it", d => d.Ttl),
        Column.Text<DnsRecord>("line", "The resolution line it answers on; '' where there are none", d => d.Line),
        Column.Flag<DnsRecord>("enabled", "Whether it is answered", d => d.Enabled),
        Column.Text<DnsRecord>("set_identifier", "Tells apart records of one name and type (weighted, by region …); '' for none", d => d.SetIdentifier),
        Column.Text<DnsRecord>("alias_target", "The name an alias stands for; '' when it is none", d => d.AliasTarget),
    ]);

    /// <summary>CDN domains.</summary>
    public static readonly AssetKind CdnDomains = new("cdn_domains",
    [
        Column.Text<CdnDomain>("domain", "The accelerated domain", c => c.Domain),
        Column.Text<CdnDomain>("cname", "The name that its CNAME should point to", c => c.Cname),
        new("origins", ColumnType.Json, "Where it fetches from: a JSON array of objects with type, content, port, role", a => Value.Of(((CdnDomain)a).Origins)),
        Column.Flag<CdnDomain>("https", "Whether it answers HTTPS", c => c.Https),
        Column.Elsewhere("cname_in_use", ColumnType.Flag, "Whether the public CNAME chain of the domain ends there"),
        Column.Text<CdnDomain>("disabled_reason", "Why the cloud disabled it; '' when it did not", c => c.DisabledReason),
        Column.Elsewhere("bytes_30d", ColumnType.Integer, "Traffic of 30 days, bytes"),
        Column.Elsewhere("error_share_30d", ColumnType.Real, "Share of 5xx answers over 30 days, 0 to 1"),
    ]);

    /// <summary>TLS certificates.</summary>
    public static readonly AssetKind Certificates = new("certificates",
    [
        Column.List<Certificate>("domains", "Names it is for", c => c.Domains),
        Column.Text<Certificate>("issuer", "Who issued it", c => c.Issuer),
        Column.Time<Certificate>("not_before", "From when it is valid", c => c.NotBefore),
        Column.Time<Certificate>("not_after", "Until when it is valid", c => c.NotAfter),
        Column.Flag<Certificate>("hosted", "Whether the cloud renews it by itself", c => c.Hosted),
        Column.Elsewhere("in_use_by", ColumnType.Json, "Assets it is deployed on"),
    ]);

    /// <summary>Key pairs for logins.</summary>
    public static readonly AssetKind KeyPairs = new("key_pairs",
    [
        Column.Text<KeyPair>("fingerprint", "Fingerprint of the public key", k => k.Fingerprint),
        Column.List<KeyPair>("servers", "Native ids of the servers it is bound to", k => k.Servers),
    ]);

    /// <summary>Every kind, in the order in which people read them.</summary>
    public static IReadOnlyList<AssetKind> All { get; } = [Servers, Disks, Snapshots, Ips, LoadBalancers, DnsZones, DnsRecords, CdnDomains, Certificates, KeyPairs];
}
