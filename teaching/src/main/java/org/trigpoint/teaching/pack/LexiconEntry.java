package org.trigpoint.teaching.pack;

/// A phrase that is heard otherwise than it is meant.
///
/// @param problem why it does not help
/// @param alternative what could be said or asked in its place
/// @param source what the entry rests on
/// @param line where it stands in lexicon.csv
public record LexiconEntry(
        String phrase,
        String category,
        String problem,
        String alternative,
        String source,
        long line) {
    /// The file that holds them.
    public static final String FILE = "lexicon.csv";

    /// Whether it is a technical term: allowed among colleagues, not in what patients are given.
    public boolean isJargon() {
        return category.equals("jargon");
    }
}
