-- A conversation goes with its complaint, should that be erased before it was heard of that it is lodged.
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
    delete from conversation_text where conversation_id = erase_complaint.complaint;
    delete from texted_number where complaint_id = erase_complaint.complaint;
    update conversation set state = 'ended', number_digest = null, due_at = null
    where id = erase_complaint.complaint and state in ('asking', 'complete');
    update nudge set address_digest = 'erased:' || id, provider_id = null, work_at = null
    where complaint_id = erase_complaint.complaint;
    update duty set work_at = null where complaint_id = erase_complaint.complaint;
    update task set completed_on = erased where complaint_id = erase_complaint.complaint and completed_on is null;
    update complaint set closed_on = coalesce(closed_on, erased) where id = erase_complaint.complaint;
    return true;
end
$$;
