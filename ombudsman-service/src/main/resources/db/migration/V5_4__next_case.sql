-- What asked for the next case: the same wish is given the same case.
alter table case_state add column asked text;
create unique index case_state_asked on case_state (asked) where asked is not null;
