-- Conversations with people who text a council first, until they are complaints. What they wrote and the number they wrote from are
-- sealed, and are gone once intake-service has lodged the complaint; what they chose is codes.
create table conversation (
    id             uuid primary key, -- of the complaint that it becomes
    council_id     text not null,
    number_digest  text, -- null once it is over
    state          text not null check (state in ('asking', 'complete', 'lodged', 'ended')),
    question       text not null,
    asked          integer not null default 0,
    safe           text,
    told           boolean not null default false,
    who            text,
    side           text,
    say_who        text,
    may_text       text,
    finished       boolean not null default false,
    texts_taken    integer not null default 0,
    begun_on       date not null,
    words_on       date,
    pressing_since timestamptz,
    reminded_at    timestamptz,
    due_at         timestamptz
);
create unique index conversation_running on conversation (council_id, number_digest) where state in ('asking', 'complete');
create index conversation_due on conversation (due_at) where state = 'asking';

create table conversation_text (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    council_id      text not null,
    conversation_id uuid not null references conversation,
    sealed          bytea not null,
    written_at      timestamptz not null
);
create index conversation_text_conversation on conversation_text (conversation_id, written_at, position);

-- The number of somebody whose complaint is not lodged yet: intake-service cannot say how to reach them.
create table texted_number (
    complaint_id uuid primary key,
    council_id   text not null,
    sealed       bytea not null
);

-- How many texts of a day, in real time, were answered: of the whole council, and of a number by its digest.
create table text_allowance (
    council_id text not null,
    day        date not null,
    whose      text not null,
    sent       integer not null,
    primary key (council_id, day, whose)
);

-- What the first answer to a lodged complaint says of it: neither is secret.
alter table nudge add column reference text;
alter table nudge add column answer_by date;

alter table conversation enable row level security;
alter table conversation_text enable row level security;
alter table texted_number enable row level security;
alter table text_allowance enable row level security;
create policy council_scope on conversation using (council_id = current_setting('heard.council', true));
create policy council_scope on conversation_text using (council_id = current_setting('heard.council', true));
create policy council_scope on texted_number using (council_id = current_setting('heard.council', true));
create policy council_scope on text_allowance using (council_id = current_setting('heard.council', true));
create policy who_may_find on conversation as restrictive for select to ${app} using (not kept_from_me(id));
create policy who_may_find on conversation_text as restrictive for select to ${app} using (not kept_from_me(conversation_id));
create policy who_may_find on texted_number as restrictive for select to ${app} using (not kept_from_me(complaint_id));
create policy system_scope on conversation to ${system} using (true);
create policy system_scope on texted_number to ${system} using (true);
create policy system_scope on text_allowance to ${system} using (true);
grant select, insert, update on conversation, text_allowance to ${app};
grant select, insert, delete on conversation_text, texted_number to ${app};
grant select (id, council_id, state, due_at) on conversation to ${system};
grant select on texted_number to ${system};
grant select, delete on text_allowance to ${system};
grant select (state) on contact_point to ${system};
