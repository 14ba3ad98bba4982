package org.trigpoint.evaluation.interviews;

/// One version of an interview's text; a correction is the next version.
///
/// @param number from 1
/// @param text what was said
/// @param digest SHA-256 of the file, 64 lower-case hexadecimal digits
public record TextVersion(int number, SourceText text, String digest) {
    public TextVersion {
        if (number < 1) {
            throw new IllegalArgumentException("Version " + number);
        }
    }
}
