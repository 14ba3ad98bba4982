package org.trigpoint.server.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;
import org.trigpoint.server.storage.OwnerOnly;

/// Repeats withdrawals in a database that was brought back from before them: answers are deleted,
/// names forgotten, messages stopped and studies sealed before any server starts. What other areas
/// do when somebody withdraws is done when the server starts next, from a note left here.
public final class Repeating {
    /// Names those whose withdrawal was repeated, until a server has told everyone who listens.
    static final String NOTE = "withdrawals-repeated";

    private final DataFolder folder;

    public Repeating(DataFolder folder) {
        this.folder = folder;
    }

    /// What was repeated.
    ///
    /// @param data how many people's data was taken out again
    /// @param messages how many people's messages were stopped again
    public record Repeated(long data, long messages) {}

    /// Whether there is a ledger to repeat from.
    public boolean hasLedger() {
        return WithdrawalLedger.of(folder).isThere();
    }

    /// Repeats what the ledger says, in one transaction; what is in the tables already is left.
    public Repeated repeat() {
        Set<WithdrawalLedger.Line> lines = WithdrawalLedger.of(folder).lines();
        if (lines.isEmpty()) {
            return new Repeated(0, 0);
        }
        List<String> left = new ArrayList<>();
        try (Database database = Databases.embedded(folder.database())) {
            // the note comes first: told twice does no harm, told never does
            List<String> due = database.read(sql -> due(new RepeatingSql(sql), lines));
            note(due);
            long messages =
                    database.write(sql -> {
                        RepeatingSql repeating = new RepeatingSql(sql);
                        long stopped = 0;
                        for (WithdrawalLedger.Line line : lines) {
                            switch (line.wish()) {
                                case DATA -> {
                                    if (due.contains(line.whom())) {
                                        repeating.withdraw(line.whom(), line.at().toEpochMilli());
                                        left.add(line.whom());
                                    }
                                }
                                case MESSAGES ->
                                        stopped +=
                                                repeating.stop(
                                                        line.whom(), line.at().toEpochMilli());
                                case STUDY -> {
                                    // nothing shows a study while no server runs, and the one that
                                    // starts next repeats it before its first page
                                }
                            }
                        }
                        return stopped;
                    });
            return new Repeated(left.size(), messages);
        }
    }

    private static List<String> due(RepeatingSql sql, Set<WithdrawalLedger.Line> lines) {
        return lines.stream()
                .filter(line -> line.wish() == WithdrawalLedger.Wish.DATA)
                .map(WithdrawalLedger.Line::whom)
                .filter(sql::isThere)
                .toList();
    }

    private void note(List<String> learners) {
        if (learners.isEmpty()) {
            return;
        }
        Path note = folder.path().resolve(NOTE);
        try {
            if (!Files.exists(note)) {
                OwnerOnly.create(note);
            }
            Set<String> all = new LinkedHashSet<>(Files.readAllLines(note));
            all.addAll(learners);
            Files.write(note, all);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note whose withdrawal is repeated", e);
        }
    }

    /// Those whose withdrawal was repeated and not told yet.
    public Optional<List<String>> untold() {
        Path note = folder.path().resolve(NOTE);
        try {
            return Files.exists(note) ? Optional.of(Files.readAllLines(note)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read whose withdrawal was repeated", e);
        }
    }

    /// All of them were told.
    public void told() {
        try {
            Files.deleteIfExists(folder.path().resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear whose withdrawal was repeated", e);
        }
    }
}
