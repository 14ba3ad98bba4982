-- What is due to go is counted for every cohort of an organisation: read from these alone, without a look at each learner.
create index learner_by_cohort on learner (cohort, withdrew_data_at, identity);
create index sending_unfinished on sending (learner, wave) where finished = 0;
