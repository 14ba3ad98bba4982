-- One wave of a learner: made with the first answer, never by opening a page. `current` is the sending that counts.
create table administration (
    learner     text   not null references learner (id),
    wave        text   not null,
    started_at  bigint not null,
    finished_at bigint,
    late        bigint not null check (late in (0, 1)),
    current     text   not null,
    primary key (learner, wave)
);

-- Every set of answers that was sent, whole, as JSON: {"pacing":"7","sleep":{"missing":"not-part-of-my-role"}}. Nothing is
-- ever changed here; of two that cross, one counts and the other stays as history.
create table sending (
    id       text   not null primary key,
    learner  text   not null references learner (id),
    wave     text   not null,
    sent_at  bigint not null,
    finished bigint not null check (finished in (0, 1)),
    counted  bigint not null check (counted in (0, 1)),
    answers  text   not null
);
create index sending_by_learner on sending (learner, wave, sent_at);
