-- Alerts that a child may be in danger: whom of the council we asked, and who took it. Codes and times; no name and no
-- address of anybody who is asked, and no word of the complaint.
create table safeguarding_alert (
    id               uuid primary key,
    position         bigint generated always as identity unique,
    council_id       text not null,
    complaint_id     uuid not null references complaint,
    because          text not null,
    raised_at        timestamptz not null,
    task_id          uuid not null,
    asked            integer not null default 0,
    next_at          timestamptz,
    next_business_at timestamptz,
    work_at          timestamptz,
    lent_until       timestamptz,
    taken_at         timestamptz,
    taken_by         text
);
create index safeguarding_alert_council on safeguarding_alert (council_id, position);
create index safeguarding_alert_work on safeguarding_alert (work_at) where taken_at is null;

-- One message to somebody of the council. The row is the intent, written before anything is sent.
create table alert_call (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null,
    alert_id     uuid not null references safeguarding_alert,
    rung         integer not null,
    out_of_hours boolean not null,
    kind         text not null,
    state        text not null,
    because      text,
    attempts     integer not null default 0,
    planned_at   timestamptz not null,
    sent_at      timestamptz,
    unique (alert_id, rung, kind)
);

alter table safeguarding_alert enable row level security;
alter table alert_call enable row level security;
create policy council_scope on safeguarding_alert using (council_id = current_setting('heard.council', true));
create policy council_scope on alert_call using (council_id = current_setting('heard.council', true));
create policy who_may_find on safeguarding_alert as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy who_may_find on alert_call as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy system_scope on safeguarding_alert to ${system} using (true);
grant select, insert, update on safeguarding_alert, alert_call to ${app};
grant select (id, council_id, complaint_id, work_at, next_business_at, lent_until, taken_at), update (lent_until)
    on safeguarding_alert to ${system};
grant update (completed_on) on task to ${app};
