-- What someone wrote in words of their own goes into a study only after a person read it and found that it names nobody.
-- A verdict is about one item of one sending; saying otherwise later is a new row, the newest counts.
create table words_verdict (
    id         text   not null primary key,
    sending    text   not null,
    item       text   not null,
    goes_in    bigint not null check (goes_in in (0, 1)),
    decided_at bigint not null,
    decided_by text   not null
);
create index words_verdict_by_sending on words_verdict (sending, item, decided_at);
