package org.trigpoint.teaching.pack;

import java.util.Comparator;
import java.util.List;

/// Someone who wrote the content. Authors are shown as equals, in order of name.
///
/// @param name empty while the author is awaited
public record Author(Key id, String name, Kind kind, Standing standing) {

    /// What an author brings.
    public enum Kind {
        LIVED_EXPERIENCE,
        CLINICAL,
        EDUCATION,
        DRAFTING
    }

    /// Whether somebody real stands behind the entry yet.
    public enum Standing {
        NAMED,
        AWAITED
    }

    /// Authors as they are shown: by name, and those awaited after them.
    public static List<Author> inOrderOfName(List<Author> authors) {
        return authors.stream()
                .sorted(
                        Comparator.comparing(Author::standing)
                                .thenComparing(Author::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(author -> author.id().value()))
                .toList();
    }
}
