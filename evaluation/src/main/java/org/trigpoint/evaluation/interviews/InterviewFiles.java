package org.trigpoint.evaluation.interviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;

/// interviews.csv and the folder interviews/ of a study folder.
public final class InterviewFiles {
    /// The table of interviews.
    public static final String TABLE = "interviews.csv";

    /// The folder of texts.
    public static final String FOLDER = "interviews";

    private static final List<String> COLUMNS =
            List.of("interview", "participant", "date", "interviewer", "minutes", "language");

    /// What an interview may be called: its name is part of a file's name.
    public static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,59}");

    private static final Pattern TEXT = Pattern.compile("(.+)\\.v([1-9][0-9]{0,5})\\.txt");

    private InterviewFiles() {}

    /// The name of a version's file within the study folder.
    public static String nameOf(InterviewId interview, int version) {
        return FOLDER + "/" + interview.value() + ".v" + version + ".txt";
    }

    /// Whether a path within the study folder names a version of a text.
    public static boolean isText(String name) {
        return name.startsWith(FOLDER + "/")
                && TEXT.matcher(name.substring(FOLDER.length() + 1)).matches();
    }

    /// Reads the interviews of a study folder; none where it has no interviews.csv.
    ///
    /// @param people the participants there are
    /// @param faults is told what is wrong; interviews with faults are left out
    public static Interviews read(Path folder, Set<ParticipantId> people, Faults faults) {
        return read(folder, people, faults, Optional.empty());
    }

    /// Reads the interviews of a study folder, where rows of interviews.csv may still wait for
    /// their text.
    ///
    /// @param people the participants there are
    /// @param faults is told what is wrong; interviews with faults are left out
    /// @param awaiting is given the rows without a text
    public static Interviews read(
            Path folder,
            Set<ParticipantId> people,
            Faults faults,
            Consumer<AwaitedInterview> awaiting) {
        return read(folder, people, faults, Optional.of(awaiting));
    }

    private static Interviews read(
            Path folder,
            Set<ParticipantId> people,
            Faults faults,
            Optional<Consumer<AwaitedInterview>> awaiting) {
        List<Interview> interviews = new ArrayList<>();
        if (Files.exists(folder.resolve(TABLE))) {
            faults.collect(() -> {
                Table table = CsvFile.read(folder.resolve(TABLE), Dialect.STRICT).table();
                interviews.addAll(new Reading(folder, people, table, faults, awaiting).all());
            });
        }
        return new Interviews(interviews);
    }

    /// The text of interviews.csv.
    public static String table(Interviews interviews) {
        return CsvText.of(
                COLUMNS,
                interviews.all().stream()
                        .map(interview ->
                                List.of(
                                        interview.id().value(),
                                        interview
                                                .participant()
                                                .map(ParticipantId::value)
                                                .orElse(""),
                                        interview.date().map(Object::toString).orElse(""),
                                        interview.interviewer(),
                                        interview.minutes().isPresent()
                                                ? Long.toString(interview.minutes().getAsLong())
                                                : "",
                                        interview.language()))
                        .toList());
    }

    private record Reading(
            Path folder,
            Set<ParticipantId> people,
            Table table,
            Faults faults,
            Optional<Consumer<AwaitedInterview>> awaiting) {
        List<Interview> all() {
            for (String column : COLUMNS) {
                faults.collect(() -> table.require(column));
            }
            Map<String, List<Integer>> files = files();
            Set<String> seen = new HashSet<>();
            List<Interview> interviews = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                Cells cells = new Cells(table, row, faults);
                Optional<String> name = cells.required("interview");
                if (name.isPresent() && isFine(cells, name.get(), seen)) {
                    interview(cells, name.get(), files.getOrDefault(name.get(), List.of()))
                            .ifPresent(interviews::add);
                }
            }
            return interviews;
        }

        private static boolean isFine(Cells cells, String name, Set<String> seen) {
            if (!NAME.matcher(name).matches()) {
                cells.fault(
                        "interview",
                        "\"" + name + "\" cannot be part of a file's name",
                        "Use letters, digits, spaces, dashes and underscores, at most 60.");
                return false;
            }
            if (!seen.add(name)) {
                cells.fault(
                        "interview",
                        "the interview \"" + name + "\" is there twice",
                        "Each interview has one row.");
                return false;
            }
            return true;
        }

        /// Numbers of the versions there are, by interview.
        private Map<String, List<Integer>> files() {
            Map<String, List<Integer>> found = new HashMap<>();
            if (!Files.isDirectory(folder.resolve(FOLDER))) {
                return found;
            }
            try (Stream<Path> files = Files.list(folder.resolve(FOLDER))) {
                files.forEach(file -> {
                    Matcher name = TEXT.matcher(TextFile.nameOf(file));
                    if (name.matches()) {
                        found.computeIfAbsent(name.group(1), _ -> new ArrayList<>())
                                .add(Integer.valueOf(name.group(2)));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list the interviews", e);
            }
            found.values().forEach(numbers -> numbers.sort(null));
            return found;
        }

        private Optional<Interview> interview(Cells cells, String name, List<Integer> numbers) {
            Optional<ParticipantId> participant = cells.text("participant").map(ParticipantId::new);
            if (participant.isPresent() && !people.contains(participant.get())) {
                cells.fault(
                        "participant",
                        "\"" + participant.get() + "\" is not in participants.csv",
                        "Add the person there, or mend the spelling.");
            }
            InterviewId id = new InterviewId(name);
            AwaitedInterview row =
                    new AwaitedInterview(
                            id,
                            participant,
                            cells.date("date"),
                            cells.text("interviewer").orElse(""),
                            minutes(cells),
                            cells.text("language").orElse(""));
            if (numbers.isEmpty() && awaiting.isPresent()) {
                awaiting.get().accept(row);
                return Optional.empty();
            }
            List<TextVersion> versions = new ArrayList<>();
            for (int number = 1; number <= Math.max(1, numbers.size()); number++) {
                if (!numbers.contains(number)) {
                    cells.fault(
                            "interview",
                            "there is no text " + nameOf(id, number),
                            number == 1
                                    ? "Add the text, or delete the row."
                                    : "Every version is kept: restore the file.");
                    return Optional.empty();
                }
                int version = number;
                faults.collect(() -> versions.add(version(id, version)));
            }
            if (versions.size() < numbers.size()) {
                return Optional.empty();
            }
            return Optional.of(row.with(versions));
        }

        private static OptionalLong minutes(Cells cells) {
            var minutes = cells.decimal("minutes");
            if (minutes.isEmpty()) {
                return OptionalLong.empty();
            }
            long whole = minutes.get().longValue();
            if (whole < 1 || minutes.get().stripTrailingZeros().scale() > 0) {
                cells.fault(
                        "minutes",
                        minutes.get() + " is no whole number of minutes from 1",
                        "Round it, or leave the cell blank.");
                return OptionalLong.empty();
            }
            return OptionalLong.of(whole);
        }

        private TextVersion version(InterviewId id, int number) {
            String name = nameOf(id, number);
            String text = TextFile.read(folder.resolve(name), Dialect.STRICT).text();
            if (text.indexOf('\r') >= 0) {
                faults.add(
                        Fault.ofFile(
                                name,
                                "the lines end in CR or CRLF",
                                "Keep texts with LF line ends: offsets count every character."));
            }
            return new TextVersion(
                    number,
                    SourceText.of(text),
                    StudyFolder.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
