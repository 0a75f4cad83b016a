-- Who is barred is taken under a name of its own: what was parked of it before is looked for, and replayed, under that name.
update parked_record set consumer = 'ombudsman/bars-from-procedure'
    where consumer = 'ombudsman/from-procedure'
      and event_type in ('uk.heard.StaffBarred.v1', 'uk.heard.StaffReleased.v1');
