package org.trigpoint.server.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.OwnerOnly;

/// Who withdrew, in a file of its own that no backup holds: a restored backup is older than the
/// withdrawals made since, and this says which to repeat. It knows no name, only the internal id of
/// each learner, or a study of spreadsheets and a pseudonym in it, what was wished, and when.
///
/// A line once written stays. Each stands whole on the disk before [#add] returns.
///
/// @param file where it is
public record WithdrawalLedger(Path file) {
    /// What its first line begins with.
    private static final String HEAD = "# Trigpoint: who withdrew.";

    private static final Pattern LINE =
            Pattern.compile("(\\S+) (data|messages|study) ([0-9A-Za-z-]{1,64}(?:/[^\\s/]{1,64})?)");

    /// The one of a data folder.
    public static WithdrawalLedger of(DataFolder folder) {
        return new WithdrawalLedger(folder.path().resolve(DataFolder.LEDGER));
    }

    /// What someone wished.
    public enum Wish {
        /// Their answers are deleted and they are forgotten.
        DATA("data"),
        /// Nobody writes to them any more.
        MESSAGES("messages"),
        /// They are taken out of a study that came of spreadsheets.
        STUDY("study");

        private final String word;

        Wish(String word) {
            this.word = word;
        }

        private static Wish of(String word) {
            return Arrays.stream(values())
                    .filter(wish -> wish.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// One wish of one person.
    ///
    /// @param whom a learner's internal id; for [Wish#STUDY] the study's id, a slash and a
    ///   pseudonym
    public record Line(Instant at, Wish wish, String whom) {
        private String who() {
            return wish.word + " " + whom;
        }

        private String text() {
            return at + " " + who();
        }
    }

    /// Every line, the oldest first. A last line that a power cut has torn is left out: it is
    /// written again from the tables.
    public Set<Line> lines() {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            return Files.readString(file)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(WithdrawalLedger::line)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of withdrawals cannot be read", e);
        }
    }

    private static Line line(Matcher found) {
        return new Line(Instant.parse(found.group(1)), Wish.of(found.group(2)), found.group(3));
    }

    /// Whether it is there, and is a ledger; one without a line is one too.
    public boolean isThere() {
        try {
            return Files.isRegularFile(file) && Files.readString(file).startsWith(HEAD);
        } catch (IOException e) {
            return false;
        }
    }

    /// Adds what is not in it yet, and makes it where it is not there. Whoever is in it with a wish
    /// is not written a second time.
    public void add(Set<Line> wanted) {
        Set<String> known =
                lines().stream().map(Line::who).collect(Collectors.toCollection(HashSet::new));
        List<String> fresh = new ArrayList<>();
        if (!Files.exists(file)) {
            OwnerOnly.create(file);
            fresh.add(HEAD + " No names. Copy it to where backups do not go, as keys.json.");
        } else if (!endsWell()) {
            // a torn line before stands alone
            fresh.add("");
        }
        wanted.stream().filter(line -> known.add(line.who())).map(Line::text).forEach(fresh::add);
        if (fresh.isEmpty()) {
            return;
        }
        String text = String.join("\n", fresh) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of withdrawals cannot be written", e);
        }
    }

    private boolean endsWell() {
        try {
            String text = Files.readString(file);
            return text.isEmpty() || text.endsWith("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of withdrawals cannot be read", e);
        }
    }
}
