-- Whoever set the server up may make further organisations: the first account that is still open and administrates the oldest one.
insert into account_role (account, role, given_at)
select a.id, 'SERVER_ADMINISTRATOR', a.created_at
from account a
join account_role r on r.account = a.id and r.role = 'ADMINISTRATOR'
where a.closed_at is null
  and a.organisation = (select o.id from organisation o order by o.created_at, o.id limit 1)
order by a.created_at, a.id
limit 1;
