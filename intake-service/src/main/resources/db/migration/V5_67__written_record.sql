-- What was said and written down by somebody of the council: sent back to the person, and confirmed (SI 2006/1738 reg 16).
create table written_record (
    id           uuid primary key,
    complaint_id uuid not null references complaint,
    council_id   text not null,
    step         text not null,
    happened_on  date not null,
    means        text,
    by_whom      text,
    comments     text,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create index written_record_complaint on written_record (complaint_id);

-- What stood in a point before the person said it more rightly.
create table earlier_words (
    id              uuid primary key,
    complaint_id    uuid not null references complaint,
    council_id      text not null,
    number          integer not null,
    words           text not null,
    desired_outcome text,
    replaced_at     timestamptz not null
);
create index earlier_words_complaint on earlier_words (complaint_id);

alter table written_record enable row level security;
alter table earlier_words enable row level security;
create policy council_scope on written_record using (council_id = current_setting('heard.council', true));
create policy council_scope on earlier_words using (council_id = current_setting('heard.council', true));
create policy who_may_find on written_record as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy who_may_find on earlier_words as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert on written_record, earlier_words to ${app};
grant update (words, desired_outcome) on point to ${app};

create function erase_part_written_record(complaint uuid, erased date) returns void language sql volatile as $$
    update written_record set comments = case when comments is null then null else '[erased]' end
    where complaint_id = complaint;
    update earlier_words set words = '[erased]',
        desired_outcome = case when desired_outcome is null then null else '[erased]' end
    where complaint_id = complaint
$$;
revoke all on function erase_part_written_record(uuid, date) from public;
