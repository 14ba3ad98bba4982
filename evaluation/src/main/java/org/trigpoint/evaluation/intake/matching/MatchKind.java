package org.trigpoint.evaluation.intake.matching;

import java.util.Locale;

/// What people are recognised by from one wave to the next.
public enum MatchKind {
    /// An e-mail address: equal after case and spaces are set aside.
    EMAIL("e-mail address"),
    /// A name: equal after case, accents, hyphens, titles and the order of its words are set aside.
    NAME("name"),
    /// A token handed out by a survey tool or the trainer: equal but for case and spaces.
    TOKEN("token"),
    /// A code people make up themselves from several facts, matched with tolerance.
    CODE("self-generated code");

    private final String words;

    MatchKind(String words) {
        this.words = words;
    }

    /// The kind as a sentence names it.
    public String words() {
        return words;
    }

    /// How the kind is written on the command line and in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
