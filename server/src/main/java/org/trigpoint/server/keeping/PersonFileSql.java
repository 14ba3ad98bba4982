package org.trigpoint.server.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.messages.Kind;
import org.trigpoint.server.messages.State;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Statement;

/// The statements of [FileSections].
final class PersonFileSql {
    private final JdbcClient sql;

    PersonFileSql(JdbcClient sql) {
        this.sql = sql;
    }

    private static OptionalLong moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
    }

    record Said(Statement statement, boolean given, long sheet, long at) {}

    List<Said> consents(LearnerId learner) {
        return sql.sql(
                        """
                        select statement, given, sheet_version, at from consent
                        where learner = :learner
                        order by at, id
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Said(
                                Statement.valueOf(row.getString("statement")),
                                row.getLong("given") == 1,
                                row.getLong("sheet_version"),
                                row.getLong("at")))
                .list();
    }

    /// An information sheet as it was read.
    record Sheet(long version, String text) {}

    /// The information sheets someone decided by.
    List<Sheet> sheets(LearnerId learner) {
        return sql.sql(
                        """
                        select s.version, s.text from information_sheet s
                        join learner l on l.cohort = s.cohort
                        where l.id = :learner
                          and s.version in (select c.sheet_version from consent c
                                            where c.learner = l.id)
                        order by s.version
                        """)
                .param("learner", learner.value())
                .query((row, _) -> new Sheet(row.getLong("version"), row.getString("text")))
                .list();
    }

    record Sent(String wave, long at, boolean isFinished, boolean isCurrent, String answers) {}

    List<Sent> sendings(LearnerId learner) {
        return sql.sql(
                        """
                        select s.wave, s.sent_at, s.finished, s.answers, a.current
                        from sending s
                        left join administration a on a.learner = s.learner and a.wave = s.wave
                                                   and a.current = s.id
                        where s.learner = :learner
                        order by s.sent_at, s.id
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Sent(
                                row.getString("wave"),
                                row.getLong("sent_at"),
                                row.getLong("finished") == 1,
                                row.getString("current") != null,
                                row.getString("answers")))
                .list();
    }

    record Written(Kind kind, State state, long dueAt, OptionalLong sentAt) {}

    List<Written> messages(LearnerId learner) {
        return sql.sql(
                        """
                        select kind, state, due_at, sent_at from message
                        where learner = :learner
                        order by coalesce(sent_at, due_at), id
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Written(
                                Kind.valueOf(row.getString("kind")),
                                State.valueOf(row.getString("state")),
                                row.getLong("due_at"),
                                moment(row, "sent_at")))
                .list();
    }

    record Held(String id, long frozenAt, String digest, OptionalLong sealedAt) {}

    List<Held> studies(LearnerId learner) {
        return sql.sql(
                        """
                        select s.id, s.frozen_at, s.digest, s.sealed_at
                        from study s join study_participant p on p.study = s.id
                        where p.learner = :learner
                        order by s.frozen_at, s.id
                        """)
                .param("learner", learner.value())
                .query((row, _) ->
                        new Held(
                                row.getString("id"),
                                row.getLong("frozen_at"),
                                row.getString("digest"),
                                moment(row, "sealed_at")))
                .list();
    }

    record Taken(long at, String facts) {}

    /// What was taken out of a study, and when.
    List<Taken> takings(String study) {
        return sql.sql(
                        """
                        select d.at, d.facts from audit d
                        join study s on s.organisation = d.organisation
                        where s.id = :study and d.about = :study and d.action = 'study-taken-out'
                        order by d.number
                        """)
                .param("study", study)
                .query((row, _) -> new Taken(row.getLong("at"), row.getString("facts")))
                .list();
    }
}
