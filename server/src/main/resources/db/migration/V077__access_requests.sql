-- Someone asked for all that is kept about them. By pseudonym: a learner, or an account of staff.
create table access_request (
    id           text   not null primary key,
    organisation text   not null references organisation (id),
    learner      text   references learner (id),
    account      text   references account (id),
    asked_at     bigint not null,
    -- who noted it: 'learner' from the personal link, or an account
    noted_by     text   not null,
    answered_at  bigint,
    answered_by  text,
    check ((learner is null) <> (account is null))
);
create index access_request_by_organisation on access_request (organisation, asked_at);
create index access_request_by_learner on access_request (learner);
