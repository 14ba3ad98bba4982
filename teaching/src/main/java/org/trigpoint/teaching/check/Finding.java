package org.trigpoint.teaching.check;

import org.trigpoint.teaching.pack.Fault;
import org.trigpoint.teaching.pack.Passage;

/// Something the check found.
///
/// @param file the path inside the pack
/// @param line counted from 1; 0 where the whole file is meant
/// @param what what is the matter, a sentence without its full stop
/// @param remedy what to do, with its full stop; may be empty
public record Finding(
        Weight weight, Rule rule, String file, long line, String what, String remedy) {

    /// How much it weighs.
    public enum Weight {
        /// the pack does not pass
        FAULT,
        /// somebody should look at it
        WARNING
    }

    static Finding of(Fault fault) {
        return new Finding(
                Weight.FAULT, Rule.FORM, fault.file(), fault.line(), fault.what(), fault.remedy());
    }

    static Finding fault(Rule rule, String file, long line, String what, String remedy) {
        return new Finding(Weight.FAULT, rule, file, line, what, remedy);
    }

    static Finding fault(Rule rule, Passage at, String what, String remedy) {
        return fault(rule, at.file(), at.line(), what, remedy);
    }

    static Finding warning(Rule rule, String file, long line, String what, String remedy) {
        return new Finding(Weight.WARNING, rule, file, line, what, remedy);
    }

    static Finding warning(Rule rule, Passage at, String what, String remedy) {
        return warning(rule, at.file(), at.line(), what, remedy);
    }

    /// The finding as one line for a person.
    public String sentence() {
        return new Fault(file, line, what, remedy).sentence();
    }
}
