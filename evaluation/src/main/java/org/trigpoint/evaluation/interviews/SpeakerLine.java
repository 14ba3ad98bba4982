package org.trigpoint.evaluation.interviews;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that may begin a turn: a label, perhaps a time, and where the words begin.
///
/// @param label who speaks, as written, without brackets
/// @param at how far into the recording, where the line says so
/// @param words where the words begin in the line, in UTF-16 units; the line's length where the
///   label stands alone
record SpeakerLine(String label, Optional<Duration> at, int words) {
    private static final String LABEL =
            "(?<label>\\p{L}[\\p{L}\\p{M}\\p{N} .,'\u2019_/()&-]{0,59}?)";
    private static final String TIME =
            "[\\[({<]?(?<%s>\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)[\\])}>]?";

    /// `P07: words`, `Interviewer 00:03:12: words`, `[00:03:12] Anna: words`, `Anna: (00:12) words`
    private static final Pattern WITH_COLON =
            Pattern.compile(
                    "[\\s\uFEFF]*(?:"
                            + TIME.formatted("first")
                            + "[\\s-]*)?"
                            + LABEL
                            + "\\s*(?:[,-]?\\s*"
                            + TIME.formatted("after")
                            + ")?\\s*(?<colon>:)(?=\\s|$|\\p{L})\\s*(?:"
                            + "[\\[({<](?<last>\\d{1,3}:\\d{2}(?::\\d{2})?)[\\])}>](?=\\s|$))?\\s*");

    /// `Anna Smith 0:12` or `00:00:12 Anna Smith`, alone on a line
    private static final Pattern WITH_TIME =
            Pattern.compile(
                    "[\\s\uFEFF]*(?:"
                            + TIME.formatted("first")
                            + "[\\s-]+)?"
                            + LABEL
                            + "(?:\\s+[,-]?\\s*"
                            + TIME.formatted("after")
                            + ")?\\s*");

    /// `[P07] words`, `[Anna Smith] 10:00:01`
    private static final Pattern IN_BRACKETS =
            Pattern.compile(
                    "[\\s\uFEFF]*\\["
                            + LABEL
                            + "\\]\\s*:?\\s*(?:"
                            + TIME.formatted("after")
                            + ")?:?\\s*");

    /// `Interviewer<tab>words`
    private static final Pattern WITH_TAB =
            Pattern.compile("[ \uFEFF]*" + LABEL + "[ ]*\\t\\s*(?=\\S)");

    private static final Pattern ROLE =
            Pattern.compile(
                    "(?:interviewer|interviewee|int|intv|iv|i|q|a|r|p|participant|respondent|resp"
                            + "|researcher|moderator|mod|facilitator|speaker|patient|link worker"
                            + "|question|answer|observer|transcriber|unknown(?: speaker)?"
                            + "|unidentified(?: speaker)?)"
                            + "(?: ?[#-]?\\d{1,3}[a-z]?| [a-z])?(?: \\([^)]{1,20}\\))?",
                    Pattern.CASE_INSENSITIVE);

    /// Numbers and pseudonyms: `P07`, `INT1`, `id3`, `Heron-27`.
    private static final Pattern NUMBERED =
            Pattern.compile("\\p{L}{1,3}[ _-]?\\d{1,4}|\\p{Lu}\\p{Ll}+-\\d{2,}");

    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*,?(?: (?:\\p{Lu}|\\d)[^ ]*){0,3}(?: \\([^()]{1,40}\\))?");

    private static final Set<String> ASKING =
            Set.of(
                    "interviewer",
                    "int",
                    "intv",
                    "iv",
                    "i",
                    "q",
                    "question",
                    "researcher",
                    "moderator",
                    "mod",
                    "facilitator");

    /// What stands before a colon at the head of a transcript, or in what somebody says, and is no
    /// speaker.
    private static final Set<String> HEADINGS =
            Set.of(
                    "date",
                    "time",
                    "place",
                    "location",
                    "venue",
                    "interview",
                    "interviews",
                    "transcript",
                    "transcription",
                    "title",
                    "duration",
                    "length",
                    "participants",
                    "present",
                    "recording",
                    "file",
                    "file name",
                    "filename",
                    "note",
                    "notes",
                    "topic",
                    "subject",
                    "project",
                    "study",
                    "example",
                    "summary",
                    "remember",
                    "language",
                    "kind",
                    "version",
                    "section",
                    "part",
                    "setting",
                    "consent",
                    "re",
                    "ps",
                    "nb",
                    "warning",
                    "background",
                    "context",
                    "comment",
                    "comments");

    /// The forms a line has, as far as its own look tells; the text decides which are meant.
    ///
    /// @param line without its line end
    static Optional<SpeakerLine> of(String line) {
        // a label is short: long lines are not searched to their ends
        String head = line.length() > 120 ? line.substring(0, 120) : line;
        for (Pattern form : List.of(WITH_COLON, IN_BRACKETS, WITH_TAB)) {
            Matcher found = form.matcher(head);
            if (found.lookingAt()) {
                SpeakerLine speaker = of(found);
                if (form != IN_BRACKETS || speaker.mayStandInBrackets(head)) {
                    return Optional.of(speaker).filter(SpeakerLine::looksLikeALabel);
                }
            }
        }
        Matcher alone = WITH_TIME.matcher(head);
        return alone.matches() && line.length() == head.length()
                ? Optional.of(of(alone))
                        .filter(speaker -> speaker.at.isPresent() && speaker.looksLikeALabel())
                : Optional.empty();
    }

    private static SpeakerLine of(Matcher found) {
        Optional<Duration> at = Optional.empty();
        int words = found.end();
        for (String group : List.of("first", "after", "last")) {
            if (found.namedGroups().containsKey(group) && found.group(group) != null) {
                if (at.isEmpty()) {
                    at = Optional.of(time(found.group(group)));
                } else if (group.equals("last")) {
                    // a second time belongs to the words
                    words = found.end("colon");
                }
            }
        }
        return new SpeakerLine(found.group("label").strip(), at, words);
    }

    /// Minutes and seconds, or hours, minutes and seconds; parts of a second are left out.
    static Duration time(String written) {
        String[] parts = written.split("[.,]", 2)[0].split(":", -1);
        long seconds = 0;
        for (String part : parts) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        return Duration.ofSeconds(seconds);
    }

    /// "[laughs]" is no speaker: in brackets there must be a number, a role or a time.
    private boolean mayStandInBrackets(String line) {
        return at.isPresent() || isKnown() || line.stripLeading().startsWith("[" + label + "]:");
    }

    private boolean looksLikeALabel() {
        boolean heading = HEADINGS.contains(label.toLowerCase(Locale.ROOT));
        return !heading && (isKnown() || NAME.matcher(label).matches());
    }

    /// Whether the label is a role or a number, which nobody begins a sentence with.
    boolean isKnown() {
        return ROLE.matcher(label).matches() || NUMBERED.matcher(label).matches();
    }

    /// Whether a label says that its speaker asks.
    static boolean asks(String label) {
        String bare =
                label.toLowerCase(Locale.ROOT)
                        .replaceAll("\\(.*\\)", "")
                        .replaceAll("[ #._-]*\\d{0,3}[a-z]?$", "")
                        .strip();
        return ASKING.contains(bare) || ASKING.contains(label.toLowerCase(Locale.ROOT));
    }
}
