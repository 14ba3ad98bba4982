-- Workshops of a cohort, and who was there. Saying otherwise later is a new row; the newest counts.
create table workshop (
    id      text   not null primary key,
    cohort  text   not null references cohort (id),
    title   text   not null,
    held_on text   not null,
    made_at bigint not null
);
create index workshop_by_cohort on workshop (cohort, held_on);

create table attendance (
    workshop text   not null references workshop (id),
    learner  text   not null references learner (id),
    number   bigint not null,
    present  bigint not null check (present in (0, 1)),
    noted_by text   not null,
    noted_at bigint not null,
    primary key (workshop, learner, number)
);
create index attendance_by_learner on attendance (learner);
