-- The link that everyone of a cohort shares who comes by a code; it hangs on walls and is no secret.
create table code_link (
    cohort text   not null primary key references cohort (id),
    link   text   not null,
    digest text   not null unique
);

-- The code of a learner, sealed for this row, and a keyed index by which the very same code is found again. When someone
-- withdraws, both are emptied; `person` then says which rows were one person, so that one is counted once.
create table learner_code (
    learner     text    not null primary key references learner (id),
    cohort      text    not null references cohort (id),
    wave        text    not null,
    code_sealed ${blob} not null,
    code_index  text    not null,
    person      text,
    made_at     bigint  not null
);
create index learner_code_by_index on learner_code (cohort, code_index);

-- What an evaluator decided about two rows that may be one person; the newest counts.
create table code_verdict (
    id         text   not null primary key,
    cohort     text   not null references cohort (id),
    known      text   not null references learner (id),
    newcomer   text   not null references learner (id),
    verdict    text   not null,
    decided_at bigint not null,
    decided_by text   not null
);
create index code_verdict_by_cohort on code_verdict (cohort, decided_at);

-- What a study calls someone of whom several learners are rows; empty where it is the learner's own pseudonym.
alter table study_participant add column pseudonym text;
