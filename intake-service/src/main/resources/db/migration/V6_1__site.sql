-- Pages for young people: sessions and unsent answers, sealed with what only the person has; access codes, hashed.

alter table person add column may_use_name boolean;

-- id: digest of the cookie, which also seals. Nobody's council is known before it is opened, so the service's own
-- role sees none of it.
create table site_session (
    id       text primary key,
    sealed   bytea not null,
    asked_at timestamptz not null
);
create index site_session_asked on site_session (asked_at);

create table draft (
    id          text primary key,
    sealed      bytea not null,
    answered_at timestamptz not null
);
create index draft_answered on draft (answered_at);

-- How often a wrong code came from one address, by a digest that says nothing of it.
create table wrong_code (
    id       text primary key,
    tries    integer not null,
    tried_at timestamptz not null
);

create table access_code (
    complaint_id uuid primary key references complaint,
    council_id   text not null,
    salt         bytea not null,
    hash         bytea not null,
    made_at      timestamptz not null
);

alter table site_session enable row level security;
alter table draft enable row level security;
alter table wrong_code enable row level security;
alter table access_code enable row level security;
create policy system_scope on site_session to ${system} using (true);
create policy system_scope on draft to ${system} using (true);
create policy system_scope on wrong_code to ${system} using (true);
create policy council_scope on access_code using (council_id = current_setting('heard.council', true));

grant select, insert, update, delete on site_session, draft, wrong_code to ${system};
grant select, insert, update, delete on access_code to ${app};
grant select (reference) on complaint to ${system};
