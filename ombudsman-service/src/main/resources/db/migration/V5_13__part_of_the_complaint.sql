-- An approach that moves to another complaint needs its parts anew, under ids of their own: what is fetched of the former one just
-- then finds no part any more. And who named the complaint may ask again with the same key at the council that has it now.
grant update (id) on needed_part to ${app};
create policy moving on idempotency_key for insert to ${app}
    with check (council_id = current_setting('heard.to_council', true));
