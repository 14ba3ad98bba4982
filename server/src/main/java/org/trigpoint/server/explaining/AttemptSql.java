package org.trigpoint.server.explaining;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.teaching.explain.Feedback.Span;

/// The statements of [Attempts] and [MarginNotes].
final class AttemptSql {
    /// What a name is sealed for, after the id of its row.
    private static final String NAME = ":name";

    private final JdbcClient sql;
    private final SealedTexts texts;

    AttemptSql(JdbcClient sql, SealedTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    private RowMapper<Attempt> attempt() {
        return (row, _) ->
                new Attempt(
                        row.getString("id"),
                        new LearnerId(row.getString("learner")),
                        row.getString("vignette"),
                        new DeviceId(row.getString("device")),
                        texts.open(row.getBytes("text_sealed"), row.getString("id")),
                        Instant.ofEpochMilli(row.getLong("at")));
    }

    void add(Attempt attempt) {
        sql.sql(
                        """
                        insert into explanation (id, learner, vignette, number, device, text_sealed, at)
                        select :id, :learner, :vignette, coalesce(max(number), 0) + 1, :device, :sealed, :at
                        from explanation where learner = :learner and vignette = :vignette
                        """)
                .param("id", attempt.id())
                .param("learner", attempt.learner().value())
                .param("vignette", attempt.vignette())
                .param("device", attempt.device().value())
                .param("sealed", texts.seal(attempt.text(), attempt.id()))
                .param("at", attempt.at().toEpochMilli())
                .update();
    }

    /// All that someone wrote to one person, the earliest first.
    List<Attempt> of(LearnerId learner, String vignette) {
        return sql.sql(
                        """
                        select id, learner, vignette, device, text_sealed, at from explanation
                        where learner = :learner and vignette = :vignette
                        order by number
                        """)
                .param("learner", learner.value())
                .param("vignette", vignette)
                .query(attempt())
                .list();
    }

    void send(String id, long sent, long at) {
        sql.sql(
                        """
                        insert into explanation_sent (explanation, number, sent, at)
                        select :id, coalesce(max(number), 0) + 1, :sent, :at
                        from explanation_sent where explanation = :id
                        """)
                .param("id", id)
                .param("sent", sent)
                .param("at", at)
                .update();
    }

    boolean isSent(String id) {
        return sql.sql(
                                """
                                select sent from explanation_sent where explanation = :id
                                order by number desc limit 1
                                """)
                        .param("id", id)
                        .query(Long.class)
                        .optional()
                        .orElse(0L)
                == 1;
    }

    /// What people of a cohort let the trainers read now, the newest first.
    List<Attempt> sent(CohortId cohort) {
        return sql.sql(
                        """
                        select e.id, e.learner, e.vignette, e.device, e.text_sealed, e.at
                        from explanation e
                        join learner l on l.id = e.learner
                        join explanation_sent s on s.explanation = e.id
                        where l.cohort = :cohort and l.withdrew_data_at is null and s.sent = 1
                          and s.number = (select max(n.number) from explanation_sent n
                                          where n.explanation = e.id)
                        order by s.at desc, e.id
                        """)
                .param("cohort", cohort.value())
                .query(attempt())
                .list();
    }

    void addNote(MarginNote note, String explanation, AccountId by) {
        sql.sql(
                        """
                        insert into margin_note (id, explanation, account, first_point, end_point,
                                                 name_sealed, text_sealed, at)
                        values (:id, :explanation, :account, :first, :end, :name, :text, :at)
                        """)
                .param("id", note.id())
                .param("explanation", explanation)
                .param("account", by.value())
                .param("first", note.span().start())
                .param("end", note.span().end())
                .param("name", texts.seal(note.by(), note.id() + NAME))
                .param("text", texts.seal(note.text(), note.id()))
                .param("at", note.at().toEpochMilli())
                .update();
    }

    List<MarginNote> notes(String explanation) {
        return sql.sql(
                        """
                        select id, first_point, end_point, name_sealed, text_sealed, at
                        from margin_note where explanation = :explanation
                        order by first_point, at, id
                        """)
                .param("explanation", explanation)
                .query((row, _) ->
                        new MarginNote(
                                row.getString("id"),
                                texts.open(row.getBytes("name_sealed"), row.getString("id") + NAME),
                                new Span(row.getInt("first_point"), row.getInt("end_point")),
                                texts.open(row.getBytes("text_sealed"), row.getString("id")),
                                Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /// Whether someone answered anyone of a cohort in the margin, who so knows how they write.
    boolean answered(CohortId cohort, AccountId account) {
        return sql.sql(
                                """
                                select count(*) from margin_note n
                                join explanation e on e.id = n.explanation
                                join learner l on l.id = e.learner
                                where l.cohort = :cohort and n.account = :account
                                """)
                        .param("cohort", cohort.value())
                        .param("account", account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// They took their data back, or its time is over.
    void forget(LearnerId learner) {
        Stream.of(
                        """
                        delete from margin_note where explanation in
                            (select id from explanation where learner = :learner)
                        """,
                        """
                        delete from explanation_sent where explanation in
                            (select id from explanation where learner = :learner)
                        """,
                        "delete from explanation where learner = :learner")
                .forEach(
                        statement -> sql.sql(statement).param("learner", learner.value()).update());
    }
}
