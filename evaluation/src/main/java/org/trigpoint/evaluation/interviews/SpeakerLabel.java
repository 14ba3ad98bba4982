package org.trigpoint.evaluation.interviews;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What a transcript calls a speaker, and how it is written before a turn.
///
/// @param name as in the text, without a colon
public record SpeakerLabel(String name) {

    /// A label found at the beginning of a line.
    ///
    /// @param label who
    /// @param end where the words begin, in UTF-16 units
    public record Found(SpeakerLabel label, int end) {}

    /// The label that a line begins with, if it looks like one.
    public static Optional<Found> at(String line) {
        return SpeakerLine.of(line)
                .map(found -> new Found(new SpeakerLabel(found.label()), found.words()));
    }

    /// `3:12`, `00:03:12` or `1:02:03.500` as a duration in whole seconds.
    ///
    /// @throws NumberFormatException where it is no time
    public static Duration time(String written) {
        return SpeakerLine.time(written);
    }

    /// Whether it is a role or a number, which nobody begins a sentence with.
    public boolean isKnown() {
        return new SpeakerLine(name, Optional.empty(), 0).isKnown();
    }

    /// Whether the label says by itself that this speaker asks.
    public boolean asks() {
        return SpeakerLine.asks(name);
    }

    /// The label as it stands before a turn: `Interviewer 00:03:12:`.
    public String written(Optional<Duration> at) {
        return name + at.map(time -> " " + clock(time)).orElse("") + ":";
    }

    /// A time as it is kept: hours, minutes and seconds.
    public static String clock(Duration time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart());
    }
}
