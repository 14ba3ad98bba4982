package org.trigpoint.evaluation.interviews.finding;

import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// A text that an expression may look at so many times and no more: some expressions look at one
/// sentence for longer than anybody waits. Steps are counted, not seconds, so that the same search
/// ends the same way on every machine.
final class Patient implements CharSequence {
    /// How often one search may look at a character.
    static final long LOOKS = 200_000_000L;

    /// What is left for one search.
    static final class Looks {
        private long left = LOOKS;
    }

    private final CharSequence text;
    private final Looks looks;

    Patient(CharSequence text, Looks looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (looks.left-- <= 0) {
            throw tooLong();
        }
        return text.charAt(index);
    }

    static FaultsFoundException tooLong() {
        return new FaultsFoundException(
                Fault.ofFile(
                        "the expression",
                        "it tries too many ways to match, and the search was stopped",
                        "Avoid repeats within repeats, as in (a+)+; a plain word with * often does."));
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Patient(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
