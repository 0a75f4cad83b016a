-- The letter of a duty reached the person; and what people did about their tasks, and did not do in time.
alter table duty add column received_on date;

alter table task add column taken_on date;
alter table task add column taken_by text;
alter table task add column completed_by text;
alter table task add column outcome text;
alter table task add column overdue_told_on date;

create index task_overdue on task (due_on) where completed_on is null and overdue_told_on is null;

create policy system_scope on task to ${system} using (true);
grant select (id, council_id, complaint_id, due_on, completed_on, overdue_told_on) on task to ${system};
grant update on task to ${app};
