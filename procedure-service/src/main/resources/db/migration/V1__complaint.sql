-- Whose complaint it is: written with its acceptance, looked at before anything else is done with it.
create table complaint_scope (
    id          uuid primary key,
    council_id  text not null,
    accepted_at timestamptz not null default now()
);

-- How far each complaint is, for the list and the deadline sweep. next_on: the first day on which something falls due or is to be
-- announced; null when nothing ever will as things stand. swept_on: the day on which the sweep last looked.
create table worklist_row (
    id            uuid primary key,
    council_id    text not null,
    version       bigint not null,
    reference     text not null,
    procedure     text not null,
    stage         text,
    status        text not null,
    received_on   date not null,
    young_person  boolean not null,
    next_due_on   date,
    overdue_since date,
    next_on       date,
    swept_on      date,
    position      bigint generated always as identity
);
create index worklist_row_council on worklist_row (council_id, position);
create index worklist_row_due on worklist_row (next_on, id) where next_on is not null;

alter table complaint_scope enable row level security;
alter table worklist_row enable row level security;

create policy council_scope on complaint_scope to ${app} using (council_id = current_setting('heard.council', true));
create policy council_scope on worklist_row to ${app} using (council_id = current_setting('heard.council', true));

-- A system job sees every council's rows, unless it acts for one caller: then that caller's council only.
create policy system_scope on complaint_scope to ${system}
    using (coalesce(current_setting('heard.council', true), '') in ('', council_id));
create policy system_scope on worklist_row to ${system} using (true);

grant select on complaint_scope, worklist_row to ${app};
grant select, insert on complaint_scope to ${system};
grant select, insert, update, delete on worklist_row to ${system};
grant select, insert on domain_event to ${system};
grant select, insert, delete on snapshot_event to ${system};
grant select, insert, update, delete on token_entry to ${system};

-- Nobody but system jobs sees the events as such.
alter table domain_event enable row level security;
alter table snapshot_event enable row level security;
alter table token_entry enable row level security;
create policy system_scope on domain_event to ${system} using (true);
create policy system_scope on snapshot_event to ${system} using (true);
create policy system_scope on token_entry to ${system} using (true);

-- Events are read by id, after the complaint's council was checked: the check is part of the reading.
create function stored_event_of(complaint uuid)
returns table (
    event_identifier text, sequence_number bigint, payload_type text, payload_revision text, time_stamp text, payload text)
language sql stable security definer set search_path = public
as $$
    select e.event_identifier, e.sequence_number, e.payload_type, e.payload_revision, e.time_stamp, e.payload
    from domain_event e
    where e.aggregate_identifier = complaint::text
      and exists (select 1 from complaint_scope s
                  where s.id = complaint and s.council_id = current_setting('heard.council', true))
    order by e.sequence_number
$$;
revoke all on function stored_event_of(uuid) from public;
grant execute on function stored_event_of(uuid) to ${app};
