-- "My record": a person's own diary, found and sealed by a code that only they have. It belongs to no council.
create table diary (
    id         text primary key,
    sealed     bytea not null,
    written_at timestamptz not null
);
alter table diary enable row level security;
create policy system_scope on diary to ${system} using (true);
grant select, insert, update, delete on diary to ${system};
