package org.trigpoint.server.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.server.codes.CodedPeople;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.EthicsRecord;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.SetUp;
import org.trigpoint.server.storage.Database;

/// Frozen studies: of cohorts, of earlier cohorts' spreadsheets, and with what was said.
@Component
public final class Studies {
    private static final int TRIES = 5;

    private final Database database;
    private final Cohorts cohorts;
    private final Register register;
    private final SetUp setUp;
    private final CodedPeople coded;
    private final List<FurtherScores> further;
    private final WrittenAndRated explained;
    private final StudyStore store;
    private final AboutWorkRows aboutWork;
    private final EarlierPeople earlier;
    private final Audit audit;
    private final Clock clock;

    Studies(
            Database database,
            Cohorts cohorts,
            Register register,
            SetUp setUp,
            CodedPeople coded,
            List<FurtherScores> further,
            WrittenAndRated explained,
            StudyStore store,
            AboutWorkRows aboutWork,
            EarlierPeople earlier,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.register = register;
        this.setUp = setUp;
        this.coded = coded;
        this.further = List.copyOf(further);
        this.explained = explained;
        this.store = store;
        this.aboutWork = aboutWork;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a cohort holds now.
    CohortRows rows(Cohort cohort) {
        return database.read(sql ->
                new CohortRowsSql(sql)
                        .of(
                                cohort,
                                register.attended(sql, cohort.id()),
                                setUp.ethics(sql, cohort.id()).map(EthicsRecord::ethics),
                                coded.groups(sql, cohort),
                                further.stream()
                                        .flatMap(one -> one.of(sql, cohort).stream())
                                        .toList(),
                                explained.of(sql, cohort)));
    }

    /// Freezes what a cohort holds now.
    ///
    /// The files are written first and the tables after, in one transaction that notices whether
    /// anyone withdrew meanwhile; then all is made anew without them.
    ///
    /// @return the study; empty where nobody who takes part has answered
    public Optional<StudyId> freeze(SignedIn by, Cohort cohort) {
        for (int i = 0; i < TRIES; i++) {
            CohortRows rows = rows(cohort);
            LocalDate today = cohorts.today(cohort);
            Set<WaveId> opened = StudyOfCohort.opened(cohort, today);
            Study study = aboutWork.added(StudyOfCohort.of(rows, opened, today), rows);
            if (study.administrations().isEmpty()) {
                return Optional.empty();
            }
            StudyId id = StudyId.fresh();
            StudyStore.Kept kept =
                    store.keep(
                            id,
                            new StudyStore.Contents(
                                    study,
                                    StudyOfCohort.further(rows, opened),
                                    ExplanationRows.of(rows, opened),
                                    ThematicAnalysis.none()));
            if (database.write(sql -> kept(sql, by, id, rows, kept))) {
                return Optional.of(id);
            }
            store.discard(id);
        }
        throw new IllegalStateException("People withdrew each time a study was frozen");
    }

    private boolean kept(
            JdbcClient sql, SignedIn by, StudyId id, CohortRows rows, StudyStore.Kept kept) {
        Cohort cohort = rows.cohort();
        StudySql studies = new StudySql(sql);
        studies.lock(cohort.id());
        if (new CohortRowsSql(sql).leavers(cohort.id()) != rows.leavers()) {
            return false;
        }
        studies.add(
                new StudySql.Fresh(
                        id,
                        Optional.of(cohort.id()),
                        cohort.organisation(),
                        "",
                        clock.millis(),
                        by.account().value(),
                        kept,
                        Optional.empty(),
                        Optional.empty()));
        studies.addParticipants(
                id, rows.people().stream().map(CohortRows.Person::learner).toList());
        for (CohortRows.Person person : rows.people()) {
            person.also().forEach(row -> studies.addParticipant(id, row, person.pseudonym()));
        }
        audit.record(
                sql,
                cohort.organisation(),
                by.account().value(),
                "study-frozen",
                id.value(),
                Map.of("cohort", cohort.id().value(), "digest", kept.digest()));
        return true;
    }

    /// What a study holds: numbers and words.
    public MixedStudy contents(FrozenStudy study) {
        return store.mixed(study.id());
    }

    /// What everyone in a study agreed to: by what the cohort holds today where there is one, so
    /// that who takes back a consent is heard; else by the study itself.
    public Map<ParticipantId, Set<Consent>> agreed(FrozenStudy study, MixedStudy contents) {
        return database.read(sql -> agreed(sql, study, contents));
    }

    private static Map<ParticipantId, Set<Consent>> agreed(
            JdbcClient sql, FrozenStudy study, MixedStudy contents) {
        Map<ParticipantId, Set<Consent>> frozen =
                contents.folder().study().participants().stream()
                        .collect(Collectors.toMap(Participant::id, Participant::consents));
        study.cohort()
                .map(cohort -> new CohortRowsSql(sql).agreed(cohort))
                .ifPresent(today ->
                        frozen.replaceAll((person, _) -> today.getOrDefault(person, Set.of())));
        return frozen;
    }

    /// Makes a study of another with what was said, which it may have held in part before. The
    /// other stays as it is.
    ///
    /// Interviews of people who do not agree to one today are left out; so are quotations of those
    /// who take that back.
    ///
    /// @param declared what people of a study without a cohort agreed to on paper
    /// @param brought what came to it, for the audit; never a name
    /// @return the new study; empty where the other was sealed meanwhile
    public Optional<StudyId> withWords(
            SignedIn by,
            FrozenStudy from,
            ThematicAnalysis analysis,
            Map<ParticipantId, Set<Consent>> declared,
            Map<String, String> brought) {
        for (int i = 0; i < TRIES; i++) {
            MixedStudy contents = store.mixed(from.id());
            Map<ParticipantId, Set<Consent>> agreed = agreed(from, contents);
            Study study = Agreements.renewed(contents.folder().study(), agreed, declared);
            Set<ParticipantId> silent =
                    study.participants().stream()
                            .filter(person -> !person.consents().contains(Consent.INTERVIEW))
                            .map(Participant::id)
                            .collect(Collectors.toUnmodifiableSet());
            StudyId id = StudyId.fresh();
            StudyStore.Kept kept =
                    store.keep(
                            id,
                            new StudyStore.Contents(
                                    study,
                                    contents.folder().further(),
                                    contents.folder().explanations(),
                                    WithoutVoices.of(analysis, silent)));
            Outcome outcome =
                    database.write(sql -> {
                        StudySql studies = new StudySql(sql);
                        from.cohort()
                                .ifPresentOrElse(
                                        studies::lock,
                                        () -> studies.lockEarlier(by.organisation()));
                        if (!studies.isOpen(from.id())) {
                            return Outcome.SEALED;
                        }
                        if (!agreed.equals(agreed(sql, from, contents))) {
                            return Outcome.OVERTAKEN;
                        }
                        add(sql, by, from, id, kept, brought);
                        return Outcome.KEPT;
                    });
            switch (outcome) {
                case KEPT -> {
                    return Optional.of(id);
                }
                case SEALED -> {
                    store.discard(id);
                    return Optional.empty();
                }
                case OVERTAKEN -> store.discard(id);
            }
        }
        throw new IllegalStateException("Consents changed each time a study was frozen");
    }

    private enum Outcome {
        KEPT,
        SEALED,
        OVERTAKEN
    }

    private void add(
            JdbcClient sql,
            SignedIn by,
            FrozenStudy from,
            StudyId id,
            StudyStore.Kept kept,
            Map<String, String> brought) {
        StudySql studies = new StudySql(sql);
        studies.add(
                new StudySql.Fresh(
                        id,
                        from.cohort(),
                        by.organisation(),
                        from.title(),
                        clock.millis(),
                        by.account().value(),
                        kept,
                        Optional.empty(),
                        Optional.of(from.id())));
        studies.addStaying(id, from.id());
        Map<String, String> facts = new HashMap<>(brought);
        facts.put("from", from.id().value());
        facts.put("digest", kept.digest());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "study-given-words",
                id.value(),
                facts);
    }

