-- The events in a log of our own, in place of the tables of Axon's stock engine, whose events move over as generation 0.
-- One transaction: who still stores by the stock engine waits for it and then fails.
lock table domain_event, token_entry in access exclusive mode;

-- Raised when the events were restored to a server that counts transactions anew.
create table event_generation (
    one boolean primary key default true check (one),
    generation integer not null
);
insert into event_generation (generation) values (1);

-- Small numbers for stored names and revisions; given once, for ever.
create table event_type (
    id smallint generated always as identity primary key,
    name text not null,
    revision text,
    unique nulls not distinct (name, revision)
);

-- stream, version: the entity and its event's place in it; who stores a version first wins.
-- generation, xid, seq: the reading order. xid is the storing transaction, or that of the event before it in the stream if later.
create table event (
    xid xid8 not null,
    seq bigint generated always as identity,
    recorded_at timestamptz not null,
    generation integer not null,
    version integer not null,
    id uuid not null,
    type smallint not null,
    stream text collate "C" not null,
    payload bytea not null,
    metadata bytea not null,
    constraint event_stream_version primary key (stream, version)
);

insert into event_type (name, revision)
select distinct payload_type, payload_revision from domain_event order by 1, 2;

insert into event (xid, seq, recorded_at, generation, version, id, type, stream, payload, metadata)
overriding system value
select '3', e.global_index, e.time_stamp::timestamptz, 0, e.sequence_number, e.event_identifier::uuid, t.id, e.aggregate_identifier,
       convert_to(e.payload, 'UTF8'), convert_to(coalesce(e.meta_data, '{}'), 'UTF8')
from domain_event e
join event_type t on t.name = e.payload_type and t.revision is not distinct from e.payload_revision;

select setval(pg_get_serial_sequence('event', 'seq'), (select coalesce(max(seq), 0) + 1 from event), false);

alter table event add constraint event_reading_order unique (generation, xid, seq);
create index event_recorded_at on event using brin (recorded_at) with (autosummarize = on);

-- A follower goes on where it was; where it still waited for places to be filled, from before the first that is.
do $$
begin
    if exists (select 1 from token_entry
               where token is not null and token_type <> 'org.axonframework.eventhandling.GapAwareTrackingToken') then
        raise exception 'a follower is being rebuilt or its parts merged; let that end first';
    end if;
end $$;

update token_entry k
set token_type = 'event-store.LogPosition',
    token = format('{"generation":0,"xid":3,"seq":%s}', least(
        (k.token::jsonb ->> 'index')::bigint,
        (select min(e.global_index) - 1 from domain_event e
         where e.global_index in (select gap::bigint from jsonb_array_elements_text(k.token::jsonb -> 'gaps') gap))))
where k.token is not null;

drop table domain_event, snapshot_event;

-- Nobody but system jobs sees the events as such.
alter table event enable row level security;
alter table event_type enable row level security;
alter table event_generation enable row level security;
create policy system_scope on event to ${system} using (true);
create policy system_scope on event_type to ${system} using (true);
create policy system_scope on event_generation to ${system} using (true);
grant select, insert on event, event_type to ${system};
grant select, update on event_generation to ${system};
