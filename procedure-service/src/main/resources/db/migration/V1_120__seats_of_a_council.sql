-- A council that tells somebody's ties is told on which of its complaints they serve: the policy council_scope is there already.
grant select on seat to ${app};
