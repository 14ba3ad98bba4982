-- A second factor for passwords, passkeys, the organisation's own sign-in, and links sent by mail.

-- `account.totp_sealed` holds the secret of an authenticator app. The last step that was used keeps a code from counting twice.
alter table account add column totp_last_step bigint not null default 0;
alter table account add column totp_set_at bigint;

-- HANDED by an administrator, or MAILED to whoever asked
alter table sign_in_link add column way text not null default 'HANDED';
create index sign_in_by_account on sign_in (account);

-- Codes for whoever has lost the second factor: keyed digests, each good for once.
create table recovery_code (
    account  text   not null references account (id),
    code     text   not null,
    made_at  bigint not null,
    used_at  bigint,
    primary key (account, code)
);

-- Browsers that have shown a password or a mailed link and owe the second step.
create table sign_in_step (
    token_digest text   not null primary key,
    account      text   not null references account (id),
    way          text   not null,
    made_at      bigint not null,
    expires_at   bigint not null,
    used_at      bigint
);

-- Public keys of passkeys; nothing here is secret.
create table passkey (
    id           text   not null primary key,
    account      text   not null references account (id),
    name         text   not null,
    -- as the device names it, and as it is found again
    credential   text   not null unique,
    -- device type, credential and public key, as the device gave them, base64url
    attested     text   not null,
    uses         bigint not null,
    backup       text   not null,
    made_at      bigint not null,
    used_at      bigint
);
create index passkey_by_account on passkey (account);

-- Challenges that were answered, until they would have run out: none counts twice.
create table answered_challenge (
    digest     text   not null primary key,
    expires_at bigint not null
);

-- Which roles an organisation asks for a second factor. Every change is a new version; without one, the usual roles.
create table second_factor_rule (
    organisation text   not null references organisation (id),
    version      bigint not null,
    roles        text   not null,
    made_at      bigint not null,
    primary key (organisation, version)
);

-- Who someone is at their organisation's own sign-in, from the first time they came by it.
create table own_sign_in (
    organisation text   not null references organisation (id),
    account      text   not null references account (id),
    issuer       text   not null,
    subject      text   not null,
    bound_at     bigint not null,
    primary key (organisation, issuer, subject),
    unique (account, issuer)
);

-- Links to sign in that were asked for by mail and are not sent yet. An address nobody has is kept as nobody, so that
-- asking takes as long; the link itself is made when it goes.
create table sign_in_letter (
    id       text   not null primary key,
    account  text   references account (id),
    asked_at bigint not null,
    tried_at bigint not null
);
