package org.trigpoint.evaluation.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A column and what it seems to be.
///
/// @param index its position in the file, counted from 0
/// @param letter its letter in a spreadsheet
/// @param name its heading
/// @param wording the question as people saw it; the heading where the file has nothing better
/// @param use what it seems to be
/// @param target the item of a rating, the name of a describing column; empty otherwise
/// @param sureness whether a person should look at it
/// @param note why, in words; may be empty
/// @param examples the most frequent answers, at most three; none where they may say who it is
public record ProposedColumn(
        int index,
        String letter,
        String name,
        String wording,
        Use use,
        String target,
        Sureness sureness,
        String note,
        List<String> examples) {
    private static final int MOST = 3;
    private static final int WIDEST = 40;

    public ProposedColumn {
        examples = List.copyOf(examples);
    }

    static ProposedColumn of(ColumnUse use) {
        Column column = use.column();
        return new ProposedColumn(
                column.index(),
                LayoutRecognition.letter(column.index()),
                column.name(),
                column.wording(),
                use.use(),
                use.target(),
                use.sureness(),
                use.note(),
                isHarmless(use) ? frequent(column) : List.of());
    }

    /// Whether answers may be shown: never those that tell who it is, nor free text, in which
    /// people name themselves and others.
    private static boolean isHarmless(ColumnUse use) {
        if (use.use() == Use.MATCH || use.use() == Use.IDENTITY) {
            return false;
        }
        return switch (ColumnKind.of(use.column())) {
            case RATING, COUNT, TICK, GROUP, CONSENT, OTHER_CONSENT, MOMENT -> true;
            case TEXT -> Proposals.inWords(use.column());
            case TOOL, IDENTITY, EMPTY -> false;
        };
    }

    private static List<String> frequent(Column column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        column.answers().forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= WIDEST)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
