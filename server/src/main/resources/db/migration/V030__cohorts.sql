-- A cohort: people going through one run of a programme together. Dates are days in the cohort's own time zone.
create table cohort (
    id           text   not null primary key,
    organisation text   not null references organisation (id),
    programme    text   not null,
    title        text   not null,
    starts_on    text   not null,
    places       bigint not null,
    zone         text   not null,
    made_at      bigint not null,
    -- self-enrolment: the digest of its link, how many it lets in, and until when; none where it is off
    enrol_digest text,
    enrol_cap    bigint,
    enrol_until  text
);
create index cohort_by_organisation on cohort (organisation, starts_on);

create table cohort_site (
    id     text not null primary key,
    cohort text not null references cohort (id),
    name   text not null,
    unique (cohort, name)
);

-- A wave of this cohort, from the programme, with its days. A then-test has no days: it is asked with another wave.
create table cohort_wave (
    cohort    text   not null references cohort (id),
    wave      text   not null,
    position  bigint not null,
    opens_on  text,
    closes_on text,
    primary key (cohort, wave)
);

-- A learner, known by pseudonym. What they agreed to stands in consent; who they are, in identity.
create table learner (
    id                  text   not null primary key,
    cohort              text   not null references cohort (id),
    pseudonym           text   not null,
    identity            text   references identity (id),
    site                text   references cohort_site (id),
    enrolled_at         bigint not null,
    enrolled_by         text   not null,
    opened_at           bigint,
    training_began_at   bigint,
    left_messages_at    bigint,
    withdrew_data_at    bigint,
    unique (cohort, pseudonym)
);
create index learner_by_identity on learner (identity);

-- The link that is a learner's own. A lost one is replaced; only digests are kept.
create table personal_link (
    token_digest text   not null primary key,
    learner      text   not null references learner (id),
    made_at      bigint not null,
    dropped_at   bigint
);
create index personal_link_by_learner on personal_link (learner);

-- Versions of the information sheet; one that someone was shown never changes.
create table information_sheet (
    cohort  text   not null references cohort (id),
    version bigint not null,
    text    text   not null,
    made_at bigint not null,
    primary key (cohort, version)
);

-- What a learner said to each statement; saying otherwise later is a new row.
create table consent (
    id            text   not null primary key,
    learner       text   not null references learner (id),
    statement     text   not null,
    given         bigint not null check (given in (0, 1)),
    sheet_version bigint not null,
    at            bigint not null
);
create index consent_by_learner on consent (learner, at);
