-- Bank holidays appointed while clocks run. version: how many there were up to this one; the calendar of a version is the release's
-- own with the first so many of these.
create table proclaimed_holiday (
    version       int primary key,
    date          date not null unique,
    name          text not null,
    proclaimed_by text not null,
    proclaimed_on date not null,
    proclaimed_at timestamptz not null default now(),
    told_at       timestamptz
);

-- Which complaints there were when it was proclaimed: each is looked at once for it.
create table calendar_recount (
    version      int not null references proclaimed_holiday,
    complaint_id uuid not null,
    council_id   text not null,
    done_at      timestamptz,
    failed       boolean not null default false,
    primary key (complaint_id, version)
);
create index calendar_recount_open on calendar_recount (version, complaint_id) where done_at is null;

-- What moved, for the report.
create table calendar_move (
    position     bigint generated always as identity unique,
    version      int not null references proclaimed_holiday,
    complaint_id uuid not null,
    council_id   text not null,
    clock        text not null,
    old_due_on   date not null,
    new_due_on   date not null,
    primary key (version, complaint_id, clock)
);
create index calendar_move_report on calendar_move (version, position);

alter table proclaimed_holiday enable row level security;
alter table calendar_recount enable row level security;
alter table calendar_move enable row level security;
create policy system_scope on proclaimed_holiday to ${system} using (true);
create policy system_scope on calendar_recount to ${system} using (true);
create policy system_scope on calendar_move to ${system} using (true);
grant select, insert, update on proclaimed_holiday, calendar_recount to ${system};
grant select, insert on calendar_move to ${system};
