-- Files that a person keeps with the entries of their own diary, sealed with the diary's code as it is. They go with it.
create table diary_file (
    id      uuid primary key,
    diary   text not null references diary on delete cascade,
    sealed  bytea not null,
    kept_at timestamptz not null
);
create index diary_file_diary on diary_file (diary);
alter table diary_file enable row level security;
create policy system_scope on diary_file to ${system} using (true);
grant select, insert, delete on diary_file to ${system};
