-- Text uuids, epoch milliseconds as bigint, truth values as integer 0 or 1: alike on SQLite and PostgreSQL.
create table organisation (
    id         text   not null primary key,
    name       text   not null,
    created_at bigint not null
);
