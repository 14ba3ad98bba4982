package org.trigpoint.server.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.IdentityId;

/// The statements of [Learners].
final class LearnerSql {
    private static final RowMapper<Learner> LEARNER =
            (row, _) ->
                    new Learner(
                            new LearnerId(row.getString("id")),
                            new CohortId(row.getString("cohort")),
                            new ParticipantId(row.getString("pseudonym")),
                            Optional.ofNullable(row.getString("identity")).map(IdentityId::new),
                            Optional.ofNullable(row.getString("site")).map(SiteId::new),
                            row.getLong("enrolled_at"),
                            moment(row, "opened_at"),
                            moment(row, "training_began_at"),
                            moment(row, "left_messages_at"),
                            moment(row, "withdrew_data_at"));

    private static OptionalLong moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /// Every statement that reads learners begins so, and says which.
    private static final String LEARNERS =
            """
            select l.id, l.cohort, l.pseudonym, l.identity, l.site, l.enrolled_at, l.opened_at,
                   l.training_began_at, l.left_messages_at, l.withdrew_data_at
            from learner l
            """;

    private final JdbcClient sql;

    LearnerSql(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> language(LearnerId learner) {
        return sql.sql("select language from learner where id = :id and language is not null")
                .param("id", learner.value())
                .query(String.class)
                .optional();
    }

    void speaks(LearnerId learner, String language) {
        sql.sql("update learner set language = :language where id = :id")
                .param("language", language)
                .param("id", learner.value())
                .update();
    }

    List<ParticipantId> pseudonyms(CohortId cohort) {
        return sql.sql("select pseudonym from learner where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((row, _) -> new ParticipantId(row.getString("pseudonym")))
                .list();
    }

    void add(
            LearnerId id,
            CohortId cohort,
            ParticipantId pseudonym,
            Optional<IdentityId> identity,
            Optional<SiteId> site,
            long at,
            String by) {
        sql.sql(
                        """
                        insert into learner (id, cohort, pseudonym, identity, site, enrolled_at, enrolled_by)
                        values (:id, :cohort, :pseudonym, :identity, :site, :at, :by)
                        """)
                .param("id", id.value())
                .param("cohort", cohort.value())
                .param("pseudonym", pseudonym.value())
                .param("identity", identity.map(IdentityId::value).orElse(null))
                .param("site", site.map(SiteId::value).orElse(null))
                .param("at", at)
                .param("by", by)
                .update();
    }

    /// The learner of a cohort whose identity has the address of this one.
    Optional<LearnerId> withIdentity(CohortId cohort, IdentityId identity) {
        return sql
                .sql(
                        """
                        select l.id from learner l
                        join identity mine on mine.id = l.identity
                        join identity asked on asked.id = :identity
                        where l.cohort = :cohort and mine.email_index = asked.email_index
                          and l.withdrew_data_at is null
                        """)
                .param("cohort", cohort.value())
                .param("identity", identity.value())
                .query((row, _) -> new LearnerId(row.getString("id")))
                .list()
                .stream()
                .findFirst();
    }

    void addLink(String digest, LearnerId learner, long at) {
        sql.sql(
                        """
                        insert into personal_link (token_digest, learner, made_at)
                        values (:digest, :learner, :at)
                        """)
                .param("digest", digest)
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    void dropLinks(LearnerId learner, long at) {
        sql.sql(
                        """
                        update personal_link set dropped_at = :at
                        where learner = :learner and dropped_at is null
                        """)
                .param("learner", learner.value())
                .param("at", at)
                .update();
    }

    void dropLinksBefore(LearnerId learner, long before, long at) {
        sql.sql(
                        """
                        update personal_link set dropped_at = :at
                        where learner = :learner and dropped_at is null and made_at < :before
                        """)
                .param("at", at)
                .param("learner", learner.value())
                .param("before", before)
                .update();
    }

    Optional<Learner> withLink(String digest) {
        return sql.sql(
                        LEARNERS
                                + """
                                join personal_link p on p.learner = l.id
                                where p.token_digest = :digest and p.dropped_at is null
                                """)
                .param("digest", digest)
                .query(LEARNER)
                .optional();
    }

    Optional<Learner> read(LearnerId id) {
        return sql.sql(LEARNERS + "where l.id = :id")
                .param("id", id.value())
                .query(LEARNER)
                .optional();
    }

    List<Learner> list(CohortId cohort) {
        return sql.sql(LEARNERS + "where l.cohort = :cohort order by l.enrolled_at, l.id")
                .param("cohort", cohort.value())
                .query(LEARNER)
                .list();
    }

    /// Some of those who have not withdrawn their data, in the order of enrolment.
    List<Learner> present(CohortId cohort, long skip, long most) {
        return sql.sql(
                        """
                        select id, cohort, pseudonym, identity, site, enrolled_at, opened_at,
                               training_began_at, left_messages_at, withdrew_data_at
                        from learner where cohort = :cohort and withdrew_data_at is null
                        order by enrolled_at, id
                        limit :most offset :skip
                        """)
                .param("cohort", cohort.value())
                .param("most", most)
                .param("skip", skip)
                .query(LEARNER)
                .list();
    }

    void opened(LearnerId id, long at) {
        sql.sql("update learner set opened_at = :at where id = :id and opened_at is null")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void trainingBegan(LearnerId id, long at) {
        sql.sql(
                        """
                        update learner set training_began_at = :at
                        where id = :id and training_began_at is null
                        """)
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void trainingBeganBy(LearnerId id, long at) {
        sql.sql(
                        """
                        update learner set training_began_at = :at
                        where id = :id and (training_began_at is null or training_began_at > :at)
                        """)
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void trainingDidNotBegin(LearnerId id, long at, @Nullable Long instead) {
        sql.sql(
                        """
                        update learner set training_began_at = :instead
                        where id = :id and training_began_at = :at
                        """)
                .param("id", id.value())
                .param("at", at)
                .param("instead", instead, Types.BIGINT)
                .update();
    }

    void leftMessages(LearnerId id, long at) {
        sql.sql(
                        "update learner set left_messages_at = :at where id = :id and left_messages_at is null")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void withdrewData(LearnerId id, long at) {
        sql.sql("update learner set withdrew_data_at = :at, language = null where id = :id")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void withoutIdentity(LearnerId id) {
        sql.sql("update learner set identity = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /// The one place where answers are deleted: the person they belong to took them back, or their
    /// time is over.
    void deleteAnswers(LearnerId id) {
        sql.sql("delete from sending where learner = :id").param("id", id.value()).update();
        sql.sql("delete from administration where learner = :id").param("id", id.value()).update();
    }
}
