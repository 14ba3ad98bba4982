-- What work a learner does, for choosing whom to interview; known to evaluators alone and no part of any study.
create table learner_profession (
    learner    text   not null primary key references learner (id),
    profession text   not null,
    noted_by   text   not null,
    noted_at   bigint not null
);

-- Versions of the guide for interviews of a cohort; a version never changes.
create table interview_guide (
    cohort  text   not null references cohort (id),
    version bigint not null,
    text    text   not null,
    made_by text   not null,
    made_at bigint not null,
    primary key (cohort, version)
);

-- A time that is offered.
create table interview_slot (
    id           text   not null primary key,
    cohort       text   not null references cohort (id),
    starts_at    bigint not null,
    minutes      bigint not null,
    place        text   not null,
    made_by      text   not null,
    made_at      bigint not null,
    withdrawn_at bigint
);
create index interview_slot_by_cohort on interview_slot (cohort, starts_at);

-- Someone was invited, once.
create table interview (
    id            text   not null primary key,
    learner       text   not null unique references learner (id),
    cohort        text   not null references cohort (id),
    invited_by    text   not null,
    invited_at    bigint not null
);
create index interview_by_cohort on interview (cohort, invited_at);

-- What became of it, step by step; the newest counts. BOOKED, DECLINED, CANCELLED, DONE, with the guide that was used.
create table interview_step (
    interview text   not null references interview (id),
    number    bigint not null,
    step      text   not null,
    slot      text   references interview_slot (id),
    guide     bigint,
    by_whom   text   not null,
    at        bigint not null,
    primary key (interview, number)
);

-- Who has a time now: one time, one person.
create table interview_booking (
    slot      text not null primary key references interview_slot (id),
    interview text not null unique references interview (id)
);
