package org.trigpoint.evaluation.report;

import java.util.List;

/// What the labels of one figure begin with alike: the title of their instrument, where a study has
/// several.
///
/// @param words up to and including `: `; empty where there is nothing
record SharedPrefix(String words) {
    private static final String END = ": ";

    static SharedPrefix of(List<String> labels) {
        if (labels.size() < 2) {
            return new SharedPrefix("");
        }
        String shared = labels.getFirst();
        for (String label : labels) {
            int same = 0;
            while (same < Math.min(shared.length(), label.length())
                    && shared.charAt(same) == label.charAt(same)) {
                same++;
            }
            shared = shared.substring(0, same);
        }
        int end = shared.lastIndexOf(END);
        return new SharedPrefix(end < 0 ? "" : shared.substring(0, end + END.length()));
    }

    /// The label without it.
    String without(String label) {
        return label.startsWith(words) ? label.substring(words.length()) : label;
    }

    /// What a caption can begin with; empty where there is nothing.
    Phrase start() {
        return Phrase.of(words);
    }
}
