package org.trigpoint.server.uploads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.interviews.identities.Listed;
import org.trigpoint.evaluation.interviews.identities.Review;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.reports.FrozenStudy;
import org.trigpoint.server.reports.Studies;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.Database;

/// Brings interviews, projects, codes, themes and worksheets to a study, in three steps: files,
/// whose they are, names out. It ends in a new study; the one they were brought to stays as it is.
@Component
final class Bringing {
    private static final int AT_ONCE = 2;

    private final Database database;
    private final Studies studies;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Trays trays;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    Bringing(
            Database database,
            Studies studies,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Trays trays) {
        this.database = database;
        this.studies = studies;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.trays = trays;
    }

    /// Puts files on a tray and reads them all once.
    ///
    /// @throws FaultsFoundException with all faults by file; nothing is then kept
    Tray bring(SignedIn by, FrozenStudy study, Map<Part, @Nullable List<MultipartFile>> sent)
            throws IOException {
        readers.acquireUninterruptibly();
        Tray tray = trays.make();
        boolean kept = false;
        try {
            Faults faults = new Faults();
            Arriving arriving = new Arriving(tray, faults);
            for (Map.Entry<Part, @Nullable List<MultipartFile>> part : sent.entrySet()) {
                List<MultipartFile> files = part.getValue();
                if (files != null) {
                    for (MultipartFile file : files) {
                        arriving.take(part.getKey(), file);
                    }
                }
            }
            faults.throwIfAny();
            tray.keep(trays.note(by, study, arriving.files()));
            check(tray, study);
            kept = true;
            return tray;
        } finally {
            if (!kept) {
                trays.clear(tray);
            }
            readers.release();
        }
    }

    /// Reads everything for its faults.
    private void check(Tray tray, FrozenStudy study) throws IOException {
        Faults faults = new Faults();
        MixedStudy contents = studies.contents(study);
        List<BroughtText> texts = new TextsOnTray(contents, faults).of(tray);
        texts.stream()
                .filter(text -> text.called().isBlank())
                .forEach(text ->
                        faults.add(Fault.ofFile("a file", "it has no name", "Give it one.")));
        faults.throwIfAny();
        if (texts.isEmpty()) {
            finished(tray, contents, gathered(tray, contents).analysis());
        }
    }

    /// The texts on a tray, by key.
    Map<String, BroughtText> texts(Tray tray, FrozenStudy study) {
        Faults faults = new Faults();
        Map<String, BroughtText> texts =
                new TextsOnTray(studies.contents(study), faults).byKey(tray);
        faults.throwIfAny();
        return texts;
    }

