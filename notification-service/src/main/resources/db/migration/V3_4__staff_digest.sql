-- What complaints teams hear in one mail a working day: limits that come near or were missed, and what waits for a person.
create table staff_news (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null,
    kind         text not null check (kind in ('due-soon', 'missed')),
    digest_id    uuid
);
create index staff_news_untold on staff_news (council_id) where digest_id is null;

alter table task add column digest_id uuid;
create index task_untold on task (council_id) where digest_id is null and completed_on is null;

-- One mail. Numbers only: which they are is seen by whoever may sign in. The complaint is one of those it is about; by it the
-- council's set-up is asked for the team's address, which is kept nowhere else.
create table staff_digest (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null,
    day          date not null,
    due_soon     integer not null default 0,
    missed       integer not null default 0,
    waiting      integer not null default 0,
    late         integer not null default 0,
    state        text not null default 'planned' check (state in ('planned', 'sent', 'failed')),
    because      text,
    work_at      timestamptz not null default clock_timestamp(),
    sent_at      timestamptz,
    unique (council_id, day)
);
create index staff_digest_work on staff_digest (work_at) where state = 'planned';

alter table staff_news enable row level security;
alter table staff_digest enable row level security;
create policy council_scope on staff_news using (council_id = current_setting('heard.council', true));
create policy council_scope on staff_digest using (council_id = current_setting('heard.council', true));
create policy system_scope on staff_news to ${system} using (true);
create policy system_scope on staff_digest to ${system} using (true);
grant select, insert, update on staff_news, staff_digest to ${app};
grant select (council_id, digest_id) on staff_news to ${system};
grant select (digest_id) on task to ${system};
grant select, update (work_at) on staff_digest to ${system};
