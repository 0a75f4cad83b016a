-- Keys of requests are forgotten when nobody repeats them any more. What was taken from others (inbox) and told to others (outbox)
-- is kept as long as its complaint: it holds ids and codes only, keeps a repeated record from acting twice, and is what facts are
-- published again from.
grant delete on idempotency_key to ${system};
create index if not exists idempotency_key_age on idempotency_key using brin (used_at) with (autosummarize = on);
