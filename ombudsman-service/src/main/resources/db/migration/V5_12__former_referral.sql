-- What an approach was before it moved to the complaint that it is about. The council it was entered under may still have it on
-- record, and announce it late; that opens no second case.
create table former_referral (
    referral_id uuid primary key,
    case_id     uuid not null references referral_case,
    council_id  text not null
);
alter table former_referral enable row level security;
create policy council_scope on former_referral using (council_id = current_setting('heard.council', true));
create policy system_scope on former_referral to ${system} using (true);
grant select, insert on former_referral to ${app};
grant select on former_referral to ${system};
