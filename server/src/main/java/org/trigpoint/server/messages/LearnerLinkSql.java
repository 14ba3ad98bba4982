package org.trigpoint.server.messages;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [LearnerLinks].
final class LearnerLinkSql {
    private final JdbcClient sql;

    LearnerLinkSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Two sealed links. Not a record: what it holds are arrays, and nobody compares them.
    static final class Sealed {
        private final byte[] link;
        private final byte[] stop;

        Sealed(byte[] link, byte[] stop) {
            this.link = link;
            this.stop = stop;
        }

        byte[] link() {
            return link;
        }

        byte[] stop() {
            return stop;
        }
    }

    void add(LearnerId learner, byte[] link, byte[] stop, String stopDigest) {
        sql.sql(
                        """
                        insert into learner_link (learner, link_sealed, stop_sealed, stop_digest)
                        values (:learner, :link, :stop, :digest)
                        """)
                .param("learner", learner.value())
                .param("link", link)
                .param("stop", stop)
                .param("digest", stopDigest)
                .update();
    }

    /// Whether there was one to replace.
    boolean replace(LearnerId learner, byte[] link) {
        return sql.sql("update learner_link set link_sealed = :link where learner = :learner")
                        .param("learner", learner.value())
                        .param("link", link)
                        .update()
                > 0;
    }

    Optional<Sealed> read(LearnerId learner) {
        return sql.sql("select link_sealed, stop_sealed from learner_link where learner = :learner")
                .param("learner", learner.value())
                .query((row, _) ->
                        new Sealed(row.getBytes("link_sealed"), row.getBytes("stop_sealed")))
                .optional();
    }

    Optional<LearnerId> stopping(String digest) {
        return sql.sql("select learner from learner_link where stop_digest = :digest")
                .param("digest", digest)
                .query((row, _) -> new LearnerId(row.getString("learner")))
                .optional();
    }

    void delete(LearnerId learner) {
        sql.sql("delete from learner_link where learner = :learner")
                .param("learner", learner.value())
                .update();
    }
}
