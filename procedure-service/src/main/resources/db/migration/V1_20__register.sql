-- Who may be appointed: one register, shared by all councils by design. A council keeps the entries it made; every council reads
-- them, within a scope. entry: name, roles, specialisms, availability, checks, fee and ties, as JSON.
create table register_person (
    id        text primary key,
    kept_by   text not null,
    version   bigint not null,
    user_name text,
    entry     jsonb not null
);
create index register_person_user on register_person (user_name) where user_name is not null;

-- What a council knows of a person's ties to itself, whoever keeps the entry.
create table register_tie (
    person_id text not null references register_person (id),
    told_by   text not null,
    version   bigint not null,
    ties      jsonb not null,
    primary key (person_id, told_by)
);

alter table register_person enable row level security;
alter table register_tie enable row level security;

create policy within_a_scope on register_person for select to ${app}
    using (coalesce(current_setting('heard.council', true), '') <> '');
create policy kept_by_the_council on register_person for insert to ${app}
    with check (kept_by = current_setting('heard.council', true));
create policy changed_by_its_keeper on register_person for update to ${app}
    using (kept_by = current_setting('heard.council', true));
create policy told_by_the_council on register_tie to ${app} using (told_by = current_setting('heard.council', true));
create policy system_scope on register_person to ${system} using (true);
create policy system_scope on register_tie to ${system} using (true);

grant select, insert, update on register_person, register_tie to ${app};
grant select on register_person, register_tie to ${system};
