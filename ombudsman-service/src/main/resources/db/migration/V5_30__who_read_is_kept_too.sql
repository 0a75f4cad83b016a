-- From whom a complaint is kept, who of their council read its case at the Ombudsman's is kept, too.
create policy who_may_find on read_audit as restrictive for select to ${app} using (not kept_from_me(subject));
