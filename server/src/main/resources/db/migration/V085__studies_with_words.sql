-- A study may come of an earlier cohort's spreadsheets, and then has a title and no cohort; one with interviews, codes or
-- themes is made from another, which stays as it is. The table is made anew: SQLite cannot loosen a column.
create table study_made_anew (
    id           text   not null primary key,
    cohort       text   references cohort (id),
    organisation text   not null references organisation (id),
    title        text,
    frozen_at    bigint not null,
    frozen_by    text   not null,
    digest       text   not null,
    predecessor  text   unique references study_made_anew (id),
    sealed_at    bigint,
    made_from    text   references study_made_anew (id),
    interviews   bigint not null,
    check (cohort is not null or title is not null)
);
insert into study_made_anew (id, cohort, organisation, frozen_at, frozen_by, digest, predecessor, sealed_at, interviews)
    select id, cohort, organisation, frozen_at, frozen_by, digest, predecessor, sealed_at, 0 from study;

create table study_participant_made_anew (
    study   text not null references study_made_anew (id),
    learner text not null references learner (id),
    pseudonym text,
    primary key (study, learner)
);
insert into study_participant_made_anew (study, learner, pseudonym)
    select study, learner, pseudonym from study_participant;

drop table study_participant;
drop table study;
alter table study_made_anew rename to study;
alter table study_participant_made_anew rename to study_participant;
create index study_by_cohort on study (cohort, frozen_at);
create index study_by_organisation on study (organisation, frozen_at);
create index study_participant_by_learner on study_participant (learner);
