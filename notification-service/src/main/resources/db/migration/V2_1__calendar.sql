-- Bank holidays proclaimed since this release, as each council was told of them; all councils have the same calendar.
create table proclaimed_holiday (
    council_id text not null,
    version    int not null,
    date       date not null,
    name       text not null,
    primary key (council_id, version)
);
alter table proclaimed_holiday enable row level security;
create policy council_scope on proclaimed_holiday using (council_id = current_setting('heard.council', true));
create policy system_scope on proclaimed_holiday to ${system} using (true);
grant select, insert on proclaimed_holiday to ${app};
grant select on proclaimed_holiday to ${system};
