-- Why somebody read, and a council's own look at who did.
alter table read_audit add column purpose text not null default 'casework';
create index read_audit_council on read_audit (council_id, id);
grant select on read_audit to ${app};
