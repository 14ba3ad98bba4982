-- Versions of the information sheet say what changed. After a change that matters everyone is asked anew; before the first
-- such version there is nothing to ask anew.
alter table information_sheet add column matters bigint not null default 0;
alter table information_sheet add column changed text not null default '';
alter table information_sheet add column made_by text not null default '';

-- What a cohort's organisation does with people's data, as anyone may read it. The newest version is shown; none is changed.
create table privacy_notice (
    cohort  text   not null references cohort (id),
    version bigint not null,
    text    text   not null,
    made_at bigint not null,
    made_by text   not null,
    primary key (cohort, version)
);

-- "Research or service evaluation?", as decided by those responsible. Saying otherwise later is a new row; the newest counts.
create table ethics_record (
    cohort     text   not null references cohort (id),
    version    bigint not null,
    kind       text   not null,
    decided_on text   not null,
    decided_by text   not null,
    reference  text   not null,
    made_at    bigint not null,
    made_by    text   not null,
    primary key (cohort, version)
);
