-- The other kinds: snapshots, addresses, load balancers, DNS, CDN, certificates, key pairs. Columns as in 001.

create table rows_snapshots (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    disk_id text, size_gib integer, progress integer, permanent integer, deadline_at text, used_by_images integer, shared integer, locked integer, copying integer, auto integer
);

create table rows_ips (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    address text, address_type text, bound_to text, bound_kind text, bandwidth_mbps integer, bandwidth_package text
);

create table rows_load_balancers (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    address text, listeners integer, listeners_running integer, deletion_protection integer
);

create table rows_dns_zones (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    private integer, record_count integer, name_servers text, delegated_here integer
);

create table rows_dns_records (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    zone text, fqdn text, type text, value text, ttl integer, line text, enabled integer, set_identifier text, alias_target text
);

create table rows_cdn_domains (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    domain text, cname text, origins text, https integer, disabled_reason text
);

create table rows_certificates (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    domains text, issuer text, not_before text, not_after text, hosted integer
);

create table rows_key_pairs (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    fingerprint text, servers text
);
