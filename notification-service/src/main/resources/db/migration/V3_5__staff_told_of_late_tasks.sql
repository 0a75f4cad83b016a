-- A task that waits longer than it may is news for the complaints team; what no mail could tell is found again by its mail.
alter table staff_news drop constraint staff_news_kind_check;
alter table staff_news add constraint staff_news_kind_check check (kind in ('due-soon', 'missed', 'late'));
create index staff_news_digest on staff_news (digest_id) where digest_id is not null;
create index task_digest on task (digest_id) where digest_id is not null;
