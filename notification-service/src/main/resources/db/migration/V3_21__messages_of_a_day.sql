-- One count of what goes out on a day, in real time: of a whole council, of what only answers texts there, and to each address by its
-- digest. It outlives an erasure until the day is over, so that ending a conversation and beginning another wins nothing.
drop table text_allowance;
drop index nudge_tried;
drop index nudge_tried_address;

create table messages_of_a_day (
    council_id text not null,
    day        date not null,
    whose      text not null,
    sent       integer not null,
    primary key (council_id, day, whose)
);
alter table messages_of_a_day enable row level security;
create policy council_scope on messages_of_a_day using (council_id = current_setting('heard.council', true));
create policy system_scope on messages_of_a_day to ${system} using (true);
grant select, insert, update on messages_of_a_day to ${app};
grant select, delete on messages_of_a_day to ${system};
