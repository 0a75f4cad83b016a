-- A code sent to a channel that is safe, for somebody whose complaint a council lodged: with it they set up their own.
create table one_time_code (
    complaint_id uuid primary key references complaint,
    council_id   text not null,
    salt         bytea not null,
    hash         bytea not null,
    tries        integer not null,
    sent_at      timestamptz not null,
    sent_on_day  integer not null
);
alter table one_time_code enable row level security;
create policy council_scope on one_time_code using (council_id = current_setting('heard.council', true));
grant select, insert, update, delete on one_time_code to ${app};

create or replace function erase_pages(complaint uuid) returns boolean
language plpgsql volatile security definer set search_path = public
as $$
begin
    delete from page_message where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    delete from access_code where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    delete from one_time_code where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    update person set may_use_name = null where complaint_id = erase_pages.complaint
        and council_id = current_setting('heard.council', true);
    return true;
end
$$;
