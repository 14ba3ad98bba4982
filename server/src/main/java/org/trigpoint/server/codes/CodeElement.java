package org.trigpoint.server.codes;

import java.util.Locale;
import java.util.Optional;

/// A fact that a code is made of. Each stays the same over the years, and few colleagues know many
/// of them.
public enum CodeElement {
    PARENT(Kind.LETTER, Knower.FEW),
    CARER(Kind.LETTER, Knower.FEW),
    DAY(Kind.DAY, Knower.COLLEAGUES),
    MONTH(Kind.MONTH, Knower.COLLEAGUES),
    OLDER(Kind.COUNT, Knower.FEW),
    YOUNGER(Kind.COUNT, Knower.FEW),
    BORN_IN(Kind.LETTER, Knower.FEW),
    SCHOOL(Kind.LETTER, Knower.FEW),
    FIRST_NAME(Kind.LETTER, Knower.COLLEAGUES),
    SURNAME(Kind.LETTER, Knower.COLLEAGUES),
    STREET(Kind.LETTER, Knower.FEW),
    FRIEND(Kind.LETTER, Knower.FEW);

    private final Kind kind;
    private final Knower knower;

    CodeElement(Kind kind, Knower knower) {
        this.kind = kind;
        this.knower = knower;
    }

    /// What an answer is.
    public enum Kind {
        LETTER,
        DAY,
        MONTH,
        COUNT
    }

    /// Who else is likely to know it.
    enum Knower {
        COLLEAGUES,
        FEW
    }

    /// What an answer is.
    public Kind kind() {
        return kind;
    }

    Knower knower() {
        return knower;
    }

    /// The name of its field in a form and of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What was typed in the form in which codes are compared; blank where nothing was; empty where
    /// it is no answer.
    Optional<String> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of("");
        }
        return switch (kind) {
            case LETTER ->
                    text.codePointCount(0, text.length()) == 1
                                    && Character.isLetter(text.codePointAt(0))
                            ? Optional.of(text)
                            : Optional.empty();
            case DAY -> number(text, 1, 31);
            case MONTH -> number(text, 1, 12);
            case COUNT -> number(text, 0, 20);
        };
    }

    private static Optional<String> number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most
                ? Optional.of(Integer.toString(number))
                : Optional.empty();
    }
}
