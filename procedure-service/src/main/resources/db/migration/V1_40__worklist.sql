-- The order in which complaints were accepted, whatever becomes of the rows that are made from them.
alter table complaint_scope add column position bigint generated always as identity;

-- Rows made from facts lie in builds: one is live, and one may be in the making beside it. Readers see the live one only.
create table projection_build (
    name       text primary key,
    live       integer not null,
    building   integer,
    started_at timestamptz,
    beat_at    timestamptz,
    done       bigint not null default 0
);
insert into projection_build (name, live) values ('worklist', 1);

-- Made anew from the facts, with more columns: the follower begins at the first fact.
delete from worklist_row;
delete from token_entry where processor_name = 'worklist';

-- due_on: the nearest limit that a council's clock still has, passed or not. stages: each stage's first day and the day of its answer.
-- missed: each limit that was missed.
alter table worklist_row
    alter column position drop identity,
    drop constraint worklist_row_pkey,
    add column build integer not null,
    add column recorded_on date not null,
    add column kind text not null,
    add column team text,
    add column advocate_wanted boolean not null,
    add column held boolean not null,
    add column due_on date,
    add column sort_on date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    add column stages jsonb not null,
    add column missed jsonb not null,
    add primary key (build, id);

drop index worklist_row_council;
drop index worklist_row_due;
create index worklist_row_council on worklist_row (council_id, build, position);
create index worklist_row_soonest on worklist_row (council_id, build, sort_on, id);
create index worklist_row_due on worklist_row (build, next_on, id) where next_on is not null;

alter table projection_build enable row level security;
create policy system_scope on projection_build to ${system} using (true);
create policy within_a_scope on projection_build to ${app} using (coalesce(current_setting('heard.council', true), '') <> '');
grant select on projection_build to ${app};
grant select, update on projection_build to ${system};

create policy live_build on worklist_row as restrictive for select to ${app}
    using (build = (select live from projection_build where name = 'worklist'));
