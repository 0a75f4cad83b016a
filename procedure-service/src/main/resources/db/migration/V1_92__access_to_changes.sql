-- What changed is kept from whom the complaint is kept from.
do $$
begin
    if to_regclass('council_change') is not null then
        create policy who_may_find on council_change as restrictive for select to ${app}
            using (complaint_id not in (select complaint_id from kept_from_me)
                   and (not i_only_serve() or complaint_id in (select complaint_id from served_by_me)));
    end if;
end
$$;
