-- Statements of decisions, for everybody to read: no council's own, so shared by design. Only the system role sees the table;
-- the register reads it as that.
create table published_statement (
    reference  text primary key check (reference ~ '^\d{2} \d{3} \d{3}$'),
    council    text not null,
    outcome    text not null,
    category   text not null,
    decided_on date not null,
    summary    text not null,
    entered_at timestamptz not null default now()
);
create index published_statement_newest on published_statement (decided_on desc, reference desc);

alter table published_statement enable row level security;
create policy system_scope on published_statement to ${system} using (true);
grant select, insert on published_statement to ${system};
