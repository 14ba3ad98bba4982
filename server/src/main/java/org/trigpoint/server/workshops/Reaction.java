package org.trigpoint.server.workshops;

import java.util.List;

/// What is asked after a workshop: three short statements, rated from 0 to 10. They are our own and
/// not validated.
public enum Reaction {
    /// I can use it in my work.
    USEFUL("useful"),
    /// I could take part as I wished.
    TAKING_PART("taking-part"),
    /// I had room to practise.
    PRACTICE("practice");

    /// The ratings there are.
    public static final List<Integer> RATINGS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    private final String key;

    Reaction(String key) {
        this.key = key;
    }

    /// Its name in forms, words and studies.
    public String key() {
        return key;
    }
}
