-- However many complaints there are about one name, each new one is compared with the latest of them, which the index finds in order.
alter table person add column position bigint generated always as identity;
drop index person_name_key;
create index person_name_key on person (council_id, name_key, position desc) where name_key is not null;