    /// Keeps a study that came of an earlier cohort's spreadsheets.
    ///
    /// @param people who is who in it: not kept, but so that someone can be found in it later
    public StudyId keepEarlier(SignedIn by, String title, Study study, KeyPeople people) {
        StudyId id = StudyId.fresh();
        StudyStore.Kept kept = store.keep(id, StudyStore.Contents.of(study));
        return database.write(sql -> {
            new StudySql(sql)
                    .add(
                            new StudySql.Fresh(
                                    id,
                                    Optional.empty(),
                                    by.organisation(),
                                    title,
                                    clock.millis(),
                                    by.account().value(),
                                    kept,
                                    Optional.empty(),
                                    Optional.empty()));
            earlier.remember(sql, by.organisation(), id, people);
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "study-of-spreadsheets-kept",
                    id.value(),
                    Map.of("digest", kept.digest()));
            return id;
        });
    }

    /// Studies of an organisation that came of spreadsheets, the latest first.
    public List<FrozenStudy> ofSpreadsheets(JdbcClient sql, OrganisationId organisation) {
        return new StudySql(sql).ofSpreadsheets(organisation);
    }

    /// Studies of a cohort, the latest first.
    public List<FrozenStudy> of(JdbcClient sql, Cohort cohort) {
        return new StudySql(sql).of(cohort.id());
    }

    /// A study; empty where it is another organisation's.
    public Optional<FrozenStudy> find(JdbcClient sql, OrganisationId organisation, StudyId id) {
        return new StudySql(sql).read(organisation, id);
    }

    /// Notes that someone took something of a study away.
    void taken(SignedIn by, FrozenStudy study, String what) {
        database.write(sql -> {
            audit.record(
                    sql,
                    by.organisation(),
                    by.account().value(),
                    "study-taken-out",
                    study.id().value(),
                    Map.of("what", what, "digest", study.digest()));
            return true;
        });
    }

    /// Whether the files of a study still give its digest.
    boolean isWhole(FrozenStudy study) {
        return store.read(study.id()).digest().equals(study.digest());
    }
}