    /// Who of a study has agreed to be interviewed, in order.
    List<ParticipantId> interviewable(FrozenStudy study) {
        return studies.agreed(study, studies.contents(study)).entrySet().stream()
                .filter(person -> person.getValue().contains(Consent.INTERVIEW))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Everyone in a study, in order.
    List<ParticipantId> everyone(FrozenStudy study) {
        return TextsOnTray.people(studies.contents(study)).stream().sorted().toList();
    }

    private static Gathering.Gathered gathered(Tray tray, MixedStudy contents) {
        return Gathering.of(tray, contents, new Whose(tray.note().chosen()));
    }

    /// What a person looks at before anything is stored.
    ///
    /// @param lines what arrived of projects
    /// @param names what may tell who someone is
    /// @param notes places in analysts' own words where names may stand
    record Offered(List<String> lines, List<NameFound> names, List<String> notes) {
        Offered {
            lines = List.copyOf(lines);
            names = List.copyOf(names);
            notes = List.copyOf(notes);
        }
    }

    /// What would be stored of a tray.
    ///
    /// @throws FaultsFoundException where what was said about its texts does not go together
    Offered offered(SignedIn by, Tray tray, FrozenStudy study) {
        MixedStudy contents = studies.contents(study);
        Gathering.Gathered gathered = gathered(tray, contents);
        NamesOnTray names = names(by, gathered.analysis(), contents, study);
        return new Offered(gathered.lines(), names.found(), names.inNotes());
    }

    private NamesOnTray names(
            SignedIn by, ThematicAnalysis analysis, MixedStudy contents, FrozenStudy study) {
        Known known =
                study.cohort().isEmpty()
                        ? new Known(Optional.empty(), Listed.NONE)
                        : database.read(sql ->
                                known(sql, by.organisation(), study, TextsOnTray.people(contents)));
        return NamesOnTray.in(analysis, contents, known.key(), known.others());
    }

    /// Who is known to be behind which pseudonym, and who is known besides.
    private record Known(Optional<KeyPeople> key, Listed others) {}

    private Known known(
            JdbcClient sql,
            OrganisationId organisation,
            FrozenStudy study,
            Set<ParticipantId> people) {
        List<KeyPeople.KeyPerson> key = new ArrayList<>();
        List<Listed.Entry> others = new ArrayList<>();
        List<Learner> all =
                study.cohort()
                        .flatMap(id -> cohorts.find(sql, organisation, id))
                        .map(cohort -> learners.list(sql, cohort))
                        .orElse(List.of());
        for (Learner learner : all) {
            Optional<Person> person =
                    learner.identity().flatMap(identity -> identities.reveal(sql, identity));
            if (person.isEmpty() || learner.withdrewDataAt().isPresent()) {
                continue;
            }
            String name = person.get().name();
            boolean takesPart = people.contains(learner.pseudonym());
            if (name.length() > 1) {
                if (takesPart) {
                    key.add(new KeyPeople.KeyPerson(learner.pseudonym().value(), List.of(name)));
                } else {
                    others.add(new Listed.Entry(name, "person", ""));
                }
            }
            others.add(
                    new Listed.Entry(
                            person.get().email(),
                            "e-mail",
                            takesPart ? "[e-mail of " + learner.pseudonym() + "]" : ""));
        }
        return new Known(Optional.of(new KeyPeople(MatchKind.NAME, key)), new Listed(others));
    }

    /// What came of storing.
    sealed interface Stored {
        /// A new study.
        record In(StudyId study) implements Stored {}

        /// Some findings are not decided.
        record Undecided() implements Stored {}

        /// The study was sealed meanwhile.
        record Sealed() implements Stored {}
    }

    /// Stores what is on a tray in a new study.
    ///
    /// @param rulings what the person decided about findings, by key
    /// @throws FaultsFoundException where codes, themes or worksheet do not fit; nothing is stored
    Stored store(SignedIn by, FrozenStudy study, Tray tray, Map<String, Review.Ruling> rulings)
            throws IOException {
        MixedStudy contents = studies.contents(study);
        Gathering.Gathered gathered = gathered(tray, contents);
        Optional<ThematicAnalysis> decided =
                names(by, gathered.analysis(), contents, study).decided(rulings);
        if (decided.isEmpty()) {
            return new Stored.Undecided();
        }
        ThematicAnalysis analysis = finished(tray, contents, decided.get());
        Whose whose = new Whose(tray.note().chosen());
        Optional<StudyId> fresh =
                studies.withWords(
                        by,
                        study,
                        analysis,
                        study.cohort().isPresent() ? Map.of() : whose.declared(),
                        facts(tray));
        if (fresh.isEmpty()) {
            return new Stored.Sealed();
        }
        trays.clear(tray);
        return new Stored.In(fresh.get());
    }

    /// How many files of each part, for the audit.
    private static Map<String, String> facts(Tray tray) {
        return tray.files().stream()
                .collect(
                        Collectors.groupingBy(
                                file -> file.part().field() + "-files",
                                LinkedHashMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.counting(), Object::toString)));
    }

    /// With the codes, themes and worksheet of the tray laid over what was gathered.
    private static ThematicAnalysis finished(
            Tray tray, MixedStudy contents, ThematicAnalysis gathered) throws IOException {
        ThematicAnalysis analysis = gathered;
        Path scratch = tray.folder().resolve("scratch");
        try {
            analysis = Laying.over(contents, analysis, tray.files(Part.ANALYSIS), scratch);
        } finally {
            Trays.delete(scratch);
        }
        for (Brought sheet : tray.files(Part.WORKSHEET)) {
            analysis = Laying.worksheet(contents, analysis, sheet);
        }
        return analysis;
    }
}
