-- What people give as evidence: what it is and who gave it. The files themselves lie sealed in a store of their own.
create table evidence (
    id               uuid primary key,
    position         bigint generated always as identity unique,
    council_id       text not null,
    complaint_id     uuid not null references complaint,
    given_on         date not null,
    given_by         text not null,
    shared_with      text not null,
    points           text not null,
    name             text not null,
    words            text,
    state            text not null,
    because          text,
    media_type       text,
    bytes            bigint,
    sha256           text,
    metadata_removed boolean not null default false,
    file             uuid,
    version          bigint not null default 0,
    added_by         text not null,
    added_at         timestamptz not null,
    arrived_at       timestamptz,
    examined_at      timestamptz,
    look_again_at    timestamptz
);
create index evidence_complaint on evidence (complaint_id, position);
create index evidence_held on evidence (position) where state = 'held';
create index evidence_to_destroy on evidence (position) where file is not null and state in ('refused', 'erased');

alter table evidence enable row level security;
create policy council_scope on evidence using (council_id = current_setting('heard.council', true));
create policy system_scope on evidence to ${system} using (true);
create policy who_may_find on evidence as restrictive for select to ${app} using (not kept_from_me(complaint_id));
grant select, insert, update on evidence to ${app};
grant select (id, position, council_id, complaint_id, state, because, media_type, bytes, file, version, look_again_at),
    update (state, because, file, version, examined_at, look_again_at) on evidence to ${system};

-- With the complaint, what its evidence says of anybody is erased; that there was some, its kind and its days stay.
-- Its files are destroyed by whoever finds them here as erased.
create function erase_evidence() returns trigger
language plpgsql volatile security definer set search_path = public
as $$
begin
    update evidence set state = 'erased', because = null, name = '[erased]', sha256 = null, look_again_at = null,
        words = case when words is null then null else '[erased]' end, version = version + 1
    where complaint_id = new.id and state <> 'erased';
    return null;
end
$$;
create trigger erase_evidence after update of erased_on on complaint
    for each row when (new.erased_on is not null) execute function erase_evidence();
grant select (erased_on) on complaint to ${system};
