-- When a sealed study was found to have nobody left to answer for: there is no study to replace it.
alter table study add column nobody_left_at bigint;

-- By what someone in a study of spreadsheets is found who wants their data out: keyed digests of what the spreadsheet says
-- about who they are. Without the key set they say nothing. They stand with the first study of a line; others are made of it.
create table earlier_mark (
    study      text not null references study (id),
    pseudonym  text not null,
    mark_index text not null,
    primary key (study, pseudonym, mark_index)
);
create index earlier_mark_by_mark on earlier_mark (mark_index);

-- Whose data was taken out of studies of spreadsheets.
create table earlier_withdrawal (
    study       text   not null references study (id),
    pseudonym   text   not null,
    withdrew_at bigint not null,
    taken_by    text   not null,
    primary key (study, pseudonym)
);
