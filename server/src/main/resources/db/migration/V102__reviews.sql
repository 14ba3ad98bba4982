-- Someone signed that they reviewed a module, for what it held then and no other content. Their name is sealed.
create table module_signature (
    id           text   not null primary key,
    organisation text   not null references organisation (id),
    pack         text   not null,
    module       text   not null,
    digest       text   not null,
    account      text   not null references account (id),
    -- CLINICAL or LIVED_EXPERIENCE
    kind         text   not null,
    name_sealed  ${blob} not null,
    profession   text   not null,
    at           bigint not null,
    taken_back_at bigint
);
create index module_signature_by_module on module_signature (organisation, pack, module);

-- What a reviewer says about a module, for the authors.
create table module_comment (
    id           text   not null primary key,
    organisation text   not null references organisation (id),
    pack         text   not null,
    module       text   not null,
    digest       text   not null,
    account      text   not null references account (id),
    name_sealed  ${blob} not null,
    text_sealed  ${blob} not null,
    at           bigint not null
);
create index module_comment_by_module on module_comment (organisation, pack, module);
