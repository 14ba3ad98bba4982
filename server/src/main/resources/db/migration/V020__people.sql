-- Who a person is: the only table with names and addresses, and these are encrypted. Everything else knows pseudonyms.
create table identity (
    id           text   not null primary key,
    organisation text   not null references organisation (id),
    name_sealed  ${blob} not null,
    email_sealed ${blob} not null,
    -- a keyed digest of the address, by which it is found again without being readable
    email_index  text   not null,
    created_at   bigint not null
);
create index identity_by_email on identity (organisation, email_index);

-- People who work with the server; learners are not here.
create table account (
    id            text   not null primary key,
    organisation  text   not null references organisation (id),
    identity      text   not null unique references identity (id),
    password_hash text,
    totp_sealed   ${blob},
    created_at    bigint not null,
    closed_at     bigint
);

create table account_role (
    account  text   not null references account (id),
    role     text   not null,
    given_at bigint not null,
    primary key (account, role)
);

-- Links that sign in once. Only the digest of a token is kept.
create table sign_in_link (
    token_digest text   not null primary key,
    account      text   not null references account (id),
    made_at      bigint not null,
    expires_at   bigint not null,
    used_at      bigint
);

-- Browsers that are signed in.
create table sign_in (
    token_digest text   not null primary key,
    account      text   not null references account (id),
    made_at      bigint not null,
    seen_at      bigint not null,
    ended_at     bigint
);

-- What was done, by whom, to what; each entry holds the digest of the one before it, per organisation.
create table audit (
    organisation text   not null references organisation (id),
    number       bigint not null,
    at           bigint not null,
    actor        text   not null,
    action       text   not null,
    about        text   not null,
    facts        text   not null,
    digest       text   not null,
    primary key (organisation, number)
);
