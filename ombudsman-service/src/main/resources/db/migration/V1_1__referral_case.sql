-- One case per referral, what it needs from other services, and the numbers of its references.

create table referral_case (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    council_id      text not null,
    complaint_id    uuid not null,
    referral_id     uuid not null unique,
    reference       text not null unique,
    ground          text not null,
    because         text,
    stage           text,
    young_person    boolean not null,
    referred_on     date not null,
    received_on     date not null,
    first_notice_on date,
    manifest_digest text not null
);
create index referral_case_queue on referral_case ((not young_person), received_on, position);
create index referral_case_complaint on referral_case (complaint_id);

-- What has to be read by reference: missing, held, or differs (from what the referral announced).
create table needed_part (
    id          uuid primary key,
    case_id     uuid not null references referral_case,
    part        text not null,
    council_id  text not null,
    state       text not null default 'missing',
    content     text,
    problem     text,
    tries       integer not null default 0,
    next_try_at timestamptz not null default now(),
    held_at     timestamptz,
    unique (case_id, part),
    check (state in ('missing', 'held', 'differs')),
    check ((state = 'held') = (content is not null))
);
create index needed_part_due on needed_part (next_try_at) where state <> 'held';

-- The last number given in a year that begins on 1 April. Whoever opens a case holds the row until it is committed, so no
-- number is left out and none is given twice.
create table reference_number (
    year integer primary key,
    last integer not null check (last between 1 and 999999)
);

alter table referral_case enable row level security;
alter table needed_part enable row level security;
alter table reference_number enable row level security;

create policy council_scope on referral_case using (council_id = current_setting('heard.council', true));
create policy council_scope on needed_part using (council_id = current_setting('heard.council', true));
create policy any_scope on reference_number using (current_setting('heard.council', true) <> '');
create policy system_scope on referral_case to ${system} using (true);
create policy system_scope on needed_part to ${system} using (true);

grant select, insert on referral_case, needed_part to ${app};
grant select, insert, update on reference_number to ${app};
grant select on referral_case to ${system};
grant select, update on needed_part to ${system};
