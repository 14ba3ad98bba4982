package org.trigpoint.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.intake.ImportOutcome;
import org.trigpoint.evaluation.intake.ImportRequest;
import org.trigpoint.evaluation.intake.Intake;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.intake.ReviewFile;
import org.trigpoint.evaluation.intake.ReviewRow.Decision;
import org.trigpoint.evaluation.report.Program;
import org.trigpoint.evaluation.report.ReportFolder;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.web.Trace;

/// Joins files and makes reports, away from the pages, which only look how far it is. One piece of
/// work a desk, two at a time; a desk's note says what is being done.
@Component
final class DeskWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWork.class);

    private final Desks desks;

    /// Guards itself: whoever reads in a note that work has ended must not be told that it goes on.
    private final Set<DeskToken> running = new HashSet<>();

    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, work -> named("desk", work));
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(work -> named("desk-sweeper", work));
    private final ScheduledFuture<?> sweeping;
    private final SecureRandom random = new SecureRandom();

    DeskWork(Desks desks) {
        this.desks = desks;
        this.sweeping = sweeper.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS);
    }

    private static Thread named(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    private void sweep() {
        try {
            desks.sweep();
        } catch (RuntimeException e) {
            LOG.error("Desks could not be cleared: {}", Trace.of(e));
        }
    }

    /// What to do with doubtful couples.
    enum Doubts {
        /// A person decides first.
        ASK,
        /// Those nobody decided stay apart.
        LEAVE
    }

    /// Whether a desk's work is going on or waits for its turn.
    boolean isRunning(Desk desk) {
        synchronized (running) {
            return running.contains(desk.token());
        }
    }

    /// Starts over with what the person chose on the page of columns.
    void startOver(Desk desk) {
        start(
                desk,
                Stage.COLUMNS,
                () -> {
                    forget(desk);
                    return carryOn(desk, Doubts.ASK);
                });
    }

    /// Goes on with what the person decided about couples.
    void decide(Desk desk, Map<String, Decision> decided) {
        start(
                desk,
                Stage.COUPLES,
                () -> {
                    ReviewFile.decide(desk.request(desk.note()).reviewFile(), decided);
                    // The key file stays, and with it everyone's pseudonym; the study is made anew.
                    Desks.delete(desk.study());
                    return carryOn(desk, Doubts.LEAVE);
                });
    }

    /// Work that may fail as files do.
    private interface Work {
        /// The desk's note from then on.
        DeskNote done() throws IOException;
    }

    /// @param origin the stage that shows what is wrong, should the files hold faults
    private void start(Desk desk, Stage origin, Work work) {
        synchronized (running) {
            if (!running.add(desk.token())) {
                return;
            }
            desk.keep(desk.note().at(Stage.WORKING, "join"));
        }
        workers.execute(() -> {
            Optional<DeskNote> note = Optional.empty();
            try {
                note = Optional.of(result(desk, origin, work));
            } catch (DeskGoneException e) {
                LOG.debug("A desk was cleared while its work went on");
            } finally {
                end(desk, note);
            }
        });
    }

    /// What a desk's note says after a piece of work.
    ///
    /// @throws DeskGoneException where the desk was cleared meanwhile
    private static DeskNote result(Desk desk, Stage origin, Work work) {
        try {
            return work.done();
        } catch (FaultsFoundException e) {
            return desk.note()
                    .at(origin, "")
                    .with(e.faults().stream().map(Fault::sentence).toList());
        } catch (DeskGoneException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            DeskNote note = desk.note();
            LOG.error("Failure on {}: {}", desk.token(), Trace.of(e));
            return note.at(Stage.FAILED, "");
        }
    }

    private void end(Desk desk, Optional<DeskNote> note) {
        synchronized (running) {
            try {
                note.ifPresent(last -> keepIfThere(desk, last));
            } finally {
                running.remove(desk.token());
            }
        }
        if (!desk.exists()) {
            Desks.delete(desk.folder());
        }
    }

    private static void keepIfThere(Desk desk, DeskNote note) {
        if (desk.exists()) {
            desk.keep(note);
        }
    }

    /// Takes away what an earlier choice of columns led to.
    private static void forget(Desk desk) throws IOException {
        ImportRequest request = desk.request(desk.note());
        Desks.delete(desk.study());
        Desks.delete(desk.report());
        Files.deleteIfExists(request.keyFile());
        Files.deleteIfExists(request.reviewFile());
        Files.deleteIfExists(request.reportFile());
    }

    private DeskNote carryOn(Desk desk, Doubts doubts) throws IOException {
        DeskNote note = desk.note();
        ImportRequest request = desk.request(note);
        Proposal offered = desk.proposal(note);
        Choices choices = Choices.read(desk.choices());
        Proposal shaped = offered.with(choices.columnsAlone());
        List<Fault> unread = new ArrayList<>();
        Proposal agreed = offered.with(choices.corrections(shaped.items(), unread));
        if (!unread.isEmpty()) {
            throw new FaultsFoundException(unread);
        }
        ImportOutcome outcome = Intake.carryOut(request, agreed, random);
        List<WavePeople> counts =
                outcome.waves().stream()
                        .map(wave ->
                                new WavePeople(
                                        wave.label(),
                                        wave.people(),
                                        wave.linked() + wave.reviewed()))
                        .toList();
        if (outcome.undecided() > 0 && doubts == Doubts.ASK) {
            return desk.note().counting(counts).at(Stage.COUPLES, "");
        }
        desk.keep(desk.note().counting(counts).at(Stage.WORKING, "compare"));
        MixedStudy study = MixedStudy.read(desk.study());
        Findings findings = Evaluation.of(study.folder());
        desk.keep(desk.note().at(Stage.WORKING, "write"));
        ReportFolder.write(study, findings, desk.report(), Program.VERSION, _ -> {});
        return desk.note().at(Stage.READY, "");
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdownNow();
        workers.shutdownNow();
    }
}
