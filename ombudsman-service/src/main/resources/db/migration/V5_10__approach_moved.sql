-- An approach that was entered under the wrong complaint or council moves to the right one, with every fact of it. Only within
-- the transaction that says whereto: there, and nowhere else, are the rows of both councils to be seen.
create policy moving on referral_case to ${app}
    using (council_id = current_setting('heard.to_council', true));
create policy moving on needed_part to ${app}
    using (council_id = current_setting('heard.to_council', true));
create policy moving on case_state to ${app}
    using (council_id = current_setting('heard.to_council', true));
create policy moving on case_fact to ${app}
    using (council_id = current_setting('heard.to_council', true));
create policy moving on decision_text to ${app}
    using (council_id = current_setting('heard.to_council', true));
create policy moving on outbox for insert to ${app}
    with check (council_id = current_setting('heard.to_council', true));
grant update (council_id, complaint_id, referral_id) on referral_case to ${app};
grant update (council_id, state, content, problem, tries, next_try_at, held_at) on needed_part to ${app};
grant update (council_id) on case_fact to ${app};
