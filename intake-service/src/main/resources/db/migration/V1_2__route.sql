-- Which procedure a person chose over the table's, why, and what a person must look at.

alter table complaint add column instead_of text;
alter table complaint add column choice text;
alter table complaint add column prompts text not null default '[]';
alter table complaint add column grounds_arose_on date;
alter table complaint add column first_notice_on date;
