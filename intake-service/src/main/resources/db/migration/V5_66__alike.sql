-- Complaints that may belong together, for a person to look at. A name is compared by its letters alone.
alter table person add column name_key text
    generated always as (nullif(regexp_replace(lower(name), '[^[:alpha:]]', '', 'g'), '')) stored;
create index person_name_key on person (council_id, name_key) where name_key is not null;

create table alike_complaint (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null references complaint,
    other_id     uuid not null references complaint,
    kind         text not null,
    decision     text,
    decided_on   date,
    decided_by   text,
    unique (complaint_id, other_id)
);
create index alike_complaint_other on alike_complaint (other_id);
alter table alike_complaint enable row level security;
create policy council_scope on alike_complaint using (council_id = current_setting('heard.council', true));
create policy who_may_find on alike_complaint as restrictive for select to ${app}
    using (not kept_from_me(complaint_id) and not kept_from_me(other_id));
grant select, insert, update on alike_complaint to ${app};
