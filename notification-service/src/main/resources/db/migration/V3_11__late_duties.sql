-- When it was told that somebody was not told in time; null while it was not.
alter table duty add column late_told_on date;
create index duty_late on duty (due_by) where state = 'planned' and late_told_on is null;
grant select (due_by, owed_on, companion_of, state, late_told_on) on duty to ${system};
