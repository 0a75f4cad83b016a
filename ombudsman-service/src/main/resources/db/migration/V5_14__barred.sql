-- The council's staff may see the council's side of a case, but for those who may neither find nor open the complaint, whatever their
-- role, as procedure-service tells it. staff stands for them: SHA-256 of the complaint's id, a slash and the name they sign in with.
create table barred_staff (
    council_id   text not null,
    complaint_id uuid not null,
    staff        text not null,
    part         text not null,
    primary key (council_id, complaint_id, staff, part)
);
alter table barred_staff enable row level security;
create policy council_scope on barred_staff using (council_id = current_setting('heard.council', true));
grant select, insert, delete on barred_staff to ${app};

create function kept_from_me(complaint uuid) returns boolean language sql stable as $$
    select exists (select 1 from barred_staff b where b.complaint_id = complaint
                   and b.staff = encode(sha256(convert_to(
                       complaint::text || '/' || current_setting('heard.user', true), 'UTF8')), 'hex'))
$$;

create policy who_may_find on referral_case as restrictive for select to ${app} using (not kept_from_me(complaint_id));
