-- A practised explanation, sealed; each look is a new row. Nobody reads it but who wrote it, unless they send it.
create table explanation (
    id          text   not null primary key,
    learner     text   not null references learner (id),
    vignette    text   not null,
    number      bigint not null,
    device      text   not null,
    text_sealed ${blob} not null,
    at          bigint not null,
    unique (learner, vignette, number)
);

-- Sending one to the trainers, and taking it back; the newest counts.
create table explanation_sent (
    explanation text   not null references explanation (id),
    number      bigint not null,
    sent        bigint not null check (sent in (0, 1)),
    at          bigint not null,
    primary key (explanation, number)
);

-- What a trainer says in the margin. The stretch is counted in code points of the text.
create table margin_note (
    id          text   not null primary key,
    explanation text   not null references explanation (id),
    account     text   not null references account (id),
    first_point bigint not null,
    end_point   bigint not null,
    name_sealed ${blob} not null,
    text_sealed ${blob} not null,
    at          bigint not null
);
create index margin_note_by_explanation on margin_note (explanation, at);
