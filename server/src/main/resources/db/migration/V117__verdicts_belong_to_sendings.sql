-- A verdict about words goes with the sending that holds them. The table is made anew: SQLite cannot add a reference.
create table words_verdict_made_anew (
    id         text   not null primary key,
    sending    text   not null references sending (id) on delete cascade,
    item       text   not null,
    goes_in    bigint not null check (goes_in in (0, 1)),
    decided_at bigint not null,
    decided_by text   not null
);
insert into words_verdict_made_anew (id, sending, item, goes_in, decided_at, decided_by)
    select v.id, v.sending, v.item, v.goes_in, v.decided_at, v.decided_by
    from words_verdict v join sending s on s.id = v.sending;
drop table words_verdict;
alter table words_verdict_made_anew rename to words_verdict;
create index words_verdict_by_sending on words_verdict (sending, item, decided_at);
