package org.trigpoint.server.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Studies] and of what seals and replaces them.
final class StudySql {
    private static final int AT_ONCE = 500;

    private static final RowMapper<FrozenStudy> STUDY =
            (row, _) ->
                    new FrozenStudy(
                            new StudyId(row.getString("id")),
                            Optional.ofNullable(row.getString("cohort")).map(CohortId::new),
                            Optional.ofNullable(row.getString("title")).orElse(""),
                            row.getLong("frozen_at"),
                            row.getString("digest"),
                            Optional.ofNullable(row.getString("predecessor")).map(StudyId::new),
                            Optional.ofNullable(row.getString("successor")).map(StudyId::new),
                            moment(row, "sealed_at"),
                            Optional.ofNullable(row.getString("made_from")).map(StudyId::new),
                            row.getLong("interviews"),
                            moment(row, "nobody_left_at"));

    private static OptionalLong moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
    }

    private final JdbcClient sql;

    StudySql(JdbcClient sql) {
        this.sql = sql;
    }

    void lockPlan(CohortId cohort, StudyPlans.Locked plan) {
        sql.sql(
                        """
                        insert into cohort_plan (cohort, locked_on, digest)
                        values (:cohort, :on, :digest)
                        """)
                .param("cohort", cohort.value())
                .param("on", plan.on().toString())
                .param("digest", plan.digest())
                .update();
    }

    Optional<StudyPlans.Locked> plan(CohortId cohort) {
        return sql.sql("select locked_on, digest from cohort_plan where cohort = :cohort")
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new StudyPlans.Locked(
                                LocalDate.parse(row.getString("locked_on")),
                                row.getString("digest")))
                .optional();
    }

    /// Makes others that freeze or seal studies of this cohort wait: whoever withdraws while a
    /// study is being frozen is either not in it, or seals it.
    void lock(CohortId cohort) {
        sql.sql("update cohort set places = places where id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    /// Makes others wait that freeze or seal studies of an organisation's spreadsheets.
    void lockEarlier(OrganisationId organisation) {
        sql.sql("select id from organisation where id = :id ${for update}")
                .param("id", organisation.value())
                .query(String.class)
                .list();
    }

    /// A study that is added.
    ///
    /// @param cohort empty where it came of spreadsheets; then `title` says what it is
    /// @param by an account's id, or [org.trigpoint.server.people.Audit#CLOCK]
    record Fresh(
            StudyId id,
            Optional<CohortId> cohort,
            OrganisationId organisation,
            String title,
            long at,
            String by,
            StudyStore.Kept kept,
            Optional<StudyId> predecessor,
            Optional<StudyId> madeFrom) {}

    void add(Fresh study) {
        sql.sql(
                        """
                        insert into study (id, cohort, organisation, title, frozen_at, frozen_by, digest,
                                           predecessor, made_from, interviews)
                        values (:id, :cohort, :organisation, :title, :at, :by, :digest,
                                :predecessor, :from, :interviews)
                        """)
                .param("id", study.id().value())
                .param("cohort", study.cohort().map(CohortId::value).orElse(null))
                .param("organisation", study.organisation().value())
                .param("title", study.title().isEmpty() ? null : study.title())
                .param("at", study.at())
                .param("by", study.by())
                .param("digest", study.kept().digest())
                .param("predecessor", study.predecessor().map(StudyId::value).orElse(null))
                .param("from", study.madeFrom().map(StudyId::value).orElse(null))
                .param("interviews", study.kept().interviews())
                .update();
    }

    /// Adds many at once: a statement for each would take longer than all else of a study.
    void addParticipants(StudyId study, List<LearnerId> learners) {
        for (int from = 0; from < learners.size(); from += AT_ONCE) {
            sql.sql(
                            """
                            insert into study_participant (study, learner)
                            select :study, id from learner where id in (:learners)
                            """)
                    .param("study", study.value())
                    .param(
                            "learners",
                            learners
                                    .subList(from, Math.min(learners.size(), from + AT_ONCE))
                                    .stream()
                                    .map(LearnerId::value)
                                    .toList())
                    .update();
        }
    }

    private void addParticipant(StudyId study, LearnerId learner) {
        sql.sql("insert into study_participant (study, learner) values (:study, :learner)")
                .param("study", study.value())
                .param("learner", learner.value())
                .update();
    }

    /// A further row of someone whom the study calls by another row's pseudonym.
    void addParticipant(StudyId study, LearnerId learner, ParticipantId pseudonym) {
        addParticipant(study, learner);
        sql.sql(
                        """
                        insert into study_further_row (study, learner, pseudonym)
                        values (:study, :learner, :pseudonym)
                        """)
                .param("study", study.value())
                .param("learner", learner.value())
                .param("pseudonym", pseudonym.value())
                .update();
    }

    List<FrozenStudy> of(CohortId cohort) {
        return sql.sql(
                        """
                        select s.id, s.cohort, s.title, s.frozen_at, s.digest, s.predecessor, s.sealed_at,
                               s.made_from, s.interviews, s.nobody_left_at, n.id as successor
                        from study s left join study n on n.predecessor = s.id
                        where s.cohort = :cohort
                        order by s.frozen_at desc, s.id
                        """)
                .param("cohort", cohort.value())
                .query(STUDY)
                .list();
    }

    /// Studies of an organisation that came of spreadsheets, the latest first.
    List<FrozenStudy> ofSpreadsheets(OrganisationId organisation) {
        return sql.sql(
                        """
                        select s.id, s.cohort, s.title, s.frozen_at, s.digest, s.predecessor, s.sealed_at,
                               s.made_from, s.interviews, s.nobody_left_at, n.id as successor
                        from study s left join study n on n.predecessor = s.id
                        where s.organisation = :organisation and s.cohort is null
                        order by s.frozen_at desc, s.id
                        """)
                .param("organisation", organisation.value())
                .query(STUDY)
                .list();
    }

    Optional<FrozenStudy> read(OrganisationId organisation, StudyId id) {
        return sql.sql(
                        """
                        select s.id, s.cohort, s.title, s.frozen_at, s.digest, s.predecessor, s.sealed_at,
                               s.made_from, s.interviews, s.nobody_left_at, n.id as successor
                        from study s left join study n on n.predecessor = s.id
                        where s.id = :id and s.organisation = :organisation
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .query(STUDY)
                .optional();
    }

    /// Seals every study that holds a person.
    ///
    /// @return which were sealed now
    List<StudyId> seal(LearnerId learner, long at) {
        List<StudyId> held =
                sql.sql(
                                """
                                select s.id from study s
                                join study_participant p on p.study = s.id
                                where p.learner = :learner and s.sealed_at is null
                                order by s.id
                                """)
                        .param("learner", learner.value())
                        .query((row, _) -> new StudyId(row.getString("id")))
                        .list();
        for (StudyId study : held) {
            sql.sql("update study set sealed_at = :at where id = :id")
                    .param("at", at)
                    .param("id", study.value())
                    .update();
        }
        return held;
    }

    void seal(StudyId study, long at) {
        sql.sql("update study set sealed_at = :at where id = :id and sealed_at is null")
                .param("at", at)
                .param("id", study.value())
                .update();
    }

    /// A sealed study whose successor is not made yet.
    ///
    /// @param cohort empty where it came of spreadsheets; then `title` says what it is
    record Awaited(
            StudyId study, Optional<CohortId> cohort, OrganisationId organisation, String title) {}

    List<Awaited> awaited() {
        return sql.sql(
                        """
                        select s.id, s.cohort, s.organisation, s.title
                        from study s left join study n on n.predecessor = s.id
                        where s.sealed_at is not null and s.nobody_left_at is null and n.id is null
                        order by s.sealed_at, s.id
                        """)
                .query((row, _) ->
                        new Awaited(
                                new StudyId(row.getString("id")),
                                Optional.ofNullable(row.getString("cohort")).map(CohortId::new),
                                new OrganisationId(row.getString("organisation")),
                                Optional.ofNullable(row.getString("title")).orElse("")))
                .list();
    }

    /// Notes that nobody is left for whom a successor could be made.
    void nobodyLeft(StudyId study, long at) {
        sql.sql("update study set nobody_left_at = :at where id = :id")
                .param("at", at)
                .param("id", study.value())
                .update();
    }

    boolean isOpen(StudyId id) {
        return sql.sql("select count(*) from study where id = :id and sealed_at is null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean isKnown(StudyId id) {
        return sql.sql("select count(*) from study where id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Pseudonyms of people in a study who withdrew their data since.
    Set<ParticipantId> gone(StudyId study) {
        return sql
                .sql(
                        """
                        select coalesce(r.pseudonym, l.pseudonym) as pseudonym
                        from study_participant p
                        join learner l on l.id = p.learner
                        left join study_further_row r on r.study = p.study and r.learner = p.learner
                        where p.study = :study and l.withdrew_data_at is not null
                        union
                        select pseudonym from earlier_withdrawal where study = :study
                        """)
                .param("study", study.value())
                .query((row, _) -> new ParticipantId(row.getString("pseudonym")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Puts those of a study who have not withdrawn into its successor.
    void addStaying(StudyId successor, StudyId predecessor) {
        sql.sql(
                        """
                        insert into study_participant (study, learner)
                        select :successor, p.learner from study_participant p
                        join learner l on l.id = p.learner
                        where p.study = :predecessor and l.withdrew_data_at is null
                        """)
                .param("successor", successor.value())
                .param("predecessor", predecessor.value())
                .update();
        sql.sql(
                        """
                        insert into study_further_row (study, learner, pseudonym)
                        select :successor, r.learner, r.pseudonym from study_further_row r
                        join learner l on l.id = r.learner
                        where r.study = :predecessor and l.withdrew_data_at is null
                        """)
                .param("successor", successor.value())
                .param("predecessor", predecessor.value())
                .update();
    }
}
