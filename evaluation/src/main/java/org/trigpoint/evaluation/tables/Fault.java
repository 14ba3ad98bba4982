package org.trigpoint.evaluation.tables;

/// One thing that is wrong with someone's file: where it is, what it is, and what to do about it.
///
/// @param file the file as the person knows it, without folders of this machine
/// @param line the line in the file, counted from 1; 0 where the fault concerns the whole file
/// @param column the column's heading or the key's path; empty where no single one is at fault
/// @param what what is wrong, a sentence without its full stop
/// @param remedy what to do, a sentence with its full stop; may be empty
public record Fault(String file, long line, String column, String what, String remedy) {

    /// A fault that concerns the whole file.
    public static Fault ofFile(String file, String what, String remedy) {
        return new Fault(file, 0, "", what, remedy);
    }

    /// A fault on one line.
    public static Fault ofLine(String file, long line, String what, String remedy) {
        return new Fault(file, line, "", what, remedy);
    }

    /// The fault as one line for a person: `responses.csv, line 14, column pacing: 12 is outside 0
    /// to 10. Check …`
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        text.append(": ").append(what).append('.');
        if (!remedy.isEmpty()) {
            text.append(' ').append(remedy);
        }
        return text.toString();
    }
}
