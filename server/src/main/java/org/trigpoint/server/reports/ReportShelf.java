package org.trigpoint.server.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.report.Program;
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
    private final Map<String, Making> making = new ConcurrentHashMap<>();
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

    /// Gives the study a report is made of.
    interface Source {
        /// Reads it; its folder may be written first.
        MixedStudy study() throws IOException;
    }

    private Path place(String name) {
        return folder.folder("reports").resolve(name + "-" + Program.VERSION);
    }

    /// How far a study's report is.
    State state(StudyId id) {
        return state(id.value());
    }

    /// How far a report is.
    State state(String name) {
        Making running = making.get(name);
        if (running != null) {
            return new State.BeingMade(running.step);
        }
        return Files.isDirectory(place(name)) ? new State.Ready() : new State.NotBegun();
    }

    /// Begins to make a study's report where it is not there yet.
    public void begin(StudyId id) {
        begin(id.value(), () -> store.forReport(id));
    }

    /// Begins to make a report where it is not there yet.
    void begin(String name, Source source) {
        if (!Files.isDirectory(place(name))) {
            begun(name, source);
        }
    }

    private Making begun(String name, Source source) {
        Making fresh = new Making();
        Making running = making.putIfAbsent(name, fresh);
        if (running == null) {
            workers.execute(() -> make(name, source, fresh));
            return fresh;
        }
        return running;
    }

    private void make(String name, Source source, Making making) {
        Path place = place(name);
        try {
            if (!Files.isDirectory(place)) {
                write(source, place, making);
            }
            this.making.remove(name);
            making.done.complete(place);
        } catch (IOException e) {
            this.making.remove(name);
            making.done.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            this.making.remove(name);
            making.done.completeExceptionally(e);
        }
    }

    private static void write(Source source, Path place, Making making) throws IOException {
        making.step = 1;
        MixedStudy mixed = source.study();
        making.step = 2;
        ReportFolder.write(
                mixed,
                Evaluation.of(mixed.folder()),
                place,
                Program.VERSION,
                _ -> making.step = Math.min(making.step + 1, STEPS));
    }

    /// The folder of a study's report; waits until it is made.
    Path report(StudyId id) {
        return report(id.value(), () -> store.forReport(id));
    }

    /// The folder of a report; waits until it is made.
    Path report(String name, Source source) {
        if (Files.isDirectory(place(name))) {
            return place(name);
        }
        try {
            return begun(name, source).done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Takes a study's reports away.
    void clear(StudyId id) {
        clear(id.value());
    }

    /// Takes a report away.
    void clear(String name) {
        Making running = making.get(name);
        if (running != null) {
            running.done.handle((_, _) -> true).join();
        }
        StudyStore.delete(place(name));
    }

    /// Deletes every report, and the study folder it was made of, whose name begins so. What is
    /// being made meanwhile is left: it is never served, for its name is out of date.
    void forget(String beginning) {
        try (Stream<Path> all = Files.list(folder.folder("reports"))) {
            all.filter(path -> String.valueOf(path.getFileName()).startsWith(beginning))
                    .forEach(StudyStore::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the reports", e);
        }
    }

    /// The names of reports that are there and begin so.
    List<String> named(String beginning) {
        String end = "-" + Program.VERSION;
        try (Stream<Path> all = Files.list(folder.folder("reports"))) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith(beginning) && name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the reports", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
