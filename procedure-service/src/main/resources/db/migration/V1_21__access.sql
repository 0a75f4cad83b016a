-- Who holds an appointment of a complaint, and which staff may neither find nor open it, whatever their role.
create table seat (
    complaint_id uuid not null,
    council_id   text not null,
    person_id    text not null,
    primary key (complaint_id, person_id)
);
create index seat_person on seat (person_id);

create table barred_staff (
    complaint_id uuid not null,
    council_id   text not null,
    staff        text not null,
    primary key (complaint_id, staff)
);
create index barred_staff_staff on barred_staff (staff);

alter table seat enable row level security;
alter table barred_staff enable row level security;
create policy council_scope on seat to ${app} using (council_id = current_setting('heard.council', true));
create policy council_scope on barred_staff to ${app} using (council_id = current_setting('heard.council', true));
create policy system_scope on seat to ${system} using (true);
create policy system_scope on barred_staff to ${system} using (true);
grant select, insert, delete on seat, barred_staff to ${system};

-- Complaints kept from who asks: by the name they sign in with, or as somebody of the register who signs in with it.
create view kept_from_me with (security_barrier) as
    select b.complaint_id from barred_staff b where b.staff = nullif(current_setting('heard.user', true), '')
    union
    select b.complaint_id from register_person p join barred_staff b on b.staff = p.id
    where p.user_name = nullif(current_setting('heard.user', true), '');

-- Complaints on which who asks serves at the moment.
create view served_by_me with (security_barrier) as
    select s.complaint_id from register_person p join seat s on s.person_id = p.id
    where p.user_name = nullif(current_setting('heard.user', true), '');

grant select on kept_from_me, served_by_me to ${app}, ${system};

-- Whether who asks sees only complaints on which they serve.
create function i_only_serve() returns boolean language sql stable as $$
    select ',' || coalesce(current_setting('heard.roles', true), '') || ',' like '%,complaint:read-appointed,%'
       and ',' || coalesce(current_setting('heard.roles', true), '') || ',' not like '%,complaint:read,%'
$$;

-- On top of the council's own scope: the one place where a complaint is kept from somebody, for lists, reading and writing alike.
create policy who_may_find on complaint_scope as restrictive for select to ${app}, ${system}
    using (id not in (select complaint_id from kept_from_me)
           and (not i_only_serve() or id in (select complaint_id from served_by_me)));
create policy who_may_find on worklist_row as restrictive for select to ${app}
    using (id not in (select complaint_id from kept_from_me)
           and (not i_only_serve() or id in (select complaint_id from served_by_me)));

create or replace function stored_event_of(complaint uuid)
returns table (
    event_identifier text, sequence_number bigint, payload_type text, payload_revision text, time_stamp text, payload text)
language sql stable security definer set search_path = public
as $$
    select e.event_identifier, e.sequence_number, e.payload_type, e.payload_revision, e.time_stamp, e.payload
    from domain_event e
    where e.aggregate_identifier = complaint::text
      and exists (select 1 from complaint_scope s
                  where s.id = complaint and s.council_id = current_setting('heard.council', true))
      and complaint not in (select complaint_id from kept_from_me)
      and (not i_only_serve() or complaint in (select complaint_id from served_by_me))
    order by e.sequence_number
$$;
