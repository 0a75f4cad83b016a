-- How many messages went out lately: of a council, and to one address.
create index nudge_tried on nudge (council_id, first_tried_at);
create index nudge_tried_address on nudge (address_digest, first_tried_at);
