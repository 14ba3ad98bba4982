-- How people are known again: by a personal link, or by a code they make of what they remember (no name, no address).
alter table cohort add column recognition text not null default 'LINKS';
