-- What a council's own staff read of its side of a case is the council's to know; what the Ombudsman's read is not.
drop policy not_the_councils on read_audit;
create policy not_the_councils on read_audit as restrictive for select to ${app} using (what = 'ombudsman-council');
