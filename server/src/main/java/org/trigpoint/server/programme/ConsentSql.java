package org.trigpoint.server.programme;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of [Consents].
final class ConsentSql {
    private final JdbcClient sql;

    ConsentSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// How many versions that matter were written since a person decided; none where they have not.
    long mattersSince(LearnerId learner) {
        return sql.sql(
                        """
                        select count(*) from information_sheet s
                        join learner l on l.cohort = s.cohort
                        where l.id = :learner and s.matters = 1
                          and s.version > (select c.sheet_version from consent c
                                           where c.learner = l.id
                                           order by c.at desc, c.id desc limit 1)
                        """)
                .param("learner", learner.value())
                .query(Long.class)
                .single();
    }

    /// The version of the sheet someone had before them when they last decided.
    Optional<Long> latestVersion(LearnerId learner) {
        return sql.sql(
                        """
                        select sheet_version from consent where learner = :learner
                        order by at desc, id desc limit 1
                        """)
                .param("learner", learner.value())
                .query((row, _) -> row.getLong("sheet_version"))
                .optional();
    }

    void add(
            String id,
            LearnerId learner,
            Statement statement,
            Consents.Said said,
            long version,
            long at) {
        sql.sql(
                        """
                        insert into consent (id, learner, statement, given, sheet_version, at)
                        values (:id, :learner, :statement, :given, :version, :at)
                        """)
                .param("id", id)
                .param("learner", learner.value())
                .param("statement", statement.name())
                .param("given", said == Consents.Said.YES ? 1 : 0)
                .param("version", version)
                .param("at", at)
                .update();
    }

    private record Row(Statement statement, Consents.Said said) {}

    Map<Statement, Consents.Said> latest(LearnerId learner) {
        Map<Statement, Consents.Said> latest = new EnumMap<>(Statement.class);
        sql.sql("select statement, given from consent where learner = :learner order by at, id")
                .param("learner", learner.value())
                .query((row, _) ->
                        new Row(
                                Statement.valueOf(row.getString("statement")),
                                row.getLong("given") == 1 ? Consents.Said.YES : Consents.Said.NO))
                .list()
                .forEach(row -> latest.put(row.statement(), row.said()));
        return latest;
    }

    Optional<Long> latestAt(LearnerId learner) {
        return sql.sql("select at from consent where learner = :learner order by at desc limit 1")
                .param("learner", learner.value())
                .query((row, _) -> row.getLong("at"))
                .optional();
    }
}
