-- Whether the council's side was told of a case. Nobody is told, and nothing gathered, while the person has not agreed to it.
alter table referral_case add column told boolean not null default true;
grant update (told) on referral_case to ${app};
