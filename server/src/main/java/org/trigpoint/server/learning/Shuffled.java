package org.trigpoint.server.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The order in which things to choose from are shown: authors tend to write what fits first. It is
/// the same each time, so that a page that is shown again looks the same.
final class Shuffled {
    private static final int SPREAD = 0x9E3779B9;

    private Shuffled() {}

    /// Places, counted from 0, in the order they are shown.
    ///
    /// @param about what is asked, so that two questions with the same answers differ
    static List<Integer> of(String about, List<String> texts) {
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer place) ->
                                        spread((about + "|" + texts.get(place)).hashCode()))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Texts that differ in a letter have hash codes that lie side by side: every bit of one has to
    /// reach every other before they are compared.
    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * SPREAD;
        mixed = (mixed ^ (mixed >>> 13)) * SPREAD;
        return mixed ^ (mixed >>> 16);
    }
}
