-- Where a council's changes are sent, and each sending. position: how far of the council's feed was put into deliveries.
create table webhook (
    id                    uuid primary key,
    council_id            text not null,
    url                   text not null,
    secret                bytea not null,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    state                 text not null check (state in ('active', 'paused')),
    paused_because        text,
    position              bigint not null,
    created_at            timestamptz not null default now(),
    created_by            text not null
);

-- One change to one webhook. attempts: how many of the schedule were made; what is dead was given up and can be replayed.
create table webhook_delivery (
    webhook_id   uuid not null references webhook,
    position     bigint not null,
    council_id   text not null,
    event_id     text not null,
    state        text not null check (state in ('waiting', 'delivered', 'dead')),
    attempts     integer not null default 0,
    next_at      timestamptz,
    last_result  text,
    last_try_at  timestamptz,
    primary key (webhook_id, position)
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting';

alter table webhook enable row level security;
alter table webhook_delivery enable row level security;
create policy council_scope on webhook to ${app} using (council_id = current_setting('heard.council', true));
create policy council_scope on webhook_delivery to ${app} using (council_id = current_setting('heard.council', true));
create policy system_scope on webhook to ${system} using (true);
create policy system_scope on webhook_delivery to ${system} using (true);
grant select, insert, update on webhook to ${app};
grant select on council_change_head to ${app};
grant select, insert, update on webhook_delivery to ${app};
grant select, update on webhook to ${system};
grant select, insert, update on webhook_delivery to ${system};
create policy council_scope on council_change_head to ${app} using (council_id = current_setting('heard.council', true));
