-- Who at the Ombudsman's read a case is not its council's to know: rows that name a council's complaint are its readers' alone.
create policy not_the_councils on read_audit as restrictive for select to ${app} using (false);
