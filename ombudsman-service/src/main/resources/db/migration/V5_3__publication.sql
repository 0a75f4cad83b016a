-- The sections of a statement that was decided here. Added by the case that publishes it, in the transaction of that fact; read
-- by everybody through the system role, as the statements are.
create table statement_section (
    reference text not null references published_statement,
    position  integer not null,
    heading   text not null,
    words     text not null,
    primary key (reference, position)
);
alter table statement_section enable row level security;
create policy system_scope on statement_section to ${system} using (true);
create policy publishing on statement_section for insert to ${app}
    with check (current_setting('heard.council', true) <> '');
create policy publishing on published_statement for insert to ${app}
    with check (current_setting('heard.council', true) <> '');
grant select on statement_section to ${system};
grant insert on statement_section, published_statement to ${app};
