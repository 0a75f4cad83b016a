-- How often the text was saved, so that nobody saves over what a colleague wrote meanwhile.
alter table decision_text add column version bigint not null default 1;
