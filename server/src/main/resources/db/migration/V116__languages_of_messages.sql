-- The language a learner chose for their pages; they are written to in it. Null where they chose none.
alter table learner add column language text;

-- An organisation's words are in one language each. The table is made anew, for the language is part of its key.
create table message_template_made_anew (
    organisation text   not null references organisation (id),
    kind         text   not null,
    language     text   not null,
    version      bigint not null,
    subject      text   not null,
    body         text   not null,
    made_at      bigint not null,
    primary key (organisation, kind, language, version)
);
insert into message_template_made_anew (organisation, kind, language, version, subject, body, made_at)
    select organisation, kind, 'en-GB', version, subject, body, made_at from message_template;
drop table message_template;
alter table message_template_made_anew rename to message_template;
