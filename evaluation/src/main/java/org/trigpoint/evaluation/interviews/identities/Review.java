package org.trigpoint.evaluation.interviews.identities;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.Search.Proposed;
import org.trigpoint.evaluation.interviews.identities.Search.Source;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.Written;

/// What a person decided about the findings: the review file, a row each, with the words around
/// them. It shows identities and lies with the key.
public final class Review {
    private static final int AROUND = 60;
    private static final int MARK_LENGTH = 12;
    private static final List<String> COLUMNS =
            List.of(
                    "decision",
                    "stand_in",
                    "text",
                    "before",
                    "found",
                    "after",
                    "kind",
                    "why",
                    "mark");

    private final Map<String, Row> rows;

    private record Row(Decision decision, String standIn, List<String> cells) {
        static final Row OPEN = new Row(Decision.OPEN, "", List.of());

        String text() {
            return cells.get(2);
        }
    }

    /// What a person said about some words.
    private record Said(Decision decision, String standIn) {}

    private enum Decision {
        REPLACE,
        KEEP,
        OPEN;

        String written() {
            return this == OPEN ? "" : Written.of(this);
        }
    }

    private Review(Map<String, Row> rows) {
        this.rows = rows;
    }

    /// A review in which nobody wrote anything: rules stand, questions are open.
    public static Review none() {
        return new Review(Map.of());
    }

    /// What a person says about a finding.
    public sealed interface Ruling {
        /// Something else stands there from now on.
        ///
        /// @param standIn what; not blank
        record Replaced(String standIn) implements Ruling {
            public Replaced {
                if (standIn.isBlank()) {
                    throw new IllegalArgumentException("Replaced by nothing");
                }
            }
        }

        /// It stays as it is.
        record Kept() implements Ruling {}
    }

