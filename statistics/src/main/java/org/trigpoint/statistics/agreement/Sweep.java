package org.trigpoint.statistics.agreement;

import java.util.Arrays;
import java.util.List;

/// Walks over a text from boundary to boundary and says who applied a code between them: the work
/// grows with the number of stretches, not with the length of the text.
final class Sweep {
    /// More coders than this are not counted.
    static final int MOST_CODERS = 60;

    /// Told of a run of positions without a boundary within.
    interface Run {
        /// @param applied one bit a coder, never 0
        void found(int start, int end, long applied);
    }

    private Sweep() {}

    /// Walks over the stretches of one text; overlapping ones of one coder count once.
    static void over(List<Stretch> ofText, Run run) {
        long[] boundaries = new long[2 * ofText.size()];
        int size = 0;
        for (Stretch stretch : ofText) {
            boundaries[size++] = boundary(stretch.start(), stretch.coder(), 1);
            boundaries[size++] = boundary(stretch.end(), stretch.coder(), 0);
        }
        Arrays.sort(boundaries);
        int[] open = new int[MOST_CODERS];
        long applied = 0;
        int at = 0;
        for (long boundary : boundaries) {
            int position = (int) (boundary >>> 8);
            if (applied != 0 && position > at) {
                run.found(at, position, applied);
            }
            int coder = (int) (boundary >>> 1) & 0x7F;
            open[coder] += (boundary & 1) == 1 ? 1 : -1;
            long bit = 1L << coder;
            applied = open[coder] > 0 ? applied | bit : applied & ~bit;
            at = position;
        }
    }

    /// Position, coder and direction in one number, which sorts by position.
    private static long boundary(int position, int coder, int opens) {
        return ((long) position << 8) | ((long) coder << 1) | opens;
    }
}
