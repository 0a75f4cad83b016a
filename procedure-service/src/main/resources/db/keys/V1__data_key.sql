-- One data key per complaint, wrapped by the master key. Destroying a row erases the complaint's words wherever they lie.
create table data_key (
    complaint_id uuid primary key,
    wrapped_key  bytea not null,
    created_at   timestamptz not null default now()
);

grant usage on schema public to procedure_keys_app;
grant select, insert, delete on data_key to procedure_keys_app;
