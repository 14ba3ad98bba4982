package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which pieces of an old text stand in a new one, in the same order.
///
/// Pieces that are unique in both texts anchor the rest (the patience diff of Cohen); between
/// anchors the shortest edit script is sought (Myers 1986, Algorithmica 1:251). Where a passage
/// would take more than [#MOST_EDITS] edits it counts as replaced: nothing in it is kept, which
/// loses codings and invents none.
final class Alignment {
    private static final int MOST_EDITS = 600;
    static final int GONE = -1;

    private final Words old;
    private final Words now;
    private final int[] partner;

    private Alignment(Words old, Words now) {
        this.old = old;
        this.now = now;
        this.partner = new int[old.count()];
        Arrays.fill(partner, GONE);
    }

    /// For each piece of the old text its piece in the new one, or [#GONE].
    static int[] of(Words old, Words now) {
        Alignment alignment = new Alignment(old, now);
        alignment.align(new Range(0, old.count(), 0, now.count()));
        return alignment.partner;
    }

    /// Pieces `a` to `b` of the old text beside pieces `c` to `d` of the new one.
    private record Range(int a, int b, int c, int d) {
        boolean isOneSided() {
            return a == b || c == d;
        }
    }

    private void align(Range whole) {
        List<Range> open = new ArrayList<>(List.of(whole));
        while (!open.isEmpty()) {
            Range inner = withoutCommonEnds(open.removeLast());
            if (inner.isOneSided()) {
                continue;
            }
            List<int[]> anchors = anchors(inner);
            if (anchors.isEmpty()) {
                shortestEdits(inner);
                continue;
            }
            int a = inner.a();
            int c = inner.c();
            for (int[] anchor : anchors) {
                partner[anchor[0]] = anchor[1];
                open.add(new Range(a, anchor[0], c, anchor[1]));
                a = anchor[0] + 1;
                c = anchor[1] + 1;
            }
            open.add(new Range(a, inner.b(), c, inner.d()));
        }
    }

    private Range withoutCommonEnds(Range range) {
        int a = range.a();
        int b = range.b();
        int c = range.c();
        int d = range.d();
        while (a < b && c < d && old.name(a) == now.name(c)) {
            partner[a++] = c++;
        }
        while (a < b && c < d && old.name(b - 1) == now.name(d - 1)) {
            partner[--b] = --d;
        }
        return new Range(a, b, c, d);
    }

    /// Words that stand once in each text, the longest sequence of them in the order of both.
    private List<int[]> anchors(Range range) {
        Map<Integer, Integer> inOld = once(old, range.a(), range.b());
        Map<Integer, Integer> inNew = once(now, range.c(), range.d());
        List<int[]> pairs = new ArrayList<>();
        for (int i = range.a(); i < range.b(); i++) {
            int other = inNew.getOrDefault(old.name(i), GONE);
            if (other >= 0 && inOld.getOrDefault(old.name(i), GONE) >= 0) {
                pairs.add(new int[] {i, other});
            }
        }
        return longestRising(pairs);
    }

    /// Where each word stands that is there once; [#GONE] for those that come back.
    private static Map<Integer, Integer> once(Words words, int from, int to) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            if (words.isSpoken(i)) {
                places.merge(words.name(i), i, (_, _) -> GONE);
            }
        }
        return places;
    }

    private static List<int[]> longestRising(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? GONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> rising = new ArrayList<>();
        for (int i = length == 0 ? GONE : tails[length - 1]; i >= 0; i = before[i]) {
            rising.addFirst(pairs.get(i));
        }
        return rising;
    }

    /// Myers' greedy search forward, with the furthest reach of every step kept for the way back.
    private void shortestEdits(Range range) {
        int n = range.b() - range.a();
        int m = range.d() - range.c();
        int most = Math.min(n + m, MOST_EDITS);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        List<int[]> history = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            history.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down =
                        k == -edits
                                || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
                int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                int y = x - k;
                while (x < n
                        && y < m
                        && y >= 0
                        && old.name(range.a() + x) == now.name(range.c() + y)) {
                    x++;
                    y++;
                }
                reach[middle + k] = x;
                if (x >= n && y >= m) {
                    walkBack(range, history, n, m);
                    return;
                }
            }
        }
    }

    private void walkBack(Range range, List<int[]> history, int n, int m) {
        int x = n;
        int y = m;
        for (int edits = history.size() - 1; edits >= 0; edits--) {
            int[] reach = history.get(edits);
            int k = x - y;
            int at = k + edits + 1;
            boolean down = k == -edits || (k != edits && reach[at - 1] < reach[at + 1]);
            int fromX = edits == 0 ? 0 : down ? reach[at + 1] : reach[at - 1];
            int fromY = edits == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            int stepX = edits == 0 || down ? fromX : fromX + 1;
            while (x > stepX && y > 0) {
                x--;
                y--;
                partner[range.a() + x] = range.c() + y;
            }
            x = fromX;
            y = fromY;
        }
    }
}
