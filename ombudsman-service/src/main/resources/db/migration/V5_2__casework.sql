-- Casework: every fact of a case, added to and never changed, and where the case stands, in the transaction of each fact.
create table case_state (
    case_id       uuid primary key references referral_case,
    council_id    text not null,
    version       bigint not null default 0,
    status        text not null default 'intake',
    outcome       text,
    team          text,
    caseworker    text,
    looked_at     boolean not null default false,
    falls_due_on  date,
    decided_on    date
);
create index case_state_due on case_state (falls_due_on) where falls_due_on is not null;

create table case_fact (
    case_id     uuid not null references referral_case,
    sequence    bigint not null,
    council_id  text not null,
    name        text not null,
    happened_on date not null,
    recorded_on date not null,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    body        text not null,
    primary key (case_id, sequence)
);
create index case_fact_day on case_fact (recorded_on);

alter table case_state enable row level security;
alter table case_fact enable row level security;
create policy council_scope on case_state using (council_id = current_setting('heard.council', true));
create policy council_scope on case_fact using (council_id = current_setting('heard.council', true));
create policy system_scope on case_state to ${system} using (true);
create policy system_scope on case_fact to ${system} using (true);
grant select, insert, update on case_state to ${app};
grant select, insert on case_fact to ${app};
grant select on case_state, case_fact to ${system};
