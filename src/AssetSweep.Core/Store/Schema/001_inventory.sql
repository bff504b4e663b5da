-- The inventory of servers and disks, and what was seen when. Times are UTC text with 'Z'; NULL means "not told"; 9999-12-31T00:00:00Z means "never".

create table accounts (
    name             text not null primary key,   -- our name, as in the configuration
    cloud            text not null,
    account_id       text not null,               -- what the cloud calls it; a name never moves to another account
    first_scanned_at text not null,
    forgotten_at     text not null default '9999-12-31T00:00:00Z',
    forgotten_by     text not null default ''
) without rowid;

create table runs (
    run_id       integer primary key,
    command      text not null,
    version      text not null,
    endpoint     text not null,                   -- '' for the real clouds, else the one origin all accounts were called at
    host         text not null,
    os_user      text not null,
    process      integer not null,
    started_at   text not null,
    finished_at  text,                            -- NULL while it runs
    outcome      text not null,                   -- running, complete, gaps, cancelled, failed, interrupted
    calls        integer,
    retries      integer,
    throttled_ms integer
);

-- One row a run x account x region x kind: how well that was seen. Region '*' stands for regions that could not be asked for.
create table scopes (
    run_id         integer not null references runs (run_id),
    cloud          text not null,
    account        text not null,
    region         text not null,
    kind           text not null,
    outcome        text not null,                 -- complete, partial, failed, skipped
    listed         integer not null,              -- assets in the answers, without repetitions
    provider_total integer,                       -- what the cloud said there are; NULL when it did not
    calls          integer not null,
    retries        integer not null,
    throttled_ms   integer not null,
    action         text not null,                 -- the call that failed; '' for none
    error_code     text not null,                 -- the cloud's code, or ours; '' for none
    error_text     text not null,
    request_id     text not null,
    appeared       integer not null,
    changed        integer not null,
    gone           integer not null,
    came_back      integer not null,
    started_at     text not null,
    finished_at    text not null,
    primary key (run_id, account, region, kind)
) without rowid;

-- What each scope looked like when it was last seen completely. Rows below belong to one of these.
create table inventory_scopes (
    scope_id     integer primary key,
    cloud        text not null,
    account      text not null,
    region       text not null,
    kind         text not null,
    complete_run integer not null references runs (run_id),
    complete_at  text not null,
    assets       integer not null,
    unique (account, region, kind)
);

create table changes (
    change_id   integer primary key,
    run_id      integer not null references runs (run_id),
    at          text not null,
    kind        text not null,
    asset_id    text not null,
    what        text not null,                    -- appeared, changed, gone, came_back
    column_name text not null,                    -- '' unless changed
    before      text,
    after       text
);

-- One table a kind; the views that people and rules read are made from the catalogue (Store/Views.cs).
-- last_seen_at is NULL while the asset is present: then its scope's complete_at counts, so that an unchanged asset costs no write.
create table rows_servers (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    instance_type text, cpu integer, memory_gib real, os text, zone text, vpc_id text, private_ips text, public_ips text, key_pairs text,
    password_login integer, stopped_mode text, spot integer, has_local_disks integer, deletion_protection integer, lock_reason text, image_id text
);

create table rows_disks (
    row_id        integer primary key,
    asset_id      text not null unique,
    scope_id      integer not null references inventory_scopes (scope_id),
    native_id     text not null,
    state_since   text not null,
    first_seen_at text not null,
    last_seen_at  text,
    gone_at       text not null default '9999-12-31T00:00:00Z',
    name text, state text, cloud_state text, created_at text, expires_at text, charge_type text, auto_renew integer, tags text, managed_by text, raw text,
    size_gib integer, disk_type text, category text, attached_to text, attached_at text, detached_at text, delete_with_server integer, encrypted integer,
    shareable integer, portable integer, busy integer, expiry_mismatch integer, source_snapshot text, last_attached_to text
);
