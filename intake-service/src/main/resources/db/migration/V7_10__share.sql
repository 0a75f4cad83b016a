-- What a complaint's own person lets an advocate read for some days. Of its code only a hash is kept; it opens nothing after last_day.
create table share (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    reference    text not null unique,
    salt         bytea not null,
    hash         bytea not null,
    made_on      date not null,
    last_day     date not null,
    ended_on     date,
    made_at      timestamptz not null
);
create index share_complaint on share (complaint_id);

-- When it was opened, by the business clock, for its person to see.
create table share_opening (
    id           uuid primary key,
    share_id     uuid not null references share on delete cascade,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    opened_at    timestamptz not null
);
create index share_opening_complaint on share_opening (complaint_id);

alter table share enable row level security;
alter table share_opening enable row level security;
create policy council_scope on share using (council_id = current_setting('heard.council', true));
create policy council_scope on share_opening using (council_id = current_setting('heard.council', true));
create policy system_scope on share to ${system} using (true);
create policy who_may_find on share as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy who_may_find on share_opening as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update on share to ${app};
grant select, insert on share_opening to ${app};
-- who comes with a reference is of no council yet
grant select (id, reference, complaint_id, council_id) on share to ${system};

-- A share of a complaint that is erased is gone, and with it when it was opened.
create function erase_part_share(complaint uuid, erased date) returns void language sql volatile as $$
    delete from share where complaint_id = complaint
$$;
revoke all on function erase_part_share(uuid, date) from public;
