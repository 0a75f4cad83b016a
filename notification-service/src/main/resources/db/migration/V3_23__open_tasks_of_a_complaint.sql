-- Whether somebody is asked to do just that already is asked with each text.
create index task_open_complaint on task (complaint_id) where completed_on is null;
