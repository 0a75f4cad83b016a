-- The reading of a complaint's events says, too, who put each on record; of what else was stored beside it nothing leaves.
drop function stored_event_of(uuid);

create function stored_event_of(complaint uuid)
returns table (
    event_identifier text, sequence_number bigint, payload_type text, payload_revision text, time_stamp text, payload text,
    sent_by text)
language sql stable security definer set search_path = public
as $$
    select e.id::text, e.version::bigint, t.name, t.revision,
           to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), convert_from(e.payload, 'UTF8'),
           convert_from(e.metadata, 'UTF8')::jsonb ->> 'sentBy'
    from event e
    join event_type t on t.id = e.type
    where e.stream = complaint::text
      and exists (select 1 from complaint_scope s
                  where s.id = complaint and s.council_id = current_setting('heard.council', true))
      and complaint not in (select complaint_id from kept_from_me)
      and (not i_only_serve() or complaint in (select complaint_id from served_by_me))
    order by e.version
$$;
revoke all on function stored_event_of(uuid) from public;
grant execute on function stored_event_of(uuid) to ${app};
