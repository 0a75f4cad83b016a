-- A review corrects a statement that stands in the register, or opens its case again, which ends anew: the statement of a case is
-- put in the place of what was published of it before.
create policy correcting on published_statement for update to ${app}
    using (exists (select 1 from referral_case c where c.reference = published_statement.reference));
create policy to_be_corrected on published_statement for select to ${app}
    using (exists (select 1 from referral_case c where c.reference = published_statement.reference));
create policy correcting on statement_section for delete to ${app}
    using (exists (select 1 from referral_case c where c.reference = statement_section.reference));
create policy to_be_corrected on statement_section for select to ${app}
    using (exists (select 1 from referral_case c where c.reference = statement_section.reference));
grant select (reference), update (council, outcome, category, decided_on, summary) on published_statement to ${app};
grant select (reference), delete on statement_section to ${app};
