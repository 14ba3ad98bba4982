-- Messages to learners. No text, name, address or link is kept here: a message is written when it goes, from its kind,
-- the organisation's words and what `identity` and `learner_link` keep sealed.
create table message (
    id             text   not null primary key,
    organisation   text   not null references organisation (id),
    cohort         text   not null references cohort (id),
    learner        text   not null references learner (id),
    kind           text   not null,
    -- blank where the kind belongs to no wave
    wave           text   not null,
    number         bigint not null,
    -- for a receipt, when the learner decided; otherwise when it was made
    about          bigint not null,
    made_at        bigint not null,
    due_at         bigint not null,
    state          text   not null,
    -- why it failed, was dropped or waits again; blank otherwise
    reason         text   not null,
    attempts       bigint not null,
    -- the Message-ID it goes out with, however often
    message_id     text   not null unique,
    first_tried_at bigint,
    sent_at        bigint,
    -- 1 where it may have arrived twice
    flagged        bigint not null check (flagged in (0, 1)),
    -- the server that has taken it in hand; none while nobody has, and none once it is done with
    holder         text,
    -- what makes a second one impossible
    unique (learner, kind, wave, number)
);
create index message_by_state on message (state, due_at);
create index message_by_cohort on message (cohort, state);
create index message_by_organisation on message (organisation, state, due_at);
create index message_by_holder on message (holder);

-- Servers that send. One whose beat stands still is taken for dead by the others.
create table message_sender (
    id   text   not null primary key,
    beat bigint not null
);

-- A learner's personal link and the link that stops messages, both sealed; the digest finds the second.
create table learner_link (
    learner     text not null primary key references learner (id),
    link_sealed ${blob} not null,
    stop_sealed ${blob} not null,
    stop_digest text not null unique
);

-- What an organisation writes instead of the words offered; every change is a new version.
create table message_template (
    organisation text   not null references organisation (id),
    kind         text   not null,
    version      bigint not null,
    subject      text   not null,
    body         text   not null,
    made_at      bigint not null,
    primary key (organisation, kind, version)
);

-- Which reminders a cohort gets; without a row, the usual ones.
create table message_plan (
    cohort     text   not null primary key references cohort (id),
    reminders  bigint not null,
    days_apart bigint not null,
    hour       bigint not null
);

-- When an organisation's messages rest; without a row, the usual hours.
create table message_quiet (
    organisation text   not null primary key references organisation (id),
    from_hour    bigint not null,
    to_hour      bigint not null,
    weekends     text   not null
);
