-- What someone said of a workshop, item by item; the highest number counts.
create table workshop_reaction (
    workshop text   not null references workshop (id),
    learner  text   not null references learner (id),
    number   bigint not null,
    item     text   not null,
    rating   bigint not null check (rating between 0 and 10),
    at       bigint not null,
    primary key (workshop, learner, number, item)
);
create index workshop_reaction_by_learner on workshop_reaction (learner);

-- A certificate as it was made. It holds no name: that is read where it is kept, when the paper is made.
create table certificate (
    number    text   not null primary key,
    learner   text   not null references learner (id),
    cohort    text   not null references cohort (id),
    programme text   not null,
    minutes   bigint not null,
    made_on   text   not null,
    made_at   bigint not null
);
create index certificate_by_learner on certificate (learner, made_at);

-- What was done for it, in order.
create table certificate_line (
    certificate text   not null references certificate (number),
    position    bigint not null,
    kind        text   not null,
    title       text   not null,
    done_on     text   not null,
    minutes     bigint not null,
    primary key (certificate, position)
);

-- Whether the holder lets the public page say their name; the newest counts.
create table certificate_showing (
    certificate text   not null references certificate (number),
    number      bigint not null,
    shown       bigint not null check (shown in (0, 1)),
    at          bigint not null,
    primary key (certificate, number)
);

-- A certificate that counts no more.
create table certificate_withdrawn (
    certificate text   not null primary key references certificate (number),
    by_whom     text   not null,
    at          bigint not null
);
