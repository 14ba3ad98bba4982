-- When and where a workshop is held. Every change is a new row; the newest counts.
create table workshop_plan (
    workshop  text   not null references workshop (id),
    -- counted from 0: what a calendar calls SEQUENCE
    number    bigint not null,
    -- which of the programme's workshops it is; blank for one of the cohort's own
    content   text   not null,
    title     text   not null,
    starts_at bigint not null,
    minutes   bigint not null,
    place     text   not null,
    joining   text   not null,
    -- how many it holds; none where there is no limit
    capacity  bigint,
    cancelled bigint not null check (cancelled in (0, 1)),
    made_by   text   not null,
    made_at   bigint not null,
    primary key (workshop, number)
);

-- Who leads it, as equals.
create table workshop_trainer (
    workshop text   not null,
    number   bigint not null,
    account  text   not null references account (id),
    primary key (workshop, number, account),
    foreign key (workshop, number) references workshop_plan (workshop, number)
);

-- Whether a learner says they will come; the newest counts.
create table workshop_coming (
    workshop text   not null references workshop (id),
    learner  text   not null references learner (id),
    number   bigint not null,
    coming   bigint not null check (coming in (0, 1)),
    at       bigint not null,
    primary key (workshop, learner, number)
);
create index workshop_coming_by_learner on workshop_coming (learner);

-- Which plan a message to a learner is about.
create table workshop_letter (
    learner  text   not null references learner (id),
    word     text   not null,
    -- which of the learner's messages of that kind
    number   bigint not null,
    workshop text   not null,
    plan     bigint not null,
    primary key (learner, word, number),
    foreign key (workshop, plan) references workshop_plan (workshop, number)
);

-- What was delivered, item by item; the newest counts.
create table workshop_delivered (
    workshop text   not null references workshop (id),
    item     text   not null,
    number   bigint not null,
    delivery text   not null,
    noted_by text   not null,
    noted_at bigint not null,
    primary key (workshop, item, number)
);
