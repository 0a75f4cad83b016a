-- One data key per complaint, wrapped by the master key. Destroying a row erases the complaint's files wherever they lie.
create table data_key (
    complaint_id uuid primary key,
    wrapped_key  bytea not null,
    created_at   timestamptz not null default now()
);

-- Keys that were destroyed, for ever: a key that comes back with a backup is destroyed again, and none is made anew.
create table destroyed_key (
    complaint_id uuid primary key,
    destroyed_at timestamptz not null default now()
);

grant usage on schema public to intake_keys_app;
grant select, insert, delete on data_key to intake_keys_app;
grant select, insert on destroyed_key to intake_keys_app;
