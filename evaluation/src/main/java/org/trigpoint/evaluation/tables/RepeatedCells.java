package org.trigpoint.evaluation.tables;

import java.util.Arrays;

/// Short cells that come again and again, such as ratings, waves and days: each is kept once where
/// it was seen not long before.
final class RepeatedCells {
    private static final int SHORT = 24;
    private static final int PLACES = 1 << 10;

    private final String[] seen = blanks();

    private static String[] blanks() {
        String[] blanks = new String[PLACES];
        Arrays.fill(blanks, "");
        return blanks;
    }

    /// The same text, if possible an earlier one.
    String one(String cell) {
        if (cell.length() > SHORT) {
            return cell;
        }
        int place = (cell.hashCode() * 0x9E3779B9) >>> 22;
        String earlier = seen[place];
        if (earlier.equals(cell)) {
            return earlier;
        }
        seen[place] = cell;
        return cell;
    }
}
