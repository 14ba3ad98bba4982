package org.trigpoint.server.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Ethics;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.codes.CodedPeople;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.questionnaires.AnswerSet;

/// Reads [CohortRows].
final class CohortRowsSql {
    private final JdbcClient sql;

    CohortRowsSql(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param register of the same transaction
    /// @param ethics of the same transaction
    /// @param groups who is one person, where people come by codes; else empty
    /// @param scores of the same transaction
    /// @param explanations of the same transaction
    CohortRows of(
            Cohort cohort,
            List<Register.Attended> register,
            Optional<Ethics> ethics,
            List<CodedPeople.Group> groups,
            List<FurtherScores.Scores> scores,
            Optional<WrittenAndRated.Found> explanations) {
        CohortId id = cohort.id();
        CodedRows rows =
                groups.isEmpty()
                        ? new CodedRows(people(id), given(id), List.of())
                        : CodedRows.of(groups, present(id), consents(id), given(id));
        return new CohortRows(
                cohort,
                rows.people(),
                rows.given(),
                register,
                withdrawn(id),
                leavers(id),
                looks(cohort),
                new StudySql(sql).plan(id),
                ethics,
                rows.links(),
                scores,
                explanations);
    }

    private List<CohortRows.Person> people(CohortId cohort) {
        Map<LearnerId, Set<Consent>> consents = consents(cohort);
        List<CohortRows.Person> people = new ArrayList<>();
        for (CohortRows.Person person : present(cohort)) {
            Set<Consent> agreed = consents.getOrDefault(person.learner(), Set.of());
            if (agreed.contains(Consent.STUDY)) {
                people.add(
                        new CohortRows.Person(
                                person.learner(),
                                person.also(),
                                person.pseudonym(),
                                person.site(),
                                agreed,
                                person.trainingBeganAt(),
                                person.leftMessagesAt()));
            }
        }
        // sorted here: the two databases do not agree on the order of letters
        people.sort(Comparator.comparing(CohortRows.Person::pseudonym));
        return people;
    }

    /// What everyone agrees to who takes part; who does not take part is absent.
    Map<ParticipantId, Set<Consent>> agreed(CohortId cohort) {
        return people(cohort).stream()
                .collect(
                        Collectors.toMap(
                                CohortRows.Person::pseudonym, CohortRows.Person::consents));
    }

    private List<CohortRows.Person> present(CohortId cohort) {
        return sql.sql(
                        """
                        select l.id, l.pseudonym, s.name, l.training_began_at, l.left_messages_at
                        from learner l left join cohort_site s on s.id = l.site
                        where l.cohort = :cohort and l.withdrew_data_at is null
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new CohortRows.Person(
                                new LearnerId(row.getString("id")),
                                List.of(),
                                new ParticipantId(row.getString("pseudonym")),
                                Optional.ofNullable(row.getString("name")),
                                Set.of(),
                                moment(row, "training_began_at"),
                                moment(row, "left_messages_at")))
                .list();
    }

    private static OptionalLong moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /// What everyone said last to each statement; who said nothing is absent. An index holds what
    /// was said in this order: nothing is sorted.
    private Map<LearnerId, Set<Consent>> consents(CohortId cohort) {
        Map<LearnerId, Set<Consent>> consents = new HashMap<>();
        sql.sql(
                        """
                        select l.id,
                               (select c.given from consent c
                                where c.learner = l.id and c.statement = 'STUDY'
                                order by c.at desc, c.id desc limit 1) as said_study,
                               (select c.given from consent c
                                where c.learner = l.id and c.statement = 'FOLLOWUP'
                                order by c.at desc, c.id desc limit 1) as said_followup,
                               (select c.given from consent c
                                where c.learner = l.id and c.statement = 'INTERVIEW'
                                order by c.at desc, c.id desc limit 1) as said_interview,
                               (select c.given from consent c
                                where c.learner = l.id and c.statement = 'QUOTE'
                                order by c.at desc, c.id desc limit 1) as said_quote,
                               (select c.given from consent c
                                where c.learner = l.id and c.statement = 'LINK'
                                order by c.at desc, c.id desc limit 1) as said_link
                        from learner l
                        where l.cohort = :cohort
                        """)
                .param("cohort", cohort.value())
                .query(row -> {
                    Set<Consent> agreed = EnumSet.noneOf(Consent.class);
                    boolean decided = false;
                    for (Statement statement : Statement.values()) {
                        long given = row.getLong("said_" + statement.key());
                        decided |= !row.wasNull();
                        if (given == 1) {
                            agreed.add(statement.consent());
                        }
                    }
                    if (decided) {
                        consents.put(new LearnerId(row.getString("id")), agreed);
                    }
                });
        return consents;
    }

    private List<CohortRows.Given> given(CohortId cohort) {
        Map<String, Set<ItemId>> read = new WordsSql(sql).read(cohort);
        // each once: everyone answers several times, and there are few waves
        Map<String, LearnerId> learners = new HashMap<>();
        Map<String, WaveId> waves = new HashMap<>();
        return sql.sql(
                        """
                        select a.learner, a.wave, a.current, coalesce(a.finished_at, s.sent_at) as answered_at,
                               s.answers
                        from administration a
                        join sending s on s.id = a.current
                        join learner l on l.id = a.learner
                        where l.cohort = :cohort and l.withdrew_data_at is null
                        """)
                .param("cohort", cohort.value())
                .query((row, _) ->
                        new CohortRows.Given(
                                learners.computeIfAbsent(row.getString("learner"), LearnerId::new),
                                waves.computeIfAbsent(row.getString("wave"), WaveId::new),
                                row.getLong("answered_at"),
                                AnswerSet.of(row.getString("answers")),
                                read.getOrDefault(row.getString("current"), Set.of())))
                .list();
    }

    private long withdrawn(CohortId cohort) {
        return sql.sql(
                        """
                        select count(distinct coalesce(k.person, l.id)) from learner l
                        left join learner_code k on k.learner = l.id
                        where l.cohort = :cohort and l.withdrew_data_at is not null
                          and 1 = (select c.given from consent c
                                   where c.learner = l.id and c.statement = 'STUDY'
                                   order by c.at desc, c.id desc limit 1)
                        """)
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    /// How many of a cohort withdrew their data.
    long leavers(CohortId cohort) {
        return sql.sql(
                        """
                        select count(*) from learner
                        where cohort = :cohort and withdrew_data_at is not null
                        """)
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
    }

    private List<CohortRows.Look> looks(Cohort cohort) {
        return sql
                .sql("select wave, at from early_look where cohort = :cohort order by at, id")
                .param("cohort", cohort.id().value())
                .query((row, _) ->
                        new CohortRows.Look(
                                new WaveId(row.getString("wave")),
                                LocalDate.ofInstant(
                                        Instant.ofEpochMilli(row.getLong("at")), cohort.zone())))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
