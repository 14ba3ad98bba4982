package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/// How the width of a page is shared among the columns of a table.
final class ColumnWidths {
    /// What stands beside the words in a cell, in the size of the words.
    private static final double PADDING = 1.1;

    private ColumnWidths() {}

    /// Shares of the width, one a column; they add up to 1.
    ///
    /// @param table whose columns
    /// @param page width of the page in the size of the words: how many ems a line holds
    static List<Double> of(Block.Table table, Lettering lettering, double page) {
        List<Double> least = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            double longestWord =
                    longestWord(
                            table.columns().get(column).heading().plain(),
                            lettering,
                            Drawing.Weight.BOLD);
            double longestCell = longestWord;
            boolean numbers = table.columns().get(column).kind() == Block.Kind.NUMBERS;
            for (List<Phrase> row : table.rows()) {
                String text = row.get(column).plain();
                double whole = lettering.width(text, 1, Drawing.Weight.REGULAR);
                longestCell = Math.max(longestCell, whole);
                longestWord =
                        Math.max(
                                longestWord,
                                numbers && whole < page / 5
                                        ? whole
                                        : longestWord(text, lettering, Drawing.Weight.REGULAR));
            }
            least.add(Math.min(longestWord, page / 4) + PADDING);
            wanted.add(Math.min(longestCell, page / 2) + PADDING);
        }
        return shared(least, wanted, page);
    }

    private static double longestWord(String text, Lettering lettering, Drawing.Weight weight) {
        double longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, lettering.width(word, 1, weight));
        }
        return longest;
    }

    private static List<Double> shared(List<Double> least, List<Double> wanted, double page) {
        double sumLeast = least.stream().mapToDouble(Double::doubleValue).sum();
        double sumWanted = wanted.stream().mapToDouble(Double::doubleValue).sum();
        double room =
                sumWanted > sumLeast
                        ? Math.clamp((page - sumLeast) / (sumWanted - sumLeast), 0, 1)
                        : 0;
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            widths.add(least.get(i) + room * (wanted.get(i) - least.get(i)));
        }
        double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
        return widths.stream().map(width -> width / sum).toList();
    }
}
