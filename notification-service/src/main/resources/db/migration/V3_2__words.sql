-- What somebody wrote that is no word to act on: sealed, until intake-service fetched it for the complaints manager.
create table held_words (
    id           uuid primary key, -- of the reply
    council_id   text not null,
    complaint_id uuid not null references complaint,
    sealed       bytea not null,
    held_on      date not null
);
alter table held_words enable row level security;
create policy council_scope on held_words using (council_id = current_setting('heard.council', true));
create policy who_may_find on held_words as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy system_scope on held_words to ${system} using (true);
grant select, insert, delete on held_words to ${app};
grant select (id, council_id) on held_words to ${system};

create or replace function erase_complaint(complaint uuid, erased date) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
begin
    perform 1 from complaint known
    where known.id = erase_complaint.complaint and known.council_id = current_setting('heard.council', true) for update;
    if not found then
        return false;
    end if;
    update notice set letter = '[erased]' where complaint_id = erase_complaint.complaint;
    delete from contact_point where complaint_id = erase_complaint.complaint;
    delete from held_words where complaint_id = erase_complaint.complaint;
    update nudge set address_digest = 'erased:' || id, provider_id = null, work_at = null
    where complaint_id = erase_complaint.complaint;
    update duty set work_at = null where complaint_id = erase_complaint.complaint;
    update task set completed_on = erased where complaint_id = erase_complaint.complaint and completed_on is null;
    update complaint set closed_on = coalesce(closed_on, erased) where id = erase_complaint.complaint;
    return true;
end
$$;
