-- What somebody wrote by text and notification-service holds until it is fetched. Ids and days only.
create table reply_to_fetch (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    replied_on   date not null
);
alter table reply_to_fetch enable row level security;
create policy council_scope on reply_to_fetch using (council_id = current_setting('heard.council', true));
create policy system_scope on reply_to_fetch to ${system} using (true);
grant select, insert, delete on reply_to_fetch to ${app};
grant select on reply_to_fetch to ${system};
