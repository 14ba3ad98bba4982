package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Finds the columns that tell who filled in a row.
///
/// @param kind what people are matched by
/// @param columns for each export, its columns in the same order of elements
/// @param sureness whether a person named them
record MatchColumns(MatchKind kind, List<List<Column>> columns, Sureness sureness) {
    private static final double LIKE_ENOUGH = 0.75;
    private static final int FEWEST_ELEMENTS = 5;
    private static final Pattern EMAIL = Pattern.compile("\\be ?mail\\b|\\bemail\\b");
    private static final Pattern NAME = Pattern.compile("\\b(?:name|surname|forename)s?\\b");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\b(?:token|record id|participant (?:id|number)|study (?:id|number)|id|number)\\b");
    private static final Pattern CODE = Pattern.compile("\\b(?:codes?|codeword|sgic)\\b");

    /// What is to happen where a file seems to have no column that tells who it is.
    enum Absent {
        /// It is a fault.
        REFUSED,
        /// A person will choose.
        LEFT_OPEN
    }

    /// The columns a person named, or the likeliest where none was named.
    ///
    /// @param named headings, each once; for a code of several columns one heading an element
    /// @throws FaultsFoundException where an export has no such column, or none was named and none
    ///   is likely
    static MatchColumns find(
            List<Export> exports, List<String> named, Optional<MatchKind> kind, Absent absent) {
        List<List<Column>> columns = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Export export : exports) {
            if (named.isEmpty()) {
                columns.add(guess(export, kind).map(List::of).orElse(List.of()));
                if (columns.getLast().isEmpty() && absent == Absent.REFUSED) {
                    faults.add(missing(export, "no column seems to say who filled in a row"));
                }
                continue;
            }
            List<Column> found = new ArrayList<>();
            for (String heading : named) {
                Optional<Column> column = export.column(heading).or(() -> like(export, heading));
                column.ifPresentOrElse(
                        found::add,
                        () ->
                                faults.add(
                                        missing(export, "there is no column \"" + heading + "\"")));
            }
            columns.add(found);
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return new MatchColumns(
                kind.orElseGet(() -> kindOf(columns)),
                columns,
                named.isEmpty() ? Sureness.UNSURE : Sureness.SURE);
    }

    private static Fault missing(Export export, String what) {
        return Fault.ofFile(
                export.file(),
                what,
                "Name it with --match COLUMN; the columns are: "
                        + String.join(", ", export.columns().stream().map(Column::name).toList())
                        + ".");
    }

    /// A column with a slightly different heading, as when a form was copied for a later wave.
    private static Optional<Column> like(Export export, String heading) {
        Wording wanted = Wording.of(List.of(heading)).getFirst();
        List<Column> alike =
                export.columns().stream()
                        .filter(column ->
                                Math.max(
                                                likeness(wanted, column.name()),
                                                likeness(wanted, column.wording()))
                                        >= LIKE_ENOUGH)
                        .toList();
        if (alike.isEmpty()) {
            alike =
                    export.columns().stream()
                            .filter(column -> sharesWords(wanted, column.name()))
                            .toList();
        }
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// Whether one heading has all the words of the other: "Email" and "Email address".
    private static boolean sharesWords(Wording wanted, String heading) {
        Set<String> mine = Set.copyOf(Spelling.words(wanted.core()));
        Set<String> theirs = Set.copyOf(Spelling.words(heading));
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (mine.containsAll(theirs) || theirs.containsAll(mine));
    }

    private static double likeness(Wording wanted, String heading) {
        return wanted.likeness(Wording.of(List.of(heading)).getFirst());
    }

    private static Optional<Column> guess(Export export, Optional<MatchKind> kind) {
        for (MatchKind wanted :
                kind.map(List::of)
                        .orElse(
                                List.of(
                                        MatchKind.EMAIL,
                                        MatchKind.TOKEN,
                                        MatchKind.CODE,
                                        MatchKind.NAME))) {
            for (Column column : export.columns()) {
                if (speaksOf(wanted, column) && mostlyDistinct(column)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean speaksOf(MatchKind kind, Column column) {
        String name = String.join(" ", Spelling.words(column.name().replace('_', ' ')));
        return switch (kind) {
            case EMAIL ->
                    EMAIL.matcher(name).find()
                            && column.answers().stream().anyMatch(cell -> cell.contains("@"));
            case TOKEN -> name.equals("token") || name.equals("record id");
            case CODE -> CODE.matcher(name).find();
            case NAME -> NAME.matcher(name).find();
        };
    }

    private static boolean mostlyDistinct(Column column) {
        List<String> answers = column.answers();
        return !answers.isEmpty()
                && answers.stream().map(Spelling::folded).distinct().count()
                        >= 0.7 * answers.size();
    }

    /// What people seem to be matched by, told from the columns that tell who they are, one list a
    /// file.
    static MatchKind kindOf(List<List<Column>> all) {
        List<List<Column>> columns = all.stream().filter(list -> !list.isEmpty()).toList();
        if (columns.isEmpty()) {
            return MatchKind.TOKEN;
        }
        List<Column> first = columns.getFirst();
        String names =
                String.join(
                        " ",
                        first.stream()
                                .flatMap(column ->
                                        Spelling.words(column.name().replace('_', ' ')).stream())
                                .toList());
        if (first.size() > 1) {
            return NAME.matcher(names).find()
                            && first.size() <= 3
                            && !CODE.matcher(names).find()
                            && first.stream()
                                    .allMatch(c -> NAME.matcher(Spelling.folded(c.name())).find())
                    ? MatchKind.NAME
                    : MatchKind.CODE;
        }
        List<String> answers =
                columns.stream().flatMap(list -> list.getFirst().answers().stream()).toList();
        if (EMAIL.matcher(names).find() || share(answers, cell -> cell.contains("@")) > 0.5) {
            return MatchKind.EMAIL;
        }
        boolean longEnough =
                share(answers, cell -> CodeElements.pieces(cell).size() >= FEWEST_ELEMENTS) > 0.5;
        if (CODE.matcher(names).find() && longEnough) {
            return MatchKind.CODE;
        }
        if (TOKEN.matcher(names).find() || CODE.matcher(names).find()) {
            return MatchKind.TOKEN;
        }
        boolean words =
                share(answers, cell -> cell.matches("[\\p{L}\\p{M}' ,.-]+") && cell.length() > 3)
                        > 0.7;
        if (NAME.matcher(names).find() || words) {
            return MatchKind.NAME;
        }
        return longEnough ? MatchKind.CODE : MatchKind.TOKEN;
    }

    private static double share(List<String> answers, Predicate<String> condition) {
        return answers.isEmpty()
                ? 0
                : (double) answers.stream().filter(condition).count() / answers.size();
    }
}
