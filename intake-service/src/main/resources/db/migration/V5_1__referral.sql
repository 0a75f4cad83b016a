-- That a complaint went to the Ombudsman, as procedure-service told it: who the people are is given out by referral only.
create table referral (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    referred_on  date not null
);
create index referral_complaint on referral (complaint_id);

alter table referral enable row level security;
create policy council_scope on referral using (council_id = current_setting('heard.council', true));
create policy system_scope on referral to ${system} using (true);
grant select, insert on referral to ${app};
grant select (id, council_id) on referral to ${system};

create policy who_may_find on referral as restrictive for select to ${app} using (not kept_from_me(complaint_id));
