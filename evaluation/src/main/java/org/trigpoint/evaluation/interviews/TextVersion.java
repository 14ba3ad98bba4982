package org.trigpoint.evaluation.interviews;

import java.nio.charset.StandardCharsets;
import org.trigpoint.evaluation.study.StudyFolder;

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

    /// A version with the digest that its file will have.
    ///
    /// @throws IllegalArgumentException where the text holds half a character or a CR
    public static TextVersion of(int number, String text) {
        if (text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("The lines of a version end in LF");
        }
        return new TextVersion(
                number,
                SourceText.of(text),
                StudyFolder.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
