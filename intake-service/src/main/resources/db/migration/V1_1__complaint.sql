-- A complaint as it was lodged: who, how to reach them, what they said, which procedure and why.

create table complaint (
    id               uuid primary key,
    position         bigint generated always as identity unique,
    council_id       text not null,
    reference        text not null unique,
    received_on      date not null,
    channel          text not null,
    complainant_kind text not null,
    advocate_wanted  boolean not null,
    procedure        text not null,
    reasons          text not null,
    accepted         boolean not null default false,
    version          bigint not null default 0,
    lodged_at        timestamptz not null,
    lodged_by        text not null
);
create index complaint_council on complaint (council_id, position);

create table person (
    id            uuid primary key,
    complaint_id  uuid not null references complaint,
    council_id    text not null,
    role          text not null,
    name          text,
    date_of_birth date,
    situation     text
);
create index person_complaint on person (complaint_id);

create table contact_channel (
    id             uuid primary key,
    complaint_id   uuid not null references complaint,
    council_id     text not null,
    rank           integer not null,
    kind           text not null,
    address        text not null,
    safe           boolean not null,
    hours          text not null,
    say_who_we_are boolean not null,
    code_word      text,
    confirmed_on   date,
    unique (complaint_id, rank)
);

create table point (
    id              uuid primary key,
    complaint_id    uuid not null references complaint,
    council_id      text not null,
    number          integer not null,
    about           text not null,
    words           text not null,
    desired_outcome text,
    unique (complaint_id, number)
);

alter table complaint enable row level security;
alter table person enable row level security;
alter table contact_channel enable row level security;
alter table point enable row level security;

create policy council_scope on complaint using (council_id = current_setting('heard.council', true));
create policy council_scope on person using (council_id = current_setting('heard.council', true));
create policy council_scope on contact_channel using (council_id = current_setting('heard.council', true));
create policy council_scope on point using (council_id = current_setting('heard.council', true));
create policy system_scope on complaint to ${system} using (true);

grant select, insert, update on complaint to ${app};
grant select, insert on person, contact_channel, point to ${app};
grant select (id, council_id) on complaint to ${system};
