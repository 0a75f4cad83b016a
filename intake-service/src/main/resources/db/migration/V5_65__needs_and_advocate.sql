-- Where the complaint is, as procedure-service tells it; what was agreed about how to deal with the person, and whether it
-- was followed; whether they want an advocate.
alter table complaint add column stage text;

create table support_need (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    kind         text not null,
    words        text not null,
    agreed_on    date not null,
    review_on    date,
    review_asked boolean not null default false,
    ended_on     date,
    recorded_by  text not null
);
create index support_need_complaint on support_need (complaint_id);

create index support_need_review on support_need (review_on) where ended_on is null and not review_asked;

create table need_check (
    id           uuid primary key,
    need_id      uuid not null references support_need,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    stage        text not null,
    outcome      text,
    said_on      date,
    words        text,
    said_by      text
);
create index need_check_complaint on need_check (complaint_id);
create unique index need_check_stage on need_check (need_id, stage) where stage <> 'review';

create table advocate_wish (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    wish         text not null,
    said_on      date not null,
    said_by      text not null,
    recorded_at  timestamptz not null
);
create index advocate_wish_complaint on advocate_wish (complaint_id);
alter table complaint add column advocate_found_on date;

alter table support_need enable row level security;
alter table need_check enable row level security;
alter table advocate_wish enable row level security;
create policy council_scope on support_need using (council_id = current_setting('heard.council', true));
create policy council_scope on need_check using (council_id = current_setting('heard.council', true));
create policy council_scope on advocate_wish using (council_id = current_setting('heard.council', true));
create policy who_may_find on support_need as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy who_may_find on need_check as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy who_may_find on advocate_wish as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update on support_need, need_check to ${app};
grant select, insert on advocate_wish to ${app};
create policy system_scope on support_need to ${system} using (true);
grant select (id, council_id, complaint_id, review_on, review_asked, ended_on) on support_need to ${system};

create function erase_part_support_need(complaint uuid, erased date) returns void language sql volatile as $$
    update support_need set words = '[erased]' where complaint_id = complaint;
    update need_check set words = case when words is null then null else '[erased]' end where complaint_id = complaint
$$;
revoke all on function erase_part_support_need(uuid, date) from public;
