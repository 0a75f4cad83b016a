-- What is owed to whom, how they were told, and what they answered. No name, no address, no words of theirs: an address
-- is a keyed digest, a letter holds dates and codes only.

-- What we know of a complaint: whose it is, and whether the person is owed an advocate.
create table complaint (
    id           uuid primary key,
    council_id   text not null,
    young_person boolean,
    closed_on    date
);

-- A duty to tell somebody something. One per event, duty and person, for ever.
create table duty (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    council_id      text not null,
    complaint_id    uuid not null references complaint,
    source_event_id text not null,
    source_type     text not null,
    what            text not null,
    law             text not null,
    person          text not null,
    due_by          date not null,
    owed_on         date not null,
    companion_of    uuid references duty,
    state           text not null,
    tries           integer not null default 0,
    work_at         timestamptz,
    taken_until     timestamptz,
    correlation_id  text not null,
    owed_at         timestamptz not null,
    unique (source_event_id, what, person)
);
create index duty_complaint on duty (complaint_id, position);
create index duty_companion on duty (companion_of);
create index duty_work on duty (work_at) where work_at is not null;

-- The letter of a duty, dated and frozen.
create table notice (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null references complaint,
    duty_id      uuid not null unique references duty,
    dated_on     date not null,
    title        text not null,
    letter       text not null
);

-- A number or e-mail address as one complaint knows it.
create table contact_point (
    id             uuid primary key,
    council_id     text not null,
    complaint_id   uuid not null references complaint,
    kind           text not null,
    address_digest text not null,
    state          text not null,
    confirmed_on   date,
    question       text,
    question_until timestamptz,
    ended_at       timestamptz,
    unique (complaint_id, kind, address_digest)
);
create index contact_point_address on contact_point (address_digest, kind);

-- A harmless message that there is something to read, or the answer to a text. The row is the intent, written before
-- anything is sent; its id is the provider's reference.
create table nudge (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    council_id      text not null,
    complaint_id    uuid not null references complaint,
    duty_id         uuid references duty,
    reply_id        uuid,
    purpose         text not null,
    kind            text not null,
    address_digest  text not null,
    via             text,
    wording         text,
    state           text not null,
    because         text,
    attempt         integer not null default 0,
    looks           integer not null default 0,
    hold_until      timestamptz,
    usable_until    date,
    work_at         timestamptz,
    taken_until     timestamptz,
    first_tried_at  timestamptz,
    in_flight_until timestamptz,
    settled_at      timestamptz,
    provider_id     uuid,
    planned_at      timestamptz not null,
    sent_at         timestamptz,
    delivered_at    timestamptz,
    failed_at       timestamptz,
    check ((duty_id is null) <> (reply_id is null)),
    unique (duty_id, kind, address_digest),
    unique (reply_id)
);
create index nudge_complaint on nudge (complaint_id, position);
create index nudge_work on nudge (work_at) where work_at is not null;

-- A text that came in: what it meant, never what it said.
create table inbound_text (
    text_id      text not null,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    reply_id     uuid not null unique,
    intent       text not null,
    replied_on   date not null,
    taken_at     timestamptz not null default now(),
    primary key (text_id, complaint_id)
);

-- Something a person must do, because no message may or can.
create table task (
    id           uuid primary key,
    position     bigint generated always as identity unique,
    council_id   text not null,
    complaint_id uuid not null references complaint,
    duty_id      uuid references duty,
    cause        text not null unique,
    because      text not null,
    urgent       boolean not null,
    due_on       date not null,
    opened_on    date not null,
    completed_on date
);
create index task_council on task (council_id, position);
create index task_duty on task (duty_id);

alter table complaint enable row level security;
alter table duty enable row level security;
alter table notice enable row level security;
alter table contact_point enable row level security;
alter table nudge enable row level security;
alter table inbound_text enable row level security;
alter table task enable row level security;

create policy council_scope on complaint using (council_id = current_setting('heard.council', true));
create policy council_scope on duty using (council_id = current_setting('heard.council', true));
create policy council_scope on notice using (council_id = current_setting('heard.council', true));
create policy council_scope on contact_point using (council_id = current_setting('heard.council', true));
create policy council_scope on nudge using (council_id = current_setting('heard.council', true));
create policy council_scope on inbound_text using (council_id = current_setting('heard.council', true));
create policy council_scope on task using (council_id = current_setting('heard.council', true));

grant select, insert, update on complaint, duty, contact_point, nudge to ${app};
grant select, insert on notice, inbound_text, task to ${app};

-- System jobs see whose turn it is, and whose council a number or a receipt belongs to; nothing else.
create policy system_scope on duty to ${system} using (true);
create policy system_scope on nudge to ${system} using (true);
create policy system_scope on contact_point to ${system} using (true);
grant select (id, council_id, complaint_id, work_at, taken_until), update (taken_until) on duty to ${system};
grant select (id, council_id, complaint_id, state, work_at, hold_until, usable_until, taken_until),
    update (taken_until) on nudge to ${system};
grant select (council_id, complaint_id, kind, address_digest, ended_at) on contact_point to ${system};
