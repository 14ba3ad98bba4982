package org.trigpoint.server.codes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.SealedCodes;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// The statements of [Codes] and [CodedPeople].
final class CodeSql {
    private final JdbcClient sql;

    CodeSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes others who give a code in this cohort wait, so that one code is one row.
    void lock(CohortId cohort) {
        sql.sql("update cohort set places = places where id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }

    Optional<String> link(CohortId cohort) {
        return sql.sql("select link from code_link where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(String.class)
                .optional();
    }

    void putLink(CohortId cohort, String link, String digest) {
        sql.sql(
                        """
                        insert into code_link (cohort, link, digest) values (:cohort, :link, :digest)
                        on conflict (cohort) do update
                        set link = excluded.link, digest = excluded.digest
                        """)
                .param("cohort", cohort.value())
                .param("link", link)
                .param("digest", digest)
                .update();
    }

    Optional<CohortId> behind(String digest) {
        return sql.sql("select cohort from code_link where digest = :digest")
                .param("digest", digest)
                .query((row, _) -> new CohortId(row.getString("cohort")))
                .optional();
    }

    Optional<LearnerId> withCode(CohortId cohort, String index) {
        return sql
                .sql(
                        """
                        select learner from learner_code
                        where cohort = :cohort and code_index = :index and person is null
                        order by made_at, learner
                        """)
                .param("cohort", cohort.value())
                .param("index", index)
                .query((row, _) -> new LearnerId(row.getString("learner")))
                .list()
                .stream()
                .findFirst();
    }

    long rows(CohortId cohort) {
        return sql.sql("select count(*) from learner_code where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    void add(
            LearnerId learner, CohortId cohort, WaveId wave, byte[] sealed, String index, long at) {
        sql.sql(
                        """
                        insert into learner_code (learner, cohort, wave, code_sealed, code_index, made_at)
                        values (:learner, :cohort, :wave, :sealed, :index, :at)
                        """)
                .param("learner", learner.value())
                .param("cohort", cohort.value())
                .param("wave", wave.value())
                .param("sealed", sealed)
                .param("index", index)
                .param("at", at)
                .update();
    }

    /// Everyone's codes but of those who withdrew their data, by the learner's id.
    List<CodedPeople.Row> all(CohortId cohort, SealedCodes seals) {
        return sql.sql(
                        """
                        select k.learner, l.pseudonym, k.wave, k.code_sealed
                        from learner_code k join learner l on l.id = k.learner
                        where k.cohort = :cohort and k.person is null
                        order by k.learner
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new CodedPeople.Row(
                                new LearnerId(row.getString("learner")),
                                new ParticipantId(row.getString("pseudonym")),
                                new WaveId(row.getString("wave")),
                                Code.of(
                                        seals.open(
                                                row.getBytes("code_sealed"),
                                                row.getString("learner")))))
                .list();
    }

    /// Empties the code of someone who withdraws.
    ///
    /// @param nothing sealed for the row
    void empty(LearnerId learner, byte[] nothing, String person) {
        sql.sql(
                        """
                        update learner_code set code_sealed = :nothing, code_index = '', person = :person
                        where learner = :learner
                        """)
                .param("nothing", nothing)
                .param("person", person)
                .param("learner", learner.value())
                .update();
    }

    /// At which waves each row of a cohort has answers.
    Map<LearnerId, Set<WaveId>> answered(CohortId cohort) {
        Map<LearnerId, Set<WaveId>> answered = new HashMap<>();
        sql.sql(
                        """
                        select a.learner, a.wave from administration a
                        join learner_code k on k.learner = a.learner
                        where k.cohort = :cohort
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        Map.entry(
                                new LearnerId(row.getString("learner")),
                                new WaveId(row.getString("wave"))))
                .list()
                .forEach(entry ->
                        answered.computeIfAbsent(entry.getKey(), _ -> new HashSet<>())
                                .add(entry.getValue()));
        return answered;
    }

    /// A decision about two rows.
    record Decided(LearnerId known, LearnerId newcomer, CodedPeople.Verdict verdict) {}

    /// Every decision, the newest first.
    List<Decided> verdicts(CohortId cohort) {
        return sql.sql(
                        """
                        select known, newcomer, verdict from code_verdict
                        where cohort = :cohort
                        order by decided_at desc, id desc
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new Decided(
                                new LearnerId(row.getString("known")),
                                new LearnerId(row.getString("newcomer")),
                                CodedPeople.Verdict.valueOf(row.getString("verdict"))))
                .list();
    }

    void decide(String id, CohortId cohort, Decided decided, long at, String by) {
        sql.sql(
                        """
                        insert into code_verdict (id, cohort, known, newcomer, verdict, decided_at, decided_by)
                        values (:id, :cohort, :known, :newcomer, :verdict, :at, :by)
                        """)
                .param("id", id)
                .param("cohort", cohort.value())
                .param("known", decided.known().value())
                .param("newcomer", decided.newcomer().value())
                .param("verdict", decided.verdict().name())
                .param("at", at)
                .param("by", by)
                .update();
    }
}
