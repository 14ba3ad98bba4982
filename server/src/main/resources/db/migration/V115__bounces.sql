-- A message came back: its address does not work. While one of a learner's stands unmended, nothing more is sent to them.
create table address_bounce (
    id        text   not null primary key,
    learner   text   not null references learner (id),
    -- which one; it may be gone before this is
    message   text   not null,
    -- how it became known: REPORT, a mail server's report that was brought, or HAND
    way       text   not null,
    -- the report's status (RFC 3463): 5.1.1; blank where a person noted it
    status    text   not null,
    noted_at  bigint not null,
    noted_by  text   not null,
    mended_at bigint
);
create index address_bounce_by_learner on address_bounce (learner, mended_at);
create index address_bounce_by_message on address_bounce (message);
create index address_bounce_open on address_bounce (learner) where mended_at is null;
