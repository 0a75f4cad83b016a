-- Within how many working days each council acknowledges, as it set itself up; of those whose first day has come, the last version holds.
-- 0 working days: the council has no limit of its own.
create table council_acknowledgement (
    council_id   text not null,
    version      int not null,
    limits_from  date not null,
    working_days int not null,
    primary key (council_id, version)
);
alter table council_acknowledgement enable row level security;
create policy council_scope on council_acknowledgement using (council_id = current_setting('heard.council', true));
grant select, insert on council_acknowledgement to ${app};
