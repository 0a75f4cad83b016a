-- The wording of the operator's file that the other services were told of.
create table council_wording_told (
    council_id text primary key,
    wording    text not null
);
alter table council_wording_told enable row level security;
create policy council_scope on council_wording_told using (council_id = current_setting('heard.council', true));
grant select, insert, update on council_wording_told to ${app};
