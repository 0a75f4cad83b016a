-- A point that was added later (R-WD-3) keeps its words in procedure-service; here it is what evidence can be about.
alter table point alter column words drop not null;
alter table point add column added_on date;

-- What the routing table is asked with again: for whom the complainant speaks, and what each point was said to be about.
alter table complaint add column acts_for text not null default 'themselves';
alter table complaint add column subjects text;
update complaint set acts_for = 'child'
where prompts like '%"representative-to-consider"%' or prompts like '%"childs-wish-to-confirm"%';

-- Who gave no name says later who they are (R-EX-9).
alter table complaint add column named_on date;
alter table complaint add column named_by text;
grant update (name, date_of_birth, situation, may_use_name) on person to ${app};
