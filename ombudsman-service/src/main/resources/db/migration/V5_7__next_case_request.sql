-- Digest of what was asked for with the key, so that the same key with another wish is seen.
alter table case_state add column asked_request text;
