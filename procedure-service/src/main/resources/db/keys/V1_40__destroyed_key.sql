-- Keys that were destroyed, for ever: a key that comes back with a backup is destroyed again, and none is made anew.
create table destroyed_key (
    complaint_id uuid primary key,
    destroyed_at timestamptz not null default now()
);

grant select, insert on destroyed_key to procedure_keys_app;
