-- What the complainant says of the procedure, and what the council answered.
create table route_challenge (
    id            uuid primary key,
    complaint_id  uuid not null references complaint,
    council_id    text not null,
    challenged_on date not null,
    challenged_by text not null,
    wants         text,
    against       text not null,
    words         text not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    decision      text,
    answered_on   date,
    reasons       text,
    answered_by   text
);
create index route_challenge_complaint on route_challenge (complaint_id);
alter table route_challenge enable row level security;
create policy council_scope on route_challenge using (council_id = current_setting('heard.council', true));
create policy who_may_find on route_challenge as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update on route_challenge to ${app};

-- Erasing is made of parts: each feature that keeps words brings a function erase_part_…(complaint, erased) of its own, and
-- all of them run within erase_complaint, which is the same as before beside that. None is called by anybody else.
create or replace function erase_complaint(complaint uuid, erased date) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
declare
    part text;
begin
    update complaint known set erased_on = coalesce(known.erased_on, erased), choice = null
    where known.id = erase_complaint.complaint and known.council_id = current_setting('heard.council', true);
    if not found then
        return false;
    end if;
    update person set name = null, date_of_birth = null, situation = null where complaint_id = erase_complaint.complaint;
    delete from contact_channel where complaint_id = erase_complaint.complaint;
    update point set words = '[erased]',
        desired_outcome = case when desired_outcome is null then null else '[erased]' end
    where complaint_id = erase_complaint.complaint;
    update idempotency_key set body = '{"erased":true}'
    where council_id = current_setting('heard.council', true)
        and (location = '/v1/complaints/' || erase_complaint.complaint
            or body like '%' || erase_complaint.complaint || '%');
    for part in select proname from pg_proc
        where pronamespace = 'public'::regnamespace and proname like 'erase\_part\_%' order by proname
    loop
        execute format('select %I($1, $2)', part) using erase_complaint.complaint, erased;
    end loop;
    return true;
end
$$;

create function erase_part_route_challenge(complaint uuid, erased date) returns void language sql volatile as $$
    update route_challenge set words = '[erased]', reasons = case when reasons is null then null else '[erased]' end,
        answered_by = null
    where complaint_id = complaint
$$;
revoke all on function erase_part_route_challenge(uuid, date) from public;