    /// The same review, and what a person says about one more finding.
    public Review saying(Source source, Finding finding, Ruling ruling) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(COLUMNS.indexOf("text"), shown(source.name()));
        Map<String, Row> more = new LinkedHashMap<>(rows);
        more.put(
                markOf(source, finding),
                switch (ruling) {
                    case Ruling.Replaced(String standIn) ->
                            new Row(Decision.REPLACE, standIn, List.copyOf(cells));
                    case Ruling.Kept() -> new Row(Decision.KEEP, "", List.copyOf(cells));
                });
        return new Review(more);
    }

    /// What is to be done with one text.
    ///
    /// @param source the text
    /// @param edits what is replaced in it
    /// @param open findings nobody decided about
    public record Decided(Source source, Edits edits, List<Finding> open) {
        public Decided {
            open = List.copyOf(open);
        }
    }

    /// The review file's text for findings, with what was decided so far: rules say `replace`,
    /// questions and stories are blank until a person writes something. Rows of texts that are not
    /// among these stay.
    public String text(List<Proposed> proposed) {
        List<List<String>> lines = new ArrayList<>();
        Set<String> here = namesOf(proposed);
        rows.values().stream()
                .filter(row -> !here.contains(row.text()))
                .forEach(row -> lines.add(row.cells()));
        for (Proposed text : proposed) {
            for (Finding finding : text.findings()) {
                Around words = new Around(text.source());
                Row row = rowOf(text.source(), finding);
                boolean stands =
                        row.decision() == Decision.OPEN && finding.sureness() == Sureness.RULE;
                lines.add(
                        List.of(
                                stands ? "replace" : row.decision().written(),
                                row.standIn().isEmpty() ? finding.standIn() : row.standIn(),
                                shown(text.source().name()),
                                shown(words.before(finding)),
                                shown(words.of(finding)),
                                shown(words.after(finding)),
                                finding.kind().words(),
                                finding.why(),
                                markOf(text.source(), finding)));
            }
        }
        return CsvText.of(COLUMNS, lines);
    }

    /// Words of a source by place.
    private record Around(Source source) {
        String of(Finding finding) {
            return source.text().between(finding.start(), finding.end());
        }

        String before(Finding finding) {
            return flat(
                    source.text().between(Math.max(0, finding.start() - AROUND), finding.start()));
        }

        String after(Finding finding) {
            int end = Math.min(source.text().length(), finding.end() + AROUND);
            return flat(source.text().between(finding.end(), end));
        }
    }

    /// The words around a finding on one line, for a person: before, found, after.
    public static String inContext(Source source, Finding finding) {
        Around words = new Around(source);
        return "…"
                + words.before(finding)
                + "»"
                + flat(words.of(finding))
                + "«"
                + words.after(finding)
                + "…";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// A cell that a spreadsheet would take for a formula is shown with an apostrophe before it.
    private static String shown(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String markOf(Source source, Finding finding) {
        String place =
                source.name()
                        + "\n"
                        + finding.start()
                        + "\n"
                        + finding.end()
                        + "\n"
                        + source.text().between(finding.start(), finding.end());
        // a letter first: spreadsheets take digits with an e among them for a number
        return "m"
                + StudyFolder.sha256(place.getBytes(StandardCharsets.UTF_8))
                        .substring(0, MARK_LENGTH);
    }

    /// Reads what a person wrote.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where a decision is not known,
    ///   or something is to be replaced by nothing; the faults quote no text
    public static Review read(Path path) {
        Table table = CsvFile.read(path, Dialect.ANY).table();
        int decision = table.require("decision");
        int standIn = table.require("stand_in");
        int mark = table.require("mark");
        Faults faults = new Faults();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Decision said = decision(row.cell(decision)).orElse(Decision.OPEN);
            if (decision(row.cell(decision)).isEmpty()) {
                faults.add(
                        new Fault(
                                TextFile.nameOf(path),
                                row.line(),
                                "decision",
                                "what is written there is no decision",
                                "Write replace, keep, or nothing."));
            }
            if (said == Decision.REPLACE && row.cell(standIn).isEmpty()) {
                faults.add(
                        new Fault(
                                TextFile.nameOf(path),
                                row.line(),
                                "stand_in",
                                "the row is to be replaced, but not by what",
                                "Write what shall stand there, such as [left out]."));
            }
            List<String> cells =
                    COLUMNS.stream()
                            .map(column -> row.cell(table.require(column)))
                            .map(Review::shown)
                            .toList();
            rows.put(row.cell(mark), new Row(said, row.cell(standIn), cells));
        }
        faults.throwIfAny();
        return new Review(rows);
    }

    private static Optional<Decision> decision(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "replace", "r", "yes" -> Optional.of(Decision.REPLACE);
            case "keep", "k", "no", "read" -> Optional.of(Decision.KEEP);
            case "" -> Optional.of(Decision.OPEN);
            default -> Optional.empty();
        };
    }

    /// How many decisions speak of places that are no longer there: the text was changed since, or
    /// the lists were.
    public int strangeTo(List<Proposed> proposed) {
        Set<String> marks = new HashSet<>();
        proposed.forEach(text -> text.findings().forEach(f -> marks.add(markOf(text.source(), f))));
        Set<String> here = namesOf(proposed);
        int strange = 0;
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            boolean decided =
                    row.getValue().decision() != Decision.OPEN
                            && here.contains(row.getValue().text());
            strange += decided && !marks.contains(row.getKey()) ? 1 : 0;
        }
        return strange;
    }

    private static Set<String> namesOf(List<Proposed> proposed) {
        Set<String> names = new HashSet<>();
        proposed.forEach(text -> names.add(shown(text.source().name())));
        return names;
    }

    /// Joins findings and decisions. A question left blank takes the decision about the same words
    /// elsewhere, where all decisions about them agree; a rule left blank stands; a story left
    /// blank stays as it is.
    public List<Decided> over(List<Proposed> proposed) {
        Map<String, Set<Said>> byWords = new HashMap<>();
        for (Proposed text : proposed) {
            for (Finding finding : text.findings()) {
                Row row = rowOf(text.source(), finding);
                if (row.decision() != Decision.OPEN && finding.sureness() == Sureness.ASK) {
                    byWords.computeIfAbsent(wordsOf(text.source(), finding), _ -> new HashSet<>())
                            .add(new Said(row.decision(), row.standIn()));
                }
            }
        }
        return proposed.stream().map(text -> over(text, byWords)).toList();
    }

    private Decided over(Proposed text, Map<String, Set<Said>> byWords) {
        List<Edits.Edit> edits = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        int rewritten = 0;
        for (Finding finding : text.findings()) {
            if (finding.end() <= rewritten) {
                continue;
            }
            Row row = rowOf(text.source(), finding);
            Said said = new Said(row.decision(), row.standIn());
            Set<Said> same = byWords.getOrDefault(wordsOf(text.source(), finding), Set.of());
            if (said.decision() == Decision.OPEN
                    && finding.sureness() == Sureness.ASK
                    && same.size() == 1) {
                said = same.iterator().next();
            }
            switch (said.decision()) {
                case REPLACE -> {
                    rewritten = Math.max(rewritten, finding.end());
                    edits.add(new Edits.Edit(finding.start(), finding.end(), said.standIn()));
                }
                case KEEP -> {}
                case OPEN -> {
                    switch (finding.sureness()) {
                        case RULE ->
                                edits.add(
                                        new Edits.Edit(
                                                finding.start(), finding.end(), finding.standIn()));
                        case ASK -> open.add(finding);
                        case READ -> {}
                    }
                }
            }
        }
        return new Decided(text.source(), new Edits(withoutOverlaps(edits)), open);
    }

    /// A rewritten story may end within a name: then it takes in the name.
    private static List<Edits.Edit> withoutOverlaps(List<Edits.Edit> edits) {
        List<Edits.Edit> kept = new ArrayList<>();
        for (Edits.Edit edit : edits) {
            if (kept.isEmpty() || kept.getLast().end() <= edit.start()) {
                kept.add(edit);
            } else if (kept.getLast().end() < edit.end()) {
                Edits.Edit story = kept.removeLast();
                kept.add(new Edits.Edit(story.start(), edit.end(), story.replacement()));
            }
        }
        return kept;
    }

    private Row rowOf(Source source, Finding finding) {
        return rows.getOrDefault(markOf(source, finding), Row.OPEN);
    }

    private static String wordsOf(Source source, Finding finding) {
        String words = source.text().between(finding.start(), finding.end());
        return finding.kind() + "\n" + words.toLowerCase(Locale.ROOT);
    }
}
