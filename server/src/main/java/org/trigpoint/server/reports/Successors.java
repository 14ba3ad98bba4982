package org.trigpoint.server.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.storage.Database;

/// Makes what replaces sealed studies: the same study without the people who withdrew.
///
/// Its work follows from the tables alone and may be done again at any time: a study that is sealed
/// and has no successor is one that needs one. So nothing is lost when the server ends in between.
/// Where nobody who answered is left, that is noted, and there is an end of it.
@Component
public final class Successors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Successors.class);
    private static final Duration ORPHANED = Duration.ofDays(1);

    private final Database database;
    private final StudyStore store;
    private final ReportShelf shelf;
    private final Audit audit;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("successors").unstarted(work));
    private final ScheduledFuture<?> looking;
    private boolean swept;

    Successors(Database database, StudyStore store, ReportShelf shelf, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
        this.looking = thread.scheduleWithFixedDelay(this::look, 1, 3, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (!swept) {
                sweep();
                swept = true;
            }
            makeAll();
        } catch (RuntimeException e) {
            LOG.error("A successor could not be made: {}", e.getClass().getName());
        }
    }

    /// Makes every successor that is due.
    public synchronized void makeAll() {
        for (StudySql.Awaited awaited : database.read(sql -> new StudySql(sql).awaited())) {
            shelf.clear(awaited.study());
            make(awaited);
        }
    }

    private void make(StudySql.Awaited awaited) {
        Set<ParticipantId> gone = database.read(sql -> new StudySql(sql).gone(awaited.study()));
        MixedStudy sealed = store.mixed(awaited.study());
        Study study = WithoutPeople.of(sealed.folder().study(), gone);
        if (study.administrations().isEmpty()) {
            database.write(sql -> ended(sql, awaited, gone));
            return;
        }
        ThematicAnalysis analysis = WithoutVoices.of(sealed.analysis(), gone);
        StudyId id = StudyId.fresh();
        StudyStore.Kept kept =
                store.keep(
                        id,
                        new StudyStore.Contents(
                                study,
                                sealed.folder().further().without(gone),
                                sealed.folder().explanations().map(known -> known.without(gone)),
                                analysis));
        if (!database.write(sql -> kept(sql, awaited, id, kept, gone))) {
            store.discard(id);
        }
    }

    private boolean kept(
            JdbcClient sql,
            StudySql.Awaited awaited,
            StudyId id,
            StudyStore.Kept kept,
            Set<ParticipantId> gone) {
        StudySql studies = new StudySql(sql);
        if (!isStillSo(studies, awaited, gone)) {
            return false;
        }
        studies.add(
                new StudySql.Fresh(
                        id,
                        awaited.cohort(),
                        awaited.organisation(),
                        awaited.title(),
                        clock.millis(),
                        Audit.CLOCK,
                        kept,
                        Optional.of(awaited.study()),
                        Optional.empty()));
        studies.addStaying(id, awaited.study());
        audit.record(
                sql,
                awaited.organisation(),
                Audit.CLOCK,
                "study-replaced",
                id.value(),
                Map.of("predecessor", awaited.study().value(), "digest", kept.digest()));
        return true;
    }

    /// False where another node was quicker, or someone left meanwhile: the next look does it.
    private static boolean isStillSo(
            StudySql studies, StudySql.Awaited awaited, Set<ParticipantId> gone) {
        awaited.cohort()
                .ifPresentOrElse(studies::lock, () -> studies.lockEarlier(awaited.organisation()));
        return studies.awaited().contains(awaited) && studies.gone(awaited.study()).equals(gone);
    }

    private boolean ended(JdbcClient sql, StudySql.Awaited awaited, Set<ParticipantId> gone) {
        StudySql studies = new StudySql(sql);
        if (!isStillSo(studies, awaited, gone)) {
            return false;
        }
        studies.nobodyLeft(awaited.study(), clock.millis());
        audit.record(
                sql,
                awaited.organisation(),
                Audit.CLOCK,
                "study-left-by-all",
                awaited.study().value(),
                Map.of());
        return true;
    }

    /// Takes away files of studies that were never finished.
    void sweep() {
        for (StudyId id : store.olderThan(ORPHANED, clock.instant())) {
            if (!database.read(sql -> new StudySql(sql).isKnown(id))) {
                store.discard(id);
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdownNow();
    }
}
