-- Recordings that are kept with answers that are not sent yet, in parts, sealed with the answers' own code as they are. They go with
-- them.
create table draft_file (
    draft  text not null references draft on delete cascade,
    file   uuid not null,
    number integer not null,
    sealed bytea not null,
    primary key (draft, file, number)
);
-- what is sealed does not get smaller
alter table draft_file alter column sealed set storage external;
alter table draft_file enable row level security;
create policy system_scope on draft_file to ${system} using (true);
grant select, insert, delete on draft_file to ${system};
