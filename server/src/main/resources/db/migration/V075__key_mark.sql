-- Which key set everything sealed here was sealed with, so that a server with another one does not start, and whether a change
-- of keys is under way. One row.
create table key_mark (
    id    bigint not null primary key check (id = 1),
    state text   not null,
    proof ${blob} not null
);
