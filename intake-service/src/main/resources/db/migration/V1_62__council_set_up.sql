-- How a council is set up, every version of it. The latest holds; version 0 is what the operator's file says.
create table council_set_up (
    id         uuid primary key,
    council_id text not null,
    version    integer not null check (version > 0),
    set_up     text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    unique (council_id, version)
);
alter table council_set_up enable row level security;
create policy council_scope on council_set_up using (council_id = current_setting('heard.council', true));
grant select, insert on council_set_up to ${app};
