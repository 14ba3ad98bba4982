-- Devices on which someone wrote privately. The digest is of a token that the device alone holds in a cookie.
create table private_device (
    digest    text   not null,
    learner   text   not null references learner (id),
    made_at   bigint not null,
    -- when a mailed code proved that it is theirs; none: it opens only what was written on it
    proven_at bigint,
    closed_at bigint,
    primary key (digest, learner)
);
create index private_device_by_learner on private_device (learner);

-- One-time codes, sealed; each is of use on the device that asked for it, for a while.
create table private_code (
    learner text   not null references learner (id),
    number  bigint not null,
    device  text   not null,
    code_sealed ${blob} not null,
    made_at bigint not null,
    -- how often something was typed for it
    tries   bigint not null,
    used_at bigint,
    primary key (learner, number)
);
