-- Which version of the routing table decided, what it gave each point, and who else was named.

alter table complaint add column route_table text;
alter table complaint add column point_routes text;
alter table complaint add column signposts text;
