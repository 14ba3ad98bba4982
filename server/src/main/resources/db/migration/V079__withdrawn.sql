-- Those few who left are looked for every few seconds.
create index learner_by_withdrawal on learner (withdrew_data_at) where withdrew_data_at is not null;
create index learner_by_stop on learner (left_messages_at) where left_messages_at is not null;
