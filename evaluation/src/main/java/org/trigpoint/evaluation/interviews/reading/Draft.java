package org.trigpoint.evaluation.interviews.reading;

import java.util.List;
import java.util.Optional;

/// What one format's reader found: raw text, and what it had to leave out.
///
/// @param format as a person would call it
/// @param text with any line ends
/// @param guessedEncoding as in [Transcript#guessedEncoding]
/// @param leftOut as in [Transcript#leftOut]
record Draft(String format, String text, Optional<String> guessedEncoding, List<String> leftOut) {
    Draft(String format, String text, List<String> leftOut) {
        this(format, text, Optional.empty(), leftOut);
    }
}
