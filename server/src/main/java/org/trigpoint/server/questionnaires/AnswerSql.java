package org.trigpoint.server.questionnaires;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Answering].
final class AnswerSql {
    private final JdbcClient sql;

    AnswerSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether a sending counts.
    enum Counted {
        YES,
        NO
    }

    /// Makes other writers of this person's answers wait.
    void lock(LearnerId learner) {
        sql.sql("select id from learner where id = :learner ${for update}")
                .param("learner", learner.value())
                .query(String.class)
                .list();
    }

    boolean hasWithdrawn(LearnerId learner) {
        return sql.sql(
                                """
                                select count(*) from learner
                                where id = :learner and withdrew_data_at is not null
                                """)
                        .param("learner", learner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean isKnown(String sending) {
        return sql.sql("select count(*) from sending where id = :id")
                        .param("id", sending)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addSending(
            String id,
            LearnerId learner,
            WaveId wave,
            long at,
            Answering.Kind kind,
            Counted counted,
            String answers) {
        sql.sql(
                        """
                        insert into sending (id, learner, wave, sent_at, finished, counted, answers)
                        values (:id, :learner, :wave, :at, :finished, :counted, :answers)
                        """)
                .param("id", id)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .param("at", at)
                .param("finished", kind == Answering.Kind.FINISHED ? 1 : 0)
                .param("counted", counted == Counted.YES ? 1 : 0)
                .param("answers", answers)
                .update();
    }

    void count(
            LearnerId learner,
            WaveId wave,
            String sending,
            long at,
            Answering.Kind kind,
            Answering.Timeliness late) {
        @Nullable Long finished = kind == Answering.Kind.FINISHED ? at : null;
        sql.sql(
                        """
                        insert into administration (learner, wave, started_at, finished_at, late, current)
                        values (:learner, :wave, :at, :finished, :late, :sending)
                        on conflict (learner, wave) do update
                        set finished_at = excluded.finished_at, late = excluded.late,
                            current = excluded.current
                        """)
                .param("learner", learner.value())
                .param("wave", wave.value())
                .param("at", at)
                .param("finished", finished)
                .param("late", late == Answering.Timeliness.LATE ? 1 : 0)
                .param("sending", sending)
                .update();
    }

    Map<WaveId, Answering.Administration> administrations(LearnerId learner) {
        Map<WaveId, Answering.Administration> found = new LinkedHashMap<>();
        sql.sql(
                        """
                        select a.wave, a.started_at, a.finished_at, a.late, s.answers
                        from administration a join sending s on s.id = a.current
                        where a.learner = :learner
                        order by a.started_at, a.wave
                        """)
                .param("learner", learner.value())
                .query((row, _) -> {
                    long finished = row.getLong("finished_at");
                    Optional<Long> finishedAt =
                            row.wasNull() ? Optional.empty() : Optional.of(finished);
                    return new Answering.Administration(
                            new WaveId(row.getString("wave")),
                            row.getLong("started_at"),
                            finishedAt,
                            row.getLong("late") == 1
                                    ? Answering.Timeliness.LATE
                                    : Answering.Timeliness.IN_TIME,
                            AnswerSet.of(row.getString("answers")));
                })
                .list()
                .forEach(one -> found.put(one.wave(), one));
        return found;
    }
}
