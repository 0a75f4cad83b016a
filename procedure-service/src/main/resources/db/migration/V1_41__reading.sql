-- The day on which an advocate was there.
alter table worklist_row add column advocate_on date;

-- What happened, council by council, in the order in which it became visible: a position is given under the head's lock, which is held
-- until the transaction ends, so no lower position ever appears after a higher one.
create table council_change_head (
    council_id text primary key,
    position   bigint not null
);

create table council_change (
    council_id   text not null,
    position     bigint not null,
    event_id     text not null,
    complaint_id uuid not null,
    version      bigint not null,
    fact         text not null,
    happened_on  date not null,
    recorded_at  timestamptz not null,
    primary key (council_id, position),
    unique (complaint_id, version)
);

alter table council_change_head enable row level security;
alter table council_change enable row level security;
create policy council_scope on council_change to ${app} using (council_id = current_setting('heard.council', true));
create policy system_scope on council_change to ${system} using (true);
create policy system_scope on council_change_head to ${system} using (true);
grant select on council_change to ${app};
grant select, insert on council_change to ${system};
grant select, insert, update on council_change_head to ${system};

create index idempotency_key_recent on idempotency_key (council_id, client, used_at desc);

-- Whether the list holds what a client of the council in scope wrote lately; waits for it up to a time. It sees the whole list, so that
-- what is hidden from a reader is not mistaken for what is missing.
create function list_holds_writes_of(writer text, atmost interval) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
declare
    give_up timestamptz := clock_timestamp() + atmost;
begin
    loop
        perform 1
        from (select case when body::json ->> 'id' ~ '^[0-9a-f-]{36}$' then (body::json ->> 'id')::uuid end as complaint, version
              from idempotency_key
              where council_id = current_setting('heard.council', true) and client = writer
                  and used_at > now() - interval '1 minute'
              order by used_at desc limit 100) written
            join complaint_scope known on known.id = written.complaint
            cross join (select live from projection_build where name = 'worklist') build
            left join worklist_row row on row.build = build.live and row.id = written.complaint
        where coalesce(row.version, -1) < written.version;
        if not found then
            return true;
        end if;
        if clock_timestamp() >= give_up then
            return false;
        end if;
        perform pg_sleep(0.02);
    end loop;
end
$$;
revoke all on function list_holds_writes_of(text, interval) from public;
grant execute on function list_holds_writes_of(text, interval) to ${app};

-- A build that is no longer live, or that was given up, is deleted.
create index worklist_row_build on worklist_row (build);
