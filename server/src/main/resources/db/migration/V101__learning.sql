-- What a learner did in the course, step by step. Nothing here is part of any study.

-- They opened a module.
create table module_opened (
    learner text   not null references learner (id),
    module  text   not null,
    at      bigint not null,
    primary key (learner, module)
);

-- They came to the end of a section.
create table module_seen (
    learner text   not null references learner (id),
    module  text   not null,
    section text   not null,
    at      bigint not null,
    primary key (learner, module, section)
);

-- They answered a question; every try is kept, for themselves alone.
create table quiz_try (
    id       text   not null primary key,
    learner  text   not null references learner (id),
    module   text   not null,
    question text   not null,
    number   bigint not null,
    -- places of the chosen options, counted from 0, parted by blanks
    chosen   text   not null,
    at       bigint not null,
    unique (learner, module, question, number)
);

-- Where they are in a practice conversation; the newest counts.
create table practice_step (
    learner text   not null references learner (id),
    module  text   not null,
    number  bigint not null,
    -- the choices made, counted from 0, one digit each
    way     text   not null,
    -- the ending it leads to; blank on the way
    ending  text   not null,
    at      bigint not null,
    primary key (learner, module, number)
);

-- They have done all that a module asks.
create table module_completed (
    learner text   not null references learner (id),
    module  text   not null,
    minutes bigint not null,
    -- of the content they went through
    digest  text   not null,
    at      bigint not null,
    primary key (learner, module)
);

-- A private reflection, sealed; each save is a new row, the newest counts.
create table reflection (
    id      text   not null primary key,
    learner text   not null references learner (id),
    module  text   not null,
    number  bigint not null,
    device  text   not null,
    text_sealed ${blob} not null,
    at      bigint not null,
    unique (learner, module, number)
);

-- Sharing one with the trainers, and taking it back; the newest counts.
create table reflection_shared (
    learner    text   not null references learner (id),
    module     text   not null,
    number     bigint not null,
    -- none where it was taken back
    reflection text   references reflection (id),
    at         bigint not null,
    primary key (learner, module, number)
);
