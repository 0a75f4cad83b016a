-- The days on which an objection of the council's to stage 2 went on record, as figures count them.
alter table worklist_row add column objections jsonb not null default '[]';
