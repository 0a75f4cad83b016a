-- The day on which the printers handed a letter to the post.
alter table nudge add column posted_on date;
