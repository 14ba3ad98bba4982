package org.trigpoint.server.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.intake.matching.Couple;
import org.trigpoint.evaluation.intake.matching.Decisions;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.intake.matching.Known;
import org.trigpoint.evaluation.intake.matching.Matching;
import org.trigpoint.evaluation.intake.matching.Newcomer;
import org.trigpoint.evaluation.intake.matching.Pairing;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.SealedCodes;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;

/// Who of a cohort's codes is who, wave after wave. The very same code is the same person; a code
/// given with slips is found again with tolerance, or left to an evaluator.
@Component
public final class CodedPeople {
    private final SealedCodes seals;

    CodedPeople(SealedCodes seals) {
        this.seals = seals;
    }

    /// What an evaluator says about two rows.
    enum Verdict {
        SAME,
        DIFFERENT,
        /// Taken back: the rules decide again.
        OPEN
    }

    /// A code and whose it is.
    ///
    /// @param wave the wave it was first given at
    record Row(LearnerId learner, ParticipantId pseudonym, WaveId wave, Code code) {}

    /// One person.
    ///
    /// @param members rows of this person, the earliest first, each with how it was found to be
    ///   theirs; the first stands for all of them
    public record Group(List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// A row of someone.
    ///
    /// @param how how it was found; of the first one, and of the very same code, certain
    public record Member(LearnerId learner, WaveId firstWave, LinkKind how) {}

    /// Two rows that may be one person.
    ///
    /// @param why what agrees and what does not
    record Doubt(Row known, Row newcomer, String why) {}

    /// Who is who in a cohort.
    ///
    /// @param decided couples of rows an evaluator decided, with the newest word about each
    record Standing(List<Group> groups, List<Doubt> doubts, List<CodeSql.Decided> decided) {
        Standing {
            groups = List.copyOf(groups);
            doubts = List.copyOf(doubts);
            decided = List.copyOf(decided);
        }
    }

    /// The rows of a cohort, opened.
    List<Row> rows(JdbcClient sql, Cohort cohort) {
        return new CodeSql(sql).all(cohort.id(), seals);
    }

    /// Who is one person, for every code of a cohort; empty where people come by personal links.
    public List<Group> groups(JdbcClient sql, Cohort cohort) {
        return cohort.recognition() == Cohort.Recognition.CODES
                ? standing(sql, cohort).groups()
                : List.of();
    }

    Standing standing(JdbcClient sql, Cohort cohort) {
        CodeSql codes = new CodeSql(sql);
        Map<Couple, CodeSql.Decided> decided = new LinkedHashMap<>();
        for (CodeSql.Decided one : codes.verdicts(cohort.id())) {
            decided.putIfAbsent(new Couple(one.known().value(), one.newcomer().value()), one);
        }
        List<CodeSql.Decided> words = List.copyOf(decided.values());
        Walk walk = new Walk(rows(sql, cohort), codes.answered(cohort.id()), words);
        for (Cohort.Opening opening : cohort.waves()) {
            walk.take(opening.wave());
        }
        return new Standing(
                walk.people.values().stream()
                        .map(members -> new Group(members))
                        .sorted(
                                Comparator.comparing(
                                        group -> group.members().getFirst().learner().value()))
                        .toList(),
                walk.doubts,
                words.stream().filter(one -> one.verdict() != Verdict.OPEN).toList());
    }

    /// Goes through the waves in order of time.
    private static final class Walk {
        private final Map<String, Row> byId = new LinkedHashMap<>();
        private final Map<LearnerId, Set<WaveId>> answered;
        private final List<CodeSql.Decided> decided;

        /// Each person by the id of their first row.
        private final Map<String, List<Member>> people = new LinkedHashMap<>();

        private final Map<String, String> personOf = new HashMap<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Walk(List<Row> rows, Map<LearnerId, Set<WaveId>> answered, List<CodeSql.Decided> decided) {
            rows.forEach(row -> byId.put(row.learner().value(), row));
            this.answered = answered;
            this.decided = decided;
        }

        void take(WaveId wave) {
            List<Row> fresh =
                    byId.values().stream().filter(row -> row.wave().equals(wave)).toList();
            List<Known> known = new ArrayList<>();
            people.forEach((id, members) -> known.add(new Known(id, codes(members))));
            List<Newcomer> newcomers = new ArrayList<>();
            fresh.forEach(row ->
                    newcomers.add(new Newcomer(row.learner().value(), row.code().identifier())));
            Set<Couple> same = new HashSet<>();
            people.forEach((id, members) -> back(wave, id, members, newcomers, same));
            Decisions decisions = decisions(fresh, same);
            Pairing pairing = Matching.pair(known, newcomers, decisions);
            pairing.links().stream()
                    .filter(link -> byId.containsKey(link.couple().newcomer()))
                    .forEach(link -> join(link.couple(), link.how()));
            for (Row row : fresh) {
                String id = row.learner().value();
                if (!personOf.containsKey(id)) {
                    people.put(id, new ArrayList<>(List.of(member(row, LinkKind.CERTAIN))));
                    personOf.put(id, id);
                }
            }
            pairing.doubts().stream()
                    .filter(doubt -> byId.containsKey(doubt.couple().newcomer()))
                    .forEach(doubt ->
                            doubts.add(
                                    new Doubt(
                                            row(doubt.couple().known()),
                                            row(doubt.couple().newcomer()),
                                            doubt.why())));
        }

        private Row row(String id) {
            Row row = byId.get(id);
            if (row == null) {
                throw new IllegalStateException("No code " + id);
            }
            return row;
        }

        private List<Identifier> codes(List<Member> members) {
            return members.stream()
                    .<Identifier>map(member -> row(member.learner().value()).code().identifier())
                    .toList();
        }

        /// Who gave the very same code again at this wave is a newcomer whose partner is known.
        private void back(
                WaveId wave,
                String person,
                List<Member> members,
                List<Newcomer> newcomers,
                Set<Couple> same) {
            for (Member member : members) {
                if (answered.getOrDefault(member.learner(), Set.of()).contains(wave)) {
                    String id = member.learner().value() + "@" + wave;
                    newcomers.add(
                            new Newcomer(id, row(member.learner().value()).code().identifier()));
                    same.add(new Couple(person, id));
                    return;
                }
            }
        }

        private Decisions decisions(List<Row> fresh, Set<Couple> same) {
            Set<String> newcomers = new HashSet<>();
            fresh.forEach(row -> newcomers.add(row.learner().value()));
            Set<String> taken = new HashSet<>();
            same.forEach(couple -> taken.add(couple.known()));
            Set<Couple> different = new HashSet<>();
            for (CodeSql.Decided one : decided) {
                String person = personOf.get(one.known().value());
                String newcomer = one.newcomer().value();
                if (person == null || !newcomers.contains(newcomer)) {
                    continue;
                }
                switch (one.verdict()) {
                    case SAME -> {
                        if (!taken.contains(person) && taken.add(newcomer)) {
                            taken.add(person);
                            same.add(new Couple(person, newcomer));
                        }
                    }
                    case DIFFERENT -> different.add(new Couple(person, newcomer));
                    case OPEN -> {}
                }
            }
            different.removeAll(same);
            return new Decisions(same, different);
        }

        private void join(Couple couple, Pairing.How how) {
            List<Member> members = people.get(couple.known());
            if (members != null) {
                members.add(
                        member(
                                row(couple.newcomer()),
                                switch (how) {
                                    case CERTAIN -> LinkKind.CERTAIN;
                                    case REVIEWED -> LinkKind.REVIEWED;
                                }));
                personOf.put(couple.newcomer(), couple.known());
            }
        }

        private static Member member(Row row, LinkKind how) {
            return new Member(row.learner(), row.wave(), how);
        }
    }
}
