-- Who comes to the Ombudsman themselves has a case at once; the council's side of it is announced later.
grant update (manifest_digest, stage, first_notice_on) on referral_case to ${app};
alter table case_state add column missing text not null default '';
