package org.trigpoint.statistics.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.trigpoint.statistics.paired.Resampling;

/// Agreement of coders who applied codes to stretches of texts: at each position each coder who
/// worked on the text applied a code or did not.
///
/// Positions next to each other are not independent: who codes a sentence codes all its letters.
/// Counting each as a case of its own would make intervals far too narrow; blocks of positions are
/// drawn with replacement instead, and with them everything all coders did in them.
///
/// @param codes one a code, in the order given
/// @param together all codes: observed and expected shares averaged over codes before the one is
///   corrected by the other (De Vries, Elliott, Kanouse and Teleki, 2008)
public record CodingAgreement(List<Agreement> codes, Agreement together) {
    private static final int CATEGORIES = 2;

    public CodingAgreement {
        codes = List.copyOf(codes);
    }

    /// What the coders of a position did.
    private record Pattern(long present, long applied) {}

    /// Analyses codings.
    ///
    /// @param coders how many there are, 2 to 60
    /// @param texts what they worked on; a text that fewer than two worked on is never compared
    /// @param codes the stretches of each code, in any order; overlapping ones of one coder count
    ///   once
    /// @throws IllegalArgumentException where a stretch lies outside its text or is by a coder who
    ///   did not work on it
    public static CodingAgreement of(
            int coders, List<Continuum> texts, List<List<Stretch>> codes, Resampling resampling) {
        if (coders < 2 || coders > Sweep.MOST_CODERS) {
            throw new IllegalArgumentException("Agreement of " + coders + " coders");
        }
        int[] firstBlocks = new int[texts.size() + 1];
        long[] present = new long[texts.size()];
        Patterns<Pattern> nothing = new Patterns<>();
        for (int text = 0; text < texts.size(); text++) {
            Continuum continuum = texts.get(text);
            firstBlocks[text + 1] = firstBlocks[text] + continuum.blockEnds().size();
            present[text] = bits(continuum.coders(), coders);
            int from = 0;
            for (int block = 0; block < continuum.blockEnds().size(); block++) {
                int to = continuum.blockEnds().get(block);
                nothing.add(firstBlocks[text] + block, new Pattern(present[text], 0), to - from);
                from = to;
            }
        }
        List<Patterns.Weighed> items = new ArrayList<>(codes.size());
        for (List<Stretch> stretches : codes) {
            Patterns<Pattern> patterns = new Patterns<>();
            forEachText(
                    stretches,
                    texts,
                    (text, ofText) -> {
                        List<Integer> ends = texts.get(text).blockEnds();
                        Sweep.over(
                                ofText,
                                (start, end, applied) ->
                                        cut(
                                                start,
                                                end,
                                                ends,
                                                (block, units) ->
                                                        patterns.add(
                                                                firstBlocks[text] + block,
                                                                new Pattern(present[text], applied),
                                                                units)));
                    });
            items.add(patterns.weighed(pattern -> moreThanNothing(pattern, coders)));
        }
        List<Agreement> found =
                new Blocks(
                                firstBlocks[texts.size()],
                                coders,
                                CATEGORIES,
                                nothing.weighed(pattern -> unit(pattern, coders)),
                                items)
                        .agreements(resampling);
        return new CodingAgreement(found.subList(0, codes.size()), found.getLast());
    }

    private static long bits(Set<Integer> coders, int all) {
        long bits = 0;
        for (int coder : coders) {
            if (coder < 0 || coder >= all) {
                throw new IllegalArgumentException("Coder " + coder + " of " + all);
            }
            bits |= 1L << coder;
        }
        return bits;
    }

    /// Told of the stretches of one text.
    interface OfText {
        void found(int text, List<Stretch> stretches);
    }

    /// Stretches text by text, checked.
    static void forEachText(List<Stretch> stretches, List<Continuum> texts, OfText each) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::text));
        int from = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Stretch stretch = sorted.get(i);
            if (stretch.text() >= texts.size()
                    || stretch.end() > texts.get(stretch.text()).length()
                    || !texts.get(stretch.text()).coders().contains(stretch.coder())) {
                throw new IllegalArgumentException(stretch + " does not fit its text");
            }
            boolean last = i + 1 == sorted.size() || sorted.get(i + 1).text() != stretch.text();
            if (last) {
                each.found(stretch.text(), sorted.subList(from, i + 1));
                from = i + 1;
            }
        }
    }

    private interface Part {
        void found(int block, int units);
    }

    /// Cuts a run at the ends of blocks.
    private static void cut(int start, int end, List<Integer> ends, Part part) {
        int found = Collections.binarySearch(ends, start);
        int block = found >= 0 ? found + 1 : -found - 1;
        int from = start;
        while (from < end) {
            int to = Math.min(end, ends.get(block));
            part.found(block, to - from);
            from = to;
            block++;
        }
    }

    private static UnitSums unit(Pattern pattern, int coders) {
        int[] judgements = new int[coders];
        for (int coder = 0; coder < coders; coder++) {
            judgements[coder] =
                    (pattern.present >>> coder & 1) == 0
                            ? UnitSums.MISSING
                            : (int) (pattern.applied >>> coder & 1);
        }
        return UnitSums.ofUnit(judgements, CATEGORIES);
    }

    /// What a position adds to one at which nobody applied the code.
    private static UnitSums moreThanNothing(Pattern pattern, int coders) {
        UnitSums more = unit(pattern, coders);
        more.add(unit(new Pattern(pattern.present, 0), coders), -1);
        return more;
    }
}
