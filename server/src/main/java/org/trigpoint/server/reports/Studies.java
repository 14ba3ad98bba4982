package org.trigpoint.server.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.WaveId;
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

/// Frozen studies of cohorts.
@Component
public final class Studies {
    private static final int TRIES = 5;

    private final Database database;
    private final Cohorts cohorts;
    private final Register register;
    private final SetUp setUp;
    private final CodedPeople coded;
    private final StudyStore store;
    private final Audit audit;
    private final Clock clock;

    Studies(
            Database database,
            Cohorts cohorts,
            Register register,
            SetUp setUp,
            CodedPeople coded,
            StudyStore store,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.cohorts = cohorts;
        this.register = register;
        this.setUp = setUp;
        this.coded = coded;
        this.store = store;
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
                                coded.groups(sql, cohort)));
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
            Study study = StudyOfCohort.of(rows, opened, today);
            if (study.administrations().isEmpty()) {
                return Optional.empty();
            }
            StudyId id = StudyId.fresh();
            String digest = store.keep(id, study, StudyOfCohort.further(rows, opened));
            if (database.write(sql -> kept(sql, by, id, rows, digest))) {
                return Optional.of(id);
            }
            store.discard(id);
        }
        throw new IllegalStateException("People withdrew each time a study was frozen");
    }

    private boolean kept(JdbcClient sql, SignedIn by, StudyId id, CohortRows rows, String digest) {
        Cohort cohort = rows.cohort();
        StudySql studies = new StudySql(sql);
        studies.lock(cohort.id());
        if (new CohortRowsSql(sql).leavers(cohort.id()) != rows.leavers()) {
            return false;
        }
        studies.add(
                id,
                cohort.id(),
                cohort.organisation(),
                clock.millis(),
                by.account().value(),
                digest,
                Optional.empty());
        for (CohortRows.Person person : rows.people()) {
            studies.addParticipant(id, person.learner());
            person.also().forEach(row -> studies.addParticipant(id, row, person.pseudonym()));
        }
        audit.record(
                sql,
                cohort.organisation(),
                by.account().value(),
                "study-frozen",
                id.value(),
                Map.of("cohort", cohort.id().value(), "digest", digest));
        return true;
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
