-- A cohort's analysis plan, as it was when the cohort was made.
create table cohort_plan (
    cohort    text not null primary key references cohort (id),
    locked_on text not null,
    digest    text not null
);

-- A frozen study; its files are in the data folder, under its id. A sealed one is never shown again: its digest stays, and
-- another study, which names it as predecessor, holds everyone but those who withdrew.
create table study (
    id           text   not null primary key,
    cohort       text   not null references cohort (id),
    organisation text   not null references organisation (id),
    frozen_at    bigint not null,
    frozen_by    text   not null,
    digest       text   not null,
    predecessor  text   unique references study (id),
    sealed_at    bigint
);
create index study_by_cohort on study (cohort, frozen_at);

-- Whose answers a frozen study holds.
create table study_participant (
    study   text not null references study (id),
    learner text not null references learner (id),
    primary key (study, learner)
);
create index study_participant_by_learner on study_participant (learner);

-- An evaluator saw changes before the wave was closed; every study of the cohort says so.
create table early_look (
    id      text   not null primary key,
    cohort  text   not null references cohort (id),
    wave    text   not null,
    account text   not null references account (id),
    at      bigint not null
);
create index early_look_by_cohort on early_look (cohort, at);
