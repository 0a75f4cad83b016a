-- How each council's letters speak, as it last set itself up.
create table council_wording (
    council_id      text primary key,
    version         int not null,
    name            text not null,
    team            text not null,
    sign_off        text not null,
    how_to_reach_us text not null
);
alter table council_wording enable row level security;
create policy council_scope on council_wording using (council_id = current_setting('heard.council', true));
grant select, insert, update on council_wording to ${app};
