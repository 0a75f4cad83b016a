-- Documents given as evidence, sealed: each is kept in the transaction of the fact that it was taken, and moves with its case.
create table evidence_file (
    case_id    uuid not null references referral_case,
    council_id text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sealed     bytea not null,
    kept_at    timestamptz not null default now(),
    primary key (case_id, sha256)
);
alter table evidence_file enable row level security;
create policy council_scope on evidence_file using (council_id = current_setting('heard.council', true));
create policy moving on evidence_file to ${app} using (council_id = current_setting('heard.to_council', true));
grant select, insert, update (council_id) on evidence_file to ${app};
