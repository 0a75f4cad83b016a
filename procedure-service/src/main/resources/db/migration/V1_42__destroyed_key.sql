-- The same list as beside the keys, for the day on which those are restored.
create table destroyed_key (
    complaint_id uuid primary key,
    council_id   text not null,
    destroyed_at timestamptz not null default now()
);

alter table destroyed_key enable row level security;
create policy council_scope on destroyed_key to ${app} using (council_id = current_setting('heard.council', true));
create policy system_scope on destroyed_key to ${system} using (true);
grant select, insert on destroyed_key to ${system};
