-- From whom a complaint is kept, who else read it is kept, too.
create policy who_may_find on read_audit as restrictive for select to ${app} using (not kept_from_me(subject));
