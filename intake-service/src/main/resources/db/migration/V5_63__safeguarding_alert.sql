-- That a child may be in danger was told to us; who of the council is asked, and took it, is notification-service's.
create table safeguarding_alert (
    id           uuid primary key,
    council_id   text not null,
    complaint_id uuid not null references complaint,
    because      text not null,
    raised_at    timestamptz not null,
    raised_by    text not null
);
create index safeguarding_alert_complaint on safeguarding_alert (complaint_id);
alter table safeguarding_alert enable row level security;
create policy council_scope on safeguarding_alert using (council_id = current_setting('heard.council', true));
create policy who_may_find on safeguarding_alert as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert on safeguarding_alert to ${app};
