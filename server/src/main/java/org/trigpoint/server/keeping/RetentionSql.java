package org.trigpoint.server.keeping;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [Retention].
final class RetentionSql {
    private final JdbcClient sql;

    RetentionSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<OrganisationId> organisations() {
        return sql.sql("select id from organisation order by id")
                .query((row, _) -> new OrganisationId(row.getString("id")))
                .list();
    }

    List<Retention.Rule> rules(OrganisationId organisation) {
        return sql.sql(
                        """
                        select what, days, acts_from from retention
                        where organisation = :organisation
                        """)
                .param("organisation", organisation.value())
                .query((row, _) ->
                        new Retention.Rule(
                                Period.valueOf(row.getString("what")),
                                row.getInt("days"),
                                LocalDate.parse(row.getString("acts_from"))))
                .list();
    }

    void put(OrganisationId organisation, Retention.Rule rule) {
        sql.sql(
                        """
                        insert into retention (organisation, what, days, acts_from)
                        values (:organisation, :what, :days, :from)
                        on conflict (organisation, what) do update
                        set days = excluded.days, acts_from = excluded.acts_from
                        """)
                .param("organisation", organisation.value())
                .param("what", rule.what().name())
                .param("days", rule.days())
                .param("from", rule.actsFrom().toString())
                .update();
    }

    /// What ended when: a cohort or a wave of it, and how many things of one kind it still holds.
    record Ended(String cohort, String title, String wave, LocalDate on, long count) {}

    private static final RowMapper<Ended> ENDED =
            (row, _) ->
                    new Ended(
                            row.getString("cohort"),
                            row.getString("title"),
                            row.getString("wave"),
                            LocalDate.parse(row.getString("ended_on")),
                            row.getLong("things"));

    /// Cohorts that ended by a day, with the names they hold. Later ones are not counted: most of a
    /// large organisation's is not due for long.
    List<Ended> names(OrganisationId organisation, LocalDate by) {
        return sql.sql(
                        """
                        select e.cohort, e.title, '' as wave, e.ended_on,
                               (select count(*) from learner l
                                where l.cohort = e.cohort and l.identity is not null
                                  and l.withdrew_data_at is null) as things
                        from (select c.id as cohort, c.title,
                                     coalesce((select max(w.closes_on) from cohort_wave w where w.cohort = c.id),
                                              c.starts_on) as ended_on
                              from cohort c
                              where c.organisation = :organisation) e
                        where e.ended_on <= :by
                        order by e.cohort
                        """)
                .param("organisation", organisation.value())
                .param("by", by.toString())
                .query(ENDED)
                .list();
    }

    List<Ended> messages(OrganisationId organisation, LocalDate by) {
        return sql.sql(
                        """
                        select e.cohort, e.title, '' as wave, e.ended_on,
                               (select count(*) from message m
                                where m.cohort = e.cohort and m.state not in ('WAITING', 'SENDING')) as things
                        from (select c.id as cohort, c.title,
                                     coalesce((select max(w.closes_on) from cohort_wave w where w.cohort = c.id),
                                              c.starts_on) as ended_on
                              from cohort c
                              where c.organisation = :organisation) e
                        where e.ended_on <= :by
                        order by e.cohort
                        """)
                .param("organisation", organisation.value())
                .param("by", by.toString())
                .query(ENDED)
                .list();
    }

    List<Ended> answers(OrganisationId organisation, LocalDate by) {
        return sql.sql(
                        """
                        select e.cohort, e.title, '' as wave, e.ended_on,
                               (select count(*) from learner l
                                where l.cohort = e.cohort
                                  and exists (select 1 from sending s where s.learner = l.id)) as things
                        from (select c.id as cohort, c.title,
                                     coalesce((select max(w.closes_on) from cohort_wave w where w.cohort = c.id),
                                              c.starts_on) as ended_on
                              from cohort c
                              where c.organisation = :organisation) e
                        where e.ended_on <= :by
                        order by e.cohort
                        """)
                .param("organisation", organisation.value())
                .param("by", by.toString())
                .query(ENDED)
                .list();
    }

    /// Drafts that are not what counts, by the wave they were sent for or were asked with.
    List<Ended> drafts(OrganisationId organisation) {
        return sql.sql(
                        """
                        select c.id as cohort, c.title, s.wave,
                               coalesce(max(w.closes_on),
                                        (select max(v.closes_on) from cohort_wave v where v.cohort = c.id),
                                        c.starts_on) as ended_on,
                               count(*) as things
                        from sending s
                        join learner l on l.id = s.learner
                        join cohort c on c.id = l.cohort
                        left join cohort_wave w on w.cohort = c.id and w.wave = s.wave
                        where c.organisation = :organisation and s.finished = 0
                          and not exists (select 1 from administration a
                                          where a.learner = s.learner and a.current = s.id)
                        group by c.id, c.title, c.starts_on, s.wave
                        order by c.id, s.wave
                        """)
                .param("organisation", organisation.value())
                .query(ENDED)
                .list();
    }

    void deleteDrafts(String cohort, String wave) {
        sql.sql(
                        """
                        delete from sending
                        where finished = 0 and wave = :wave
                          and learner in (select id from learner where cohort = :cohort)
                          and id not in (select a.current from administration a
                                         join learner l on l.id = a.learner
                                         where l.cohort = :cohort)
                        """)
                .param("cohort", cohort)
                .param("wave", wave)
                .update();
    }

    void deleteMessages(String cohort) {
        sql.sql(
                        """
                        delete from message
                        where cohort = :cohort and state not in ('WAITING', 'SENDING')
                        """)
                .param("cohort", cohort)
                .update();
    }

    /// Closed accounts whose person is still known.
    ///
    /// @param closedAt epoch milliseconds
    record Closed(String account, String identity, long closedAt) {}

    List<Closed> closed(OrganisationId organisation) {
        return sql.sql(
                        """
                        select a.id, a.identity, a.closed_at
                        from account a join identity i on i.id = a.identity
                        where a.organisation = :organisation and a.closed_at is not null
                          and i.email_index <> ''
                        order by a.closed_at, a.id
                        """)
                .param("organisation", organisation.value())
                .query((row, _) ->
                        new Closed(
                                row.getString("id"),
                                row.getString("identity"),
                                row.getLong("closed_at")))
                .list();
    }
}
