package org.trigpoint.evaluation.themes.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.Codable;

/// Lists of codes without texts: QualCoder's plain list (`.txt`: a code a line, its categories
/// before it with `>>` between, a memo after a tab) and codebooks as tables (`.csv` or `.tsv` with
/// a column of codes).
final class CodeListFormat implements ForeignFormat {
    private static final String WITHIN = ">>";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CODES = 20_000;

    /// What somebody says, after a name or a time, or a sentence of eight words or more.
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "[^:]{1,40}: .*[.?!\u2026]|\\[?\\d{1,2}[:.]\\d{2}([:.]\\d{2})?\\]?.*|(\\S+\\s+){7,}\\S+[.?!\u2026]");

    private static final List<String> CODES = List.of("code", "name", "code name", "tag");
    private static final List<String> WORDS =
            List.of("definition", "description", "memo", "comment", "meaning");
    private static final List<String> PARENTS =
            List.of("category", "parent", "parent code", "folder", "group", "theme");
    private static final List<String> COLOURS = List.of("colour", "color");

    @Override
    public boolean recognises(Path file) {
        String name = TextFile.nameOf(file).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.endsWith(".txt") || name.endsWith(".csv") || name.endsWith(".tsv"));
    }

    @Override
    public Project read(Path file, Losses losses) {
        TextFile text = TextFile.read(file, Dialect.ANY);
        boolean plain = text.file().toLowerCase(Locale.ROOT).endsWith(".txt");
        Tree tree = plain ? ofLines(text) : ofTable(text, losses);
        if (tree.codes.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(text.file(), "the file holds no code", "Name another file."));
        }
        return new Project(
                "",
                "list of codes",
                List.of(),
                List.copyOf(tree.codes.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static Tree ofLines(TextFile text) {
        Tree tree = new Tree();
        Faults faults = new Faults();
        List<String> lines = text.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            int tab = line.indexOf('\t');
            List<String> path =
                    List.of((tab < 0 ? line : line.substring(0, tab)).split(WITHIN, -1));
            if (path.stream().anyMatch(CodeListFormat::isNoName)) {
                throw new FaultsFoundException(noList(text.file(), i + 1));
            }
            tree.add(path, tab < 0 ? "" : line.substring(tab + 1), "", text.file(), i + 1, faults);
        }
        faults.throwIfAny();
        return tree;
    }

    private static boolean isNoName(String name) {
        return name.isBlank()
                || name.length() > LONGEST_NAME
                || name.contains("-->")
                || SPOKEN.matcher(name.strip()).matches();
    }

    private static Fault noList(String file, int line) {
        return Fault.ofLine(
                file,
                line,
                "this is no name of a code, so the file is no list of codes",
                "An interview is added with `trigpoint interviews add`; in a list of codes each line is a code, \"category>>code\" where it belongs to a category, with a memo after a tab.");
    }

    private static Tree ofTable(TextFile text, Losses losses) {
        Table table = CsvFile.parse(text, Dialect.ANY).table();
        int code = column(table, CODES);
        int words = column(table, WORDS);
        int parent = column(table, PARENTS);
        int colour = column(table, COLOURS);
        if (code < 0 || column(table, List.of("case", "participant", "id")) >= 0) {
            throw new FaultsFoundException(noCodebook(table));
        }
        Set<Integer> used = new HashSet<>(List.of(code, words, parent, colour));
        for (int i = 0; i < table.columns().size(); i++) {
            if (!used.contains(i)) {
                losses.dropped(
                        "column", table.columns().get(i), "a list of codes has no such thing");
            }
        }
        Tree tree = new Tree();
        Faults faults = new Faults();
        for (Table.Row row : table.rows()) {
            String above = parent < 0 ? "" : row.cell(parent);
            List<String> path = new ArrayList<>();
            if (!above.isEmpty()) {
                path.addAll(List.of(above.split(WITHIN, -1)));
            }
            path.add(row.cell(code));
            if (path.stream().anyMatch(CodeListFormat::isNoName)) {
                faults.add(
                        Fault.ofLine(
                                table.file(),
                                row.line(),
                                "the code has no name, or one of more than "
                                        + LONGEST_NAME
                                        + " characters",
                                "Name it, or delete the row."));
            } else {
                tree.add(
                        path,
                        words < 0 ? "" : row.cell(words),
                        colour < 0 ? "" : row.cell(colour),
                        table.file(),
                        row.line(),
                        faults);
            }
        }
        faults.throwIfAny();
        return tree;
    }

    private static int column(Table table, List<String> names) {
        List<String> headings =
                table.columns().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return names.stream()
                .mapToInt(headings::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Fault noCodebook(Table table) {
        return Fault.ofFile(
                table.file(),
                "this is no list of codes: its columns are " + String.join(", ", table.columns()),
                "Answers to questions come in with `trigpoint import`; what is known of people (age, site …) is a column of participants.csv; open answers that are to be coded are texts, one file a person, for `trigpoint interviews add`; a list of codes needs a column \"code\".");
    }

    /// Codes and the categories above them, each made once.
    private static final class Tree {
        private final Map<List<String>, Project.Code> codes = new LinkedHashMap<>();
        private final Set<List<String>> listed = new HashSet<>();

        void add(
                List<String> written,
                String words,
                String colour,
                String file,
                long line,
                Faults faults) {
            List<String> path = written.stream().map(String::strip).toList();
            if (!listed.add(path)) {
                faults.add(
                        Fault.ofLine(
                                file,
                                line,
                                "the code \"" + String.join(WITHIN, path) + "\" is there twice",
                                "Delete one, or name it otherwise."));
                return;
            }
            if (codes.size() >= MOST_CODES) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "the list has more than 20,000 codes",
                                "Look whether it is a list of codes."));
            }
            for (int depth = 1; depth < path.size(); depth++) {
                List<String> above = path.subList(0, depth);
                codes.computeIfAbsent(above, _ -> made(above, "", "", Codable.FOLDER));
            }
            codes.put(path, made(path, words.strip(), hexadecimal(colour), Codable.CODE));
        }

        private static Project.Code made(
                List<String> path, String words, String colour, Codable use) {
            Optional<Guid> parent =
                    path.size() == 1
                            ? Optional.empty()
                            : Optional.of(guid(path.subList(0, path.size() - 1)));
            return new Project.Code(guid(path), path.getLast(), words, colour, parent, use);
        }

        private static Guid guid(List<String> path) {
            return Guid.from("list of codes", String.join(WITHIN, path));
        }

        private static String hexadecimal(String colour) {
            String lower = colour.toLowerCase(Locale.ROOT);
            return lower.matches("#[0-9a-f]{6}") ? lower : "";
        }
    }
}
