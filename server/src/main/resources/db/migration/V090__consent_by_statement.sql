-- Totals ask what everyone of a cohort last said to one statement; with this they need not read the rest.
create index consent_by_statement on consent (learner, statement, at, id, given);
