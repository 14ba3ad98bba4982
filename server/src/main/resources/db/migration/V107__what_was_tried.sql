-- What a learner tried at work; one row each time. The line is theirs alone.
create table practice_try (
    id          text    not null primary key,
    learner     text    not null references learner (id),
    facet       text    not null,
    setting     text    not null,
    went        text    not null,
    line_sealed ${blob} not null,
    tried_on    text    not null,
    at          bigint  not null
);
create index practice_try_by_learner on practice_try (learner, at);

-- A try that its writer took out again.
create table practice_try_removed (
    try text   not null primary key references practice_try (id),
    at  bigint not null
);

-- Whether a learner wants to be reminded after the course; the newest counts.
create table practice_nudge (
    learner text   not null references learner (id),
    number  bigint not null,
    wanted  bigint not null check (wanted in (0, 1)),
    at      bigint not null,
    primary key (learner, number)
);
