package org.trigpoint.server.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [PracticeLog] and [Nudges].
final class PracticeSql {
    private final JdbcClient sql;

    PracticeSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(LearnerId learner, Tried tried, SealedTexts texts, long at) {
        sql.sql(
                        """
                        insert into practice_try (id, learner, facet, setting, went, line_sealed, tried_on, at)
                        values (:id, :learner, :facet, :setting, :went, :line, :on, :at)
                        """)
                .param("id", tried.id())
                .param("learner", learner.value())
                .param("facet", tried.facet().value())
                .param("setting", tried.place().name())
                .param("went", tried.went().name())
                .param("line", texts.seal(tried.line(), tried.id()))
                .param("on", tried.on().toString())
                .param("at", at)
                .update();
    }

    List<Tried> of(LearnerId learner, SealedTexts texts) {
        return sql.sql(
                        """
                        select t.id, t.facet, t.setting, t.went, t.line_sealed, t.tried_on
                        from practice_try t
                        where t.learner = :learner
                          and not exists (select 1 from practice_try_removed r where r.try = t.id)
                        order by t.at desc, t.id
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Tried(
                                row.getString("id"),
                                new FacetId(row.getString("facet")),
                                Place.valueOf(row.getString("setting")),
                                Went.valueOf(row.getString("went")),
                                texts.open(row.getBytes("line_sealed"), row.getString("id")),
                                LocalDate.parse(row.getString("tried_on"))))
                .list();
    }

    /// @return whether it was theirs and is gone now
    boolean remove(LearnerId learner, String id, long at) {
        return sql.sql(
                                """
                                insert into practice_try_removed (try, at)
                                select id, :at from practice_try where id = :id and learner = :learner
                                on conflict (try) do nothing
                                """)
                        .param("id", id)
                        .param("learner", learner.value())
                        .param("at", at)
                        .update()
                > 0;
    }

    List<PracticeLog.Count> counts(CohortId cohort) {
        return sql.sql(
                        """
                        select t.learner, t.facet, count(*) as tries, max(t.tried_on) as latest
                        from practice_try t join learner l on l.id = t.learner
                        where l.cohort = :cohort
                          and not exists (select 1 from practice_try_removed r where r.try = t.id)
                        group by t.learner, t.facet
                        order by t.learner, t.facet
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new PracticeLog.Count(
                                new LearnerId(row.getString("learner")),
                                new FacetId(row.getString("facet")),
                                row.getLong("tries"),
                                LocalDate.parse(row.getString("latest"))))
                .list();
    }

    void forget(LearnerId learner) {
        sql.sql(
                        """
                        delete from practice_try_removed
                        where try in (select id from practice_try where learner = :learner)
                        """)
                .param("learner", learner.value())
                .update();
        sql.sql("delete from practice_try where learner = :learner")
                .param("learner", learner.value())
                .update();
    }

    void forgetNudges(LearnerId learner) {
        sql.sql("delete from practice_nudge where learner = :learner")
                .param("learner", learner.value())
                .update();
    }

    void want(LearnerId learner, Nudges.Wish wish, long at) {
        sql.sql(
                        """
                        insert into practice_nudge (learner, number, wanted, at)
                        select :learner, coalesce(max(number), 0) + 1, :wanted, :at
                        from practice_nudge where learner = :learner
                        """)
                .param("learner", learner.value())
                .param("wanted", wish == Nudges.Wish.WANTED ? 1 : 0)
                .param("at", at)
                .update();
    }

    Optional<Nudges.Wish> wish(LearnerId learner) {
        return sql.sql(
                        """
                        select wanted from practice_nudge
                        where learner = :learner
                        order by number desc limit 1
                        """)
                .param("learner", learner.value())
                .query(Long.class)
                .optional()
                .map(wanted -> wanted == 1 ? Nudges.Wish.WANTED : Nudges.Wish.NOT_WANTED);
    }

    /// Who wants nudges, and when: the last of the cohort's workshops, and since when they want
    /// them.
    List<Nudges.Wanting> wanting() {
        return sql.sql(
                        """
                        select n.learner, l.cohort, n.at, max(w.held_on) as last_day
                        from practice_nudge n
                        join learner l on l.id = n.learner
                        join workshop w on w.cohort = l.cohort
                        where n.wanted = 1
                          and n.number = (select max(m.number) from practice_nudge m where m.learner = n.learner)
                          and l.left_messages_at is null and l.withdrew_data_at is null and l.identity is not null
                          and not exists (select 1 from workshop_plan p
                                          where p.workshop = w.id and p.cancelled = 1
                                            and p.number = (select max(q.number) from workshop_plan q
                                                            where q.workshop = p.workshop))
                        group by n.learner, l.cohort, n.at
                        order by n.learner
                        """)
                .query((row, _) ->
                        new Nudges.Wanting(
                                new LearnerId(row.getString("learner")),
                                new CohortId(row.getString("cohort")),
                                row.getLong("at"),
                                LocalDate.parse(row.getString("last_day"))))
                .list();
    }
}
