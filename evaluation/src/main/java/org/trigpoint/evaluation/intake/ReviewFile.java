package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.evaluation.intake.ReviewRow.Decision;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.PrivateFile;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;

/// The file in which a person decides doubtful couples: `same`, `different`, or blank for later.
///
/// It shows what two people wrote about who they are, side by side, and neither an answer nor a
/// degree of likeness, so that nothing but the identifiers can sway the decision.
public final class ReviewFile {
    private static final int MARK_LENGTH = 12;
    private static final String EARLIER = "earlier: ";
    private static final String LATER = "later: ";

    private ReviewFile() {}

    /// The mark of a couple: a digest of the two identifiers and the wave, so that a decision holds
    /// as long as the identifiers do.
    static String mark(Identifier earlier, String wave, Identifier later) {
        String both = earlier.normal() + "\n" + wave + "\n" + later.normal();
        return StudyFolder.sha256(both.getBytes(StandardCharsets.UTF_8)).substring(0, MARK_LENGTH);
    }

    /// The text of the file, two columns side by side for each part of the identifier.
    ///
    /// @param headings what each part is called in the files
    static String text(List<ReviewRow> rows, List<String> headings) {
        int width =
                rows.stream()
                        .mapToInt(row -> Math.max(row.earlier().size(), row.later().size()))
                        .max()
                        .orElse(1);
        List<String> columns = new ArrayList<>(List.of("decision", "earlier_wave", "later_wave"));
        for (int i = 1; i <= width; i++) {
            String heading = i <= headings.size() ? headings.get(i - 1) : "part " + i;
            columns.add(EARLIER + heading);
            columns.add(LATER + heading);
        }
        columns.addAll(List.of("why", "pair"));
        List<List<String>> lines = new ArrayList<>();
        for (ReviewRow row : rows) {
            List<String> line = new ArrayList<>();
            line.add(
                    switch (row.decision()) {
                        case SAME -> "same";
                        case DIFFERENT -> "different";
                        case UNDECIDED -> "";
                    });
            line.add(row.earlierWave());
            line.add(row.wave());
            for (int i = 0; i < width; i++) {
                line.add(shown(row.earlier(), i));
                line.add(shown(row.later(), i));
            }
            line.add(row.why());
            line.add(row.pair());
            lines.add(line);
        }
        return CsvText.of(columns, lines);
    }

    /// A part of an identifier; one that a spreadsheet would take for a formula is shown with an
    /// apostrophe before it.
    private static String shown(List<String> parts, int index) {
        String part = index < parts.size() ? parts.get(index) : "";
        return !part.isEmpty() && "=+-@".indexOf(part.charAt(0)) >= 0 ? "'" + part : part;
    }

    /// The doubtful couples of a file that an import wrote, for a page that asks about them.
    ///
    /// @param headings what each part of the identifier is called in the files
    /// @param rows the couples
    public record Couples(List<String> headings, List<ReviewRow> rows) {
        public Couples {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        /// How many nobody has decided.
        public long undecided() {
            return rows.stream().filter(row -> row.decision() == Decision.UNDECIDED).count();
        }
    }

    /// Reads the couples; none where there is no file.
    ///
    /// @throws FaultsFoundException where the file is no review file
    public static Couples couples(Path path) {
        Map<String, Decision> decisions = read(path);
        if (decisions.isEmpty()) {
            return new Couples(List.of(), List.of());
        }
        Table table = CsvFile.read(path, Dialect.ANY).table();
        List<String> headings =
                table.columns().stream()
                        .filter(column -> column.startsWith(EARLIER))
                        .map(column -> column.substring(EARLIER.length()))
                        .toList();
        List<ReviewRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String pair = row.cell(table.require("pair"));
            rows.add(
                    new ReviewRow(
                            pair,
                            decisions.getOrDefault(pair, Decision.UNDECIDED),
                            row.cell(table.require("earlier_wave")),
                            parts(table, row, EARLIER, headings),
                            row.cell(table.require("later_wave")),
                            parts(table, row, LATER, headings),
                            row.cell(table.require("why"))));
        }
        return new Couples(headings, rows);
    }

    private static List<String> parts(
            Table table, Table.Row row, String side, List<String> headings) {
        return headings.stream()
                .map(heading -> row.cell(table.require(side + heading)))
                .map(part -> part.startsWith("'") ? part.substring(1) : part)
                .toList();
    }

    /// Writes what a person decided beside each couple; the next import of the same files goes by
    /// it. Couples not named stay as they were.
    ///
    /// @param decided decisions by the couple's mark
    public static void decide(Path path, Map<String, Decision> decided) throws IOException {
        Couples couples = couples(path);
        List<ReviewRow> rows =
                couples.rows().stream()
                        .map(row ->
                                new ReviewRow(
                                        row.pair(),
                                        decided.getOrDefault(row.pair(), row.decision()),
                                        row.earlierWave(),
                                        row.earlier(),
                                        row.wave(),
                                        row.later(),
                                        row.why()))
                        .toList();
        try (PrivateFile file = PrivateFile.prepare(path, text(rows, couples.headings()))) {
            file.moveIntoPlace();
        }
    }

    /// Reads the decisions, by the couple's mark; none where there is no file.
    ///
    /// @throws FaultsFoundException where a decision is neither `same` nor `different` nor blank,
    ///   or one couple is decided twice
    static Map<String, Decision> read(Path path) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        if (!Files.exists(path)) {
            return decisions;
        }
        Table table = CsvFile.read(path, Dialect.ANY).table();
        int decision = table.require("decision");
        int pair = table.require("pair");
        List<Fault> faults = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String said = row.cell(decision).toLowerCase(Locale.ROOT);
            Decision read =
                    switch (said) {
                        case "same", "s", "yes" -> Decision.SAME;
                        case "different", "d", "no" -> Decision.DIFFERENT;
                        case "" -> Decision.UNDECIDED;
                        default -> {
                            faults.add(
                                    new Fault(
                                            TextFile.nameOf(path),
                                            row.line(),
                                            "decision",
                                            "\"" + said + "\" is no decision",
                                            "Write same, different, or nothing."));
                            yield Decision.UNDECIDED;
                        }
                    };
            Decision before = decisions.put(row.cell(pair), read);
            if (before != null && before != read) {
                faults.add(
                        Fault.ofLine(
                                TextFile.nameOf(path),
                                row.line(),
                                "the same couple is decided differently further up",
                                "Keep one of the two rows."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return decisions;
    }
}
