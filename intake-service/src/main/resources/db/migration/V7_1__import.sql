-- Which complaint of a council's former system is which here. lodged: written here, its past not yet there; done: both.
-- told is the fact of the lodgement, ids and codes only.
create table imported_complaint (
    council_id   text not null,
    source       text not null,
    complaint_id uuid not null,
    digest       text not null,
    told         text not null,
    state        text not null check (state in ('lodged', 'done')),
    primary key (council_id, source)
);
alter table imported_complaint enable row level security;
create policy council_scope on imported_complaint using (council_id = current_setting('heard.council', true));
create policy who_may_find on imported_complaint as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update on imported_complaint to ${app};

-- Takes back what was written of a complaint whose past could not be brought in; nobody was told of it.
create function forget_import(complaint uuid) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
begin
    delete from imported_complaint it
    where it.complaint_id = complaint and it.state = 'lodged' and it.council_id = current_setting('heard.council', true);
    if not found then
        return false;
    end if;
    delete from alike_complaint pair where complaint in (pair.complaint_id, pair.other_id);
    delete from point where complaint_id = complaint;
    delete from contact_channel where complaint_id = complaint;
    delete from person where complaint_id = complaint;
    delete from complaint known where known.id = forget_import.complaint;
    return true;
end
$$;
revoke all on function forget_import(uuid) from public;
grant execute on function forget_import(uuid) to ${app};

-- A digest of words is as good as the words to whoever can guess them. What was erased is not brought in a second time.
create function erase_part_imported_complaint(complaint uuid, erased date) returns void language sql volatile as $$
    update imported_complaint set digest = 'erased' where complaint_id = complaint
$$;
revoke all on function erase_part_imported_complaint(uuid, date) from public;
