-- What the person and the council write to each other on the person's page.
create table page_message (
    id           uuid primary key,
    position     bigint generated always as identity unique,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    written_by   text not null,
    kind         text not null,
    words        text not null,
    written_on   date not null,
    written_at   timestamptz not null,
    read_at      timestamptz
);
create index page_message_complaint on page_message (complaint_id, position);
alter table page_message enable row level security;
create policy council_scope on page_message using (council_id = current_setting('heard.council', true));
create policy who_may_find on page_message as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update, delete on page_message to ${app};
grant delete on contact_channel to ${app};

-- What is erased with a complaint besides what erase_complaint erases: messages and the access code.
create function erase_pages(complaint uuid) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
begin
    delete from page_message where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    delete from access_code where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    update person set may_use_name = null where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    return true;
end
$$;
revoke all on function erase_pages(uuid) from public;
grant execute on function erase_pages(uuid) to ${app};
