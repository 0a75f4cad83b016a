-- From whom a complaint is kept, who else read it is kept, too.
create policy who_may_find on read_audit as restrictive for select to ${app}
    using (subject not in (select complaint_id from kept_from_me));
