-- What is erased with a complaint of the council in scope: who they are, how to reach them, what they said, answers kept for repeats.
-- Its reference, its days, its route and its codes stay.
alter table complaint add column erased_on date;

create function erase_complaint(complaint uuid, erased date) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
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
    return true;
end
$$;
revoke all on function erase_complaint(uuid, date) from public;
grant execute on function erase_complaint(uuid, date) to ${app};
