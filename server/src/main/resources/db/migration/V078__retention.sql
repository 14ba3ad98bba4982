-- How long an organisation keeps what, in days, and from which day on that period acts; no row before it was looked at first.
create table retention (
    organisation text   not null references organisation (id),
    what         text   not null,
    days         bigint not null,
    acts_from    text   not null,
    primary key (organisation, what)
);

-- Where an organisation's audit begins, once its oldest entries were taken out: the number and digest of the last of those.
create table audit_start (
    organisation text   not null primary key references organisation (id),
    number       bigint not null,
    digest       text   not null
);
