-- The link by which people enrol themselves hangs on walls: it is no secret, and can be shown and printed again. Whom it
-- lets in is bounded by enrol_cap and enrol_until.
alter table cohort add column enrol_link text;
create unique index cohort_by_enrol_digest on cohort (enrol_digest);
