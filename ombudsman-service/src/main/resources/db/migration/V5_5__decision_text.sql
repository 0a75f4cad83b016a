-- What is being written of a decision, until it is issued. It is no fact of the case.
create table decision_text (
    case_id    uuid primary key references referral_case,
    council_id text not null,
    body       text not null,
    saved_by   text not null,
    saved_on   date not null
);
alter table decision_text enable row level security;
create policy council_scope on decision_text using (council_id = current_setting('heard.council', true));
grant select, insert, update on decision_text to ${app};
