package org.trigpoint.teaching.pack;

/// One thing that is wrong with a pack: where it is, what it is, and what to do about it.
///
/// @param file the path inside the pack
/// @param line the line in the file, counted from 1; 0 where the fault concerns the whole file
/// @param what what is wrong, a sentence without its full stop
/// @param remedy what to do, a sentence with its full stop; may be empty
public record Fault(String file, long line, String what, String remedy) {

    /// The fault as one line for a person.
    public String sentence() {
        return (file + (line > 0 ? ", line " + line : "") + ": " + what + ". " + remedy).strip();
    }
}
