-- Somebody may come about a complaint that is not known here, or that nobody has made yet. The case stands without it until it is
-- named; nobody is told of it before.
alter table referral_case alter complaint_id drop not null;
