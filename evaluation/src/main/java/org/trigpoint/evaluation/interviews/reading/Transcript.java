package org.trigpoint.evaluation.interviews.reading;

import java.util.List;
import java.util.Optional;

/// What a file says, before it is kept.
///
/// @param file the file's name
/// @param format as a person would call it (`Word`, `WebVTT` …)
/// @param text with LF line ends, in Unicode's composed form (NFC)
/// @param guessedEncoding the encoding, where the file does not say it and it had to be guessed
/// @param leftOut what the file holds and the text does not, sentences without a full stop
public record Transcript(
        String file,
        String format,
        String text,
        Optional<String> guessedEncoding,
        List<String> leftOut) {
    public Transcript {
        leftOut = List.copyOf(leftOut);
    }
}
