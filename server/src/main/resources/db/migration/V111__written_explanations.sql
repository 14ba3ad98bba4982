-- How a cohort's explanations are asked and rated: the seed makes every order anew.
create table explanation_plan (
    cohort text   not null primary key references cohort (id),
    seed   bigint not null,
    at     bigint not null
);

-- Which of the two vignettes someone meets before, in the order people came to it: balanced in blocks of four.
create table explanation_order (
    learner        text   not null primary key references learner (id),
    cohort         text   not null references cohort (id),
    place          bigint not null,
    first_vignette text   not null,
    other_vignette text   not null,
    at             bigint not null,
    unique (cohort, place)
);

-- An explanation that was asked for, handed in once and never changed.
create table written_explanation (
    id          text   not null primary key,
    learner     text   not null references learner (id),
    wave        text   not null,
    vignette    text   not null,
    device      text   not null,
    text_sealed ${blob} not null,
    at          bigint not null,
    unique (learner, wave)
);

-- Who rates a cohort's explanations: two people, who said that they did not teach it.
create table explanation_rater (
    cohort  text   not null references cohort (id),
    place   bigint not null check (place in (1, 2)),
    account text   not null references account (id),
    at      bigint not null,
    primary key (cohort, place),
    unique (cohort, account)
);

-- What a rater gave an explanation, once. The guess is which wave they took it for.
create table explanation_rating (
    explanation text   not null references written_explanation (id),
    account     text   not null references account (id),
    asks        bigint not null,
    fits        bigint not null,
    plain       bigint not null,
    careful     bigint not null,
    reason      bigint not null,
    guess       text   not null,
    at          bigint not null,
    primary key (explanation, account)
);
