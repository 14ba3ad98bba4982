-- Further rows of someone in a study, and what the study calls that person; study_participant has the rows themselves. It
-- stands apart: study_participant is made anew by a later step, and the column it was given here before goes with it.
create table study_further_row (
    study     text not null,
    learner   text not null references learner (id),
    pseudonym text not null,
    primary key (study, learner)
);
