package org.trigpoint.server.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// People in studies of spreadsheets, who have no personal link to leave by. They are found by
/// pseudonym or by what the spreadsheet said about who they are, and taken out as those are who
/// withdraw by themselves: what holds them is sealed, and replaced by the same without them.
///
/// Of what the spreadsheet said only keyed digests are kept, which find someone and name nobody.
@Component
public final class EarlierPeople {
    private static final int TRIES = 5;
    private static final int LONGEST = 300;

    private final Database database;
    private final StudyStore store;
    private final SealedTokens seals;
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    EarlierPeople(
            Database database,
            StudyStore store,
            SealedTokens seals,
            Audit audit,
            Happenings happenings,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.seals = seals;
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// Someone was taken out of studies of spreadsheets.
    ///
    /// @param first the studies that were kept first, of which all others were made
    /// @param all those and all others
    public record TakenOutOfStudies(Set<StudyId> first, Set<StudyId> all) implements Happening {
        public TakenOutOfStudies {
            first = Set.copyOf(first);
            all = Set.copyOf(all);
        }
    }

    /// Someone of a line of studies: the one that was kept first, and all that were made of it.
    ///
    /// @param first the study that was kept first
    public record Someone(StudyId first, ParticipantId pseudonym) {}

    /// Someone who was found.
    ///
    /// @param open the studies that are shown and hold them, the latest first; at least one
    public record Found(Someone who, List<FrozenStudy> open) {
        public Found {
            open = List.copyOf(open);
        }
    }

    /// Keeps by what the people of a new study are found.
    void remember(JdbcClient sql, OrganisationId organisation, StudyId study, KeyPeople people) {
        EarlierPeopleSql marks = new EarlierPeopleSql(sql);
        for (KeyPeople.KeyPerson person : people.people()) {
            ParticipantId pseudonym = new ParticipantId(person.pseudonym());
            for (String form : people.forms(person)) {
                marks.addMark(study, pseudonym, mark(organisation, form));
            }
        }
    }

    private String mark(OrganisationId organisation, String form) {
        return seals.mark(new Token(form), "earlier " + organisation.value());
    }

    /// Everyone it could be.
    ///
    /// @param typed a pseudonym, or what the spreadsheet said about who they are
    public List<Found> find(OrganisationId organisation, String typed) {
        String said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return List.of();
        }
        Set<String> marks =
                KeyPeople.formsOf(said).stream()
                        .map(form -> mark(organisation, form))
                        .collect(Collectors.toSet());
        Set<EarlierPeopleSql.Marked> marked =
                marks.isEmpty()
                        ? Set.of()
                        : Set.copyOf(
                                database.read(sql ->
                                        new EarlierPeopleSql(sql).marked(organisation, marks)));
        Line line = database.read(sql -> Line.of(new StudySql(sql).ofSpreadsheets(organisation)));
        Map<Someone, List<FrozenStudy>> found = new HashMap<>();
        for (FrozenStudy study : line.open()) {
            StudyId first = line.first(study);
            for (Participant person : store.read(study.id()).study().participants()) {
                ParticipantId id = person.id();
                if (id.value().equalsIgnoreCase(said)
                        || marked.contains(new EarlierPeopleSql.Marked(first, id))) {
                    found.computeIfAbsent(new Someone(first, id), _ -> new ArrayList<>())
                            .add(study);
                }
            }
        }
        return found.entrySet().stream()
                .map(one -> new Found(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((Found one) -> one.open().getFirst().title())
                                .thenComparing(one -> one.who().first().value())
                                .thenComparing(one -> one.who().pseudonym()))
                .toList();
    }

    /// Studies of spreadsheets, and which was made of which.
    private record Line(Map<StudyId, FrozenStudy> studies) {
        static Line of(List<FrozenStudy> studies) {
            return new Line(
                    studies.stream()
                            .collect(Collectors.toMap(FrozenStudy::id, Function.identity())));
        }

        /// The latest first.
        List<FrozenStudy> open() {
            return studies.values().stream()
                    .filter(FrozenStudy::isOpen)
                    .sorted(
                            Comparator.comparingLong(FrozenStudy::frozenAt)
                                    .reversed()
                                    .thenComparing(study -> study.id().value()))
                    .toList();
        }

        /// The study that was kept first, of which this one comes.
        StudyId first(FrozenStudy study) {
            FrozenStudy at = study;
            Optional<FrozenStudy> before = before(at);
            while (before.isPresent()) {
                at = before.get();
                before = before(at);
            }
            return at.id();
        }

        private Optional<FrozenStudy> before(FrozenStudy study) {
            return study.predecessor()
                    .or(study::madeFrom)
                    .flatMap(id -> Optional.ofNullable(studies.get(id)));
        }

        /// All that come of one, itself too.
        List<FrozenStudy> of(StudyId first) {
            return studies.values().stream().filter(one -> first(one).equals(first)).toList();
        }
    }

    /// Takes people out of every study of theirs, in one transaction.
    ///
    /// @return how many studies are sealed by it; none where nobody of them was in one
    public int takeOut(SignedIn by, Set<Someone> people) {
        for (int i = 0; i < TRIES; i++) {
            Line line =
                    database.read(
                            sql -> Line.of(new StudySql(sql).ofSpreadsheets(by.organisation())));
            Set<Someone> there =
                    people.stream()
                            .filter(one -> isIn(line, one))
                            .collect(Collectors.toUnmodifiableSet());
            if (there.isEmpty()) {
                return 0;
            }
            Optional<Integer> sealed = database.write(sql -> takeOut(sql, by, line, there));
            if (sealed.isPresent()) {
                return sealed.get();
            }
        }
        throw new IllegalStateException("Studies changed each time someone was taken out");
    }

    /// What holds someone follows from the first study of a line: they are in all that were made of
    /// it, until they are taken out of all.
    private boolean isIn(Line line, Someone one) {
        return line.of(one.first()).stream()
                .filter(FrozenStudy::isOpen)
                .anyMatch(study ->
                        store.read(study.id()).study().participants().stream()
                                .anyMatch(person -> person.id().equals(one.pseudonym())));
    }

    private Optional<Integer> takeOut(JdbcClient sql, SignedIn by, Line seen, Set<Someone> people) {
        StudySql studies = new StudySql(sql);
        studies.lockEarlier(by.organisation());
        Line line = Line.of(studies.ofSpreadsheets(by.organisation()));
        if (!line.studies().equals(seen.studies())) {
            return Optional.empty();
        }
        Set<StudyId> sealed = new LinkedHashSet<>();
        Set<StudyId> all = new HashSet<>();
        for (Someone one : people) {
            List<FrozenStudy> theirs = line.of(one.first());
            for (FrozenStudy study : theirs) {
                all.add(study.id());
                sealed.addAll(out(sql, study, one, clock.millis(), by.account().value()));
            }
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "person-taken-out",
                    one.first().value(),
                    Map.of(
                            "person", one.pseudonym().value(),
                            "studies", Integer.toString(theirs.size())));
        }
        for (StudyId study : sealed) {
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "study-sealed",
                    study.value(),
                    Map.of());
        }
        happenings.tell(
                sql,
                new TakenOutOfStudies(
                        people.stream().map(Someone::first).collect(Collectors.toSet()), all));
        return Optional.of(sealed.size());
    }

    /// Notes it of one study, and seals that where it is shown.
    ///
    /// @return the study, where this sealed it
    private static Set<StudyId> out(
            JdbcClient sql, FrozenStudy study, Someone one, long at, String by) {
        EarlierPeopleSql people = new EarlierPeopleSql(sql);
        boolean fresh = people.withdraw(study.id(), one.pseudonym(), at, by);
        people.dropMarks(study.id(), one.pseudonym());
        if (!fresh || !study.isOpen()) {
            return Set.of();
        }
        new StudySql(sql).seal(study.id(), at);
        return Set.of(study.id());
    }

    /// Takes someone out of one study again, where the tables were brought back from before.
    ///
    /// @param at when they were taken out first
    public void repeat(JdbcClient sql, StudyId study, ParticipantId pseudonym, Instant at) {
        for (OrganisationId organisation : new EarlierPeopleSql(sql).organisation(study)) {
            StudySql studies = new StudySql(sql);
            studies.lockEarlier(organisation);
            EarlierPeopleSql people = new EarlierPeopleSql(sql);
            people.dropMarks(study, pseudonym);
            if (people.withdraw(study, pseudonym, at.toEpochMilli(), Audit.CLOCK)) {
                studies.seal(study, clock.millis());
                audit.record(
                        sql,
                        organisation,
                        Audit.CLOCK,
                        "withdrawal-repeated",
                        study.value(),
                        Map.of("person", pseudonym.value(), "first", at.toString()));
                happenings.tell(sql, new TakenOutOfStudies(Set.of(study), Set.of(study)));
            }
        }
    }
}
