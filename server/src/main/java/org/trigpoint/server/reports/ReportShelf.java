package org.trigpoint.server.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.cli.Trigpoint;
import org.trigpoint.evaluation.report.ReportFolder;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.storage.DataFolder;

/// Reports that were made, each under the study and the version of the program that made it.
///
/// A report can be made again from its study at any time, to the same bytes; the shelf only spares
/// the waiting. Two are made at a time.
@Component
public final class ReportShelf implements AutoCloseable {
    /// How many steps a report takes.
    static final int STEPS = 5;

    private final DataFolder folder;
    private final StudyStore store;
    private final Map<StudyId, Making> making = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    2, work -> Thread.ofPlatform().daemon().name("reports").unstarted(work));

    ReportShelf(DataFolder folder, StudyStore store) {
        this.folder = folder;
        this.store = store;
    }

    private static final class Making {
        private final CompletableFuture<Path> done = new CompletableFuture<>();
        private volatile int step;
    }

    /// How far a report is.
    sealed interface State {
        /// Nobody has asked for it yet.
        record NotBegun() implements State {}

        /// It is being made.
        ///
        /// @param step from 0 to [#STEPS]
        record BeingMade(int step) implements State {}

        /// It is there.
        record Ready() implements State {}
    }

    private Path place(StudyId id) {
        return folder.folder("reports").resolve(id.value() + "-" + Trigpoint.VERSION);
    }

    /// How far a study's report is.
    State state(StudyId id) {
        Making running = making.get(id);
        if (running != null) {
            return new State.BeingMade(running.step);
        }
        return Files.isDirectory(place(id)) ? new State.Ready() : new State.NotBegun();
    }

    /// Begins to make a report where it is not there yet.
    void begin(StudyId id) {
        if (!Files.isDirectory(place(id))) {
            begun(id);
        }
    }

    private Making begun(StudyId id) {
        Making fresh = new Making();
        Making running = making.putIfAbsent(id, fresh);
        if (running == null) {
            workers.execute(() -> make(id, fresh));
            return fresh;
        }
        return running;
    }

    private void make(StudyId id, Making making) {
        Path place = place(id);
        try {
            if (!Files.isDirectory(place)) {
                write(store.path(id), place, making);
            }
            this.making.remove(id);
            making.done.complete(place);
        } catch (IOException e) {
            this.making.remove(id);
            making.done.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            this.making.remove(id);
            making.done.completeExceptionally(e);
        }
    }

    private static void write(Path study, Path place, Making making) throws IOException {
        making.step = 1;
        MixedStudy mixed = MixedStudy.read(study);
        making.step = 2;
        ReportFolder.write(
                mixed,
                Evaluation.of(mixed.folder()),
                place,
                Trigpoint.VERSION,
                _ -> making.step = Math.min(making.step + 1, STEPS));
    }

    /// The folder of a study's report; waits until it is made.
    Path report(StudyId id) {
        if (Files.isDirectory(place(id))) {
            return place(id);
        }
        try {
            return begun(id).done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Takes a study's reports away.
    void clear(StudyId id) {
        Making running = making.get(id);
        if (running != null) {
            running.done.handle((_, _) -> true).join();
        }
        StudyStore.delete(place(id));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
