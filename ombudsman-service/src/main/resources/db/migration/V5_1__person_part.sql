-- Who the people are comes with its manifest, by referral: what was fetched without one is fetched anew.
update needed_part set part = 'person-part', state = 'missing', content = null, held_at = null, next_try_at = now()
where part = 'identity';
