-- What councils set for themselves through the API, version by version; what their operator's file says holds before.
create table council_limits (
    council_id         text not null,
    version            int not null,
    limits_from        date not null,
    limits             text not null,
    handling_code_from date,
    primary key (council_id, version)
);
alter table council_limits enable row level security;
create policy system_scope on council_limits to ${system} using (true);
grant select, insert on council_limits to ${system};
