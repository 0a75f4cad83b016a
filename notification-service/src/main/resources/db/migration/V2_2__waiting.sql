-- What a person waits for, and when they are told next that they are not forgotten; who else must have a copy. Codes and
-- dates: a member of staff is an id that stands for them in this complaint alone.

alter table complaint add column procedure text;
alter table complaint add column waiting_for text;
alter table complaint add column waiting_since date;
alter table complaint add column news_on date;
alter table complaint add column copies_to text not null default '';

create index complaint_news on complaint (news_on) where news_on is not null;

create policy system_scope on complaint to ${system} using (true);
grant select (id, council_id, news_on) on complaint to ${system};
