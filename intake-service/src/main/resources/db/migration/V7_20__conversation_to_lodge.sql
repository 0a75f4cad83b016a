-- What somebody said by text and notification-service holds until it is lodged here. Ids and days only: the id is that of the complaint
-- that it becomes.
create table conversation_to_lodge (
    id          uuid primary key,
    council_id  text not null,
    received_on date not null
);
alter table conversation_to_lodge enable row level security;
create policy council_scope on conversation_to_lodge using (council_id = current_setting('heard.council', true));
create policy system_scope on conversation_to_lodge to ${system} using (true);
grant select, insert, delete on conversation_to_lodge to ${app};
grant select on conversation_to_lodge to ${system};
