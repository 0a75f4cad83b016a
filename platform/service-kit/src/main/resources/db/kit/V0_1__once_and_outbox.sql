-- Doing things once, and telling others. Shared by every service; see org.heard.kit.

grant usage on schema public to ${app}, ${system};

create table idempotency_key (
    council_id   text not null,
    client       text not null,
    key          text not null,
    request_hash text not null,
    status       integer not null,
    location     text,
    version      bigint not null,
    body         text not null,
    used_at      timestamptz not null default now(),
    primary key (council_id, client, key)
);

create table inbox (
    consumer   text not null,
    event_id   text not null,
    subject    uuid not null,
    council_id text not null,
    taken_at   timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_subject on inbox (subject);

-- A record that could not be handled: where it lies and why, never what it says.
create table parked_record (
    id          bigint generated always as identity primary key,
    consumer    text not null,
    topic       text not null,
    partition   integer not null,
    "offset"    bigint not null,
    event_id    text,
    event_type  text,
    subject     uuid,
    council_id  text,
    reason      text not null,
    parked_at   timestamptz not null default now(),
    replayed_at timestamptz,
    unique (consumer, topic, partition, "offset")
);
create index parked_record_subject on parked_record (consumer, subject) where replayed_at is null;

create table outbox (
    position       bigint generated always as identity primary key,
    event_id       uuid not null unique,
    bucket         smallint not null,
    subject        uuid not null,
    council_id     text not null,
    topic          text not null,
    type           text not null,
    source         text not null,
    payload        text not null,
    occurred_at    timestamptz not null,
    correlation_id text not null,
    causation_id   text,
    traceparent    text,
    published_at   timestamptz
);
create index outbox_waiting on outbox (bucket, position) where published_at is null;

-- Who read whose data. Written in the transaction of the read.
create table read_audit (
    id         bigint generated always as identity primary key,
    council_id text not null,
    subject    uuid not null,
    client     text not null,
    reader     text not null,
    what       text not null,
    read_at    timestamptz not null default now()
);
create index read_audit_subject on read_audit (subject, id);

alter table read_audit enable row level security;
create policy council_scope on read_audit using (council_id = current_setting('heard.council', true));
create policy system_scope on read_audit to ${system} using (true);
grant insert on read_audit to ${app};
grant select, insert on read_audit to ${system};

alter table idempotency_key enable row level security;
alter table inbox enable row level security;
alter table parked_record enable row level security;
alter table outbox enable row level security;

create policy council_scope on idempotency_key using (council_id = current_setting('heard.council', true));
create policy council_scope on inbox using (council_id = current_setting('heard.council', true));
create policy council_scope on parked_record using (council_id = current_setting('heard.council', true));
create policy council_scope on outbox using (council_id = current_setting('heard.council', true));
create policy system_scope on idempotency_key to ${system} using (true);
create policy system_scope on inbox to ${system} using (true);
create policy system_scope on parked_record to ${system} using (true);
create policy system_scope on outbox to ${system} using (true);

grant select, insert on idempotency_key, inbox, outbox to ${app}, ${system};
grant select on parked_record to ${app};
grant select, insert, update on parked_record to ${system};
grant update (published_at) on outbox to ${system};
