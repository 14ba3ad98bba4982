package org.trigpoint.evaluation.interviews.identities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.Word.Place;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;

/// The list a user keeps: practices, towns, colleagues, and what stands for them.
///
/// @param entries in the list's order
public record Listed(List<Entry> entries) {
    /// A list without entries.
    public static final Listed NONE = new Listed(List.of());

    private static final String PERSON = "person";

    public Listed {
        entries = List.copyOf(entries);
    }

    /// One line of the list.
    ///
    /// @param text what is said in the interviews
    /// @param kind `person`, or what to call it in a stand-in (`town`); lower case
    /// @param standIn what to put there; blank for the next number of its kind
    public record Entry(String text, String kind, String standIn) {}

    /// Reads `text,kind,stand_in`; the last column may be absent.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where a cell is blank or a text
    ///   has fewer than two characters
    public static Listed read(Path path) {
        Faults faults = new Faults();
        Table table = CsvFile.read(path, Dialect.ANY).table();
        table.require("text");
        table.require("kind");
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> text = cells.required("text");
            Optional<String> kind = cells.required("kind");
            if (text.isPresent() && text.get().length() < 2) {
                cells.fault(
                        "text", "a single character would be found everywhere", "Write it out.");
            } else if (text.isPresent() && kind.isPresent()) {
                entries.add(
                        new Entry(
                                text.get(),
                                kind.get().toLowerCase(Locale.ROOT),
                                cells.text("stand_in").orElse("")));
            }
        }
        faults.throwIfAny();
        return new Listed(entries);
    }

    /// The people of the list, by name. A text with a full stop, such as `A.S.`, is no name and is
    /// looked for as written.
    List<KnownName> people(StandIns standIns) {
        return entries.stream()
                .filter(Listed::isName)
                .flatMap(entry ->
                        KnownName.of(
                                entry.text(),
                                IdentifierKind.PERSON,
                                standInOf(entry, standIns),
                                Sureness.RULE))
                .toList();
    }

    private static boolean isName(Entry entry) {
        return entry.kind().equals(PERSON) && entry.text().indexOf('.') < 0;
    }

    private static String standInOf(Entry entry, StandIns standIns) {
        if (entry.standIn().isEmpty()) {
            return standIns.of(entry.kind(), entry.text());
        }
        standIns.keep(entry.kind(), entry.text(), entry.standIn());
        return entry.standIn();
    }

    /// What else is on the list, where a text says it. Works in UTF-16 units.
    List<Finding> in(String text, List<Word> words, Lexicon lexicon, StandIns standIns) {
        List<Finding> found = new ArrayList<>();
        List<Entry> longestFirst =
                entries.stream()
                        .filter(entry -> !isName(entry))
                        .sorted(
                                Comparator.comparingInt((Entry entry) -> entry.text().length())
                                        .reversed())
                        .toList();
        Surroundings surroundings = new Surroundings(lexicon);
        for (Entry entry : longestFirst) {
            String standIn = standInOf(entry, standIns);
            boolean ordinary = lexicon.isOrdinary(Word.folded(entry.text()));
            Matcher matcher = patternOf(entry.text(), ordinary).matcher(text);
            while (matcher.find()) {
                Sureness sureness = Sureness.RULE;
                if (ordinary) {
                    int start = matcher.start();
                    int at = indexOf(words, start);
                    Surroundings.Reading reading =
                            at < 0 ? Surroundings.Reading.NAME : surroundings.of(text, words, at);
                    if (reading == Surroundings.Reading.WORD) {
                        continue;
                    }
                    sureness =
                            at >= 0 && words.get(at).place() == Place.FIRST
                                    ? Sureness.ASK
                                    : Sureness.RULE;
                }
                found.add(
                        new Finding(
                                matcher.start(),
                                matcher.end(),
                                entry.kind().equals(PERSON)
                                        ? IdentifierKind.PERSON
                                        : IdentifierKind.LISTED,
                                sureness,
                                standIn,
                                "on your list as " + entry.kind()));
            }
        }
        return found;
    }

    private static int indexOf(List<Word> words, int start) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() == start) {
                return i;
            }
        }
        return -1;
    }

    private static Pattern patternOf(String text, boolean ordinary) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
        boolean first = true;
        for (String part : text.split("\\s+", -1)) {
            pattern.append(first ? "" : "[\\s\u00a0]+").append(Pattern.quote(part));
            first = false;
        }
        pattern.append("(?![\\p{L}\\p{N}])");
        return ordinary
                ? Pattern.compile(pattern.toString())
                : Pattern.compile(
                        pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
