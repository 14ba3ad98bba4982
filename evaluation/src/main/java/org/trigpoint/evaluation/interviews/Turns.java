package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// The turns of a text, in order: who says what, and where.
///
/// Texts that Trigpoint wrote have one form: `Label: words` or `Label 00:03:12: words`, an empty
/// line between turns, single line ends within. Texts that came with other programs' codings are
/// kept as they were, so the forms of their transcripts are understood too. A label counts where it
/// is a role or a number (`Interviewer`, `P07`), has a time, or comes back; a text without any is
/// one turn.
public final class Turns {
    private final List<Turn> all;
    private final int[] labelsAt;

    private Turns(List<Turn> all, int[] labelsAt) {
        this.all = List.copyOf(all);
        this.labelsAt = labelsAt;
    }

    /// The turns of a text whose interview is not known: who asks is told by labels alone.
    public static Turns of(SourceText text) {
        return of(text, _ -> false, _ -> false);
    }

    /// The turns of a version of an interview, whose participant and interviewer help to tell who
    /// asks: where one of two speakers is the participant, the other asks.
    public static Turns of(Interview interview, TextVersion version) {
        return of(
                version.text(),
                label -> label.equalsIgnoreCase(interview.interviewer()),
                label ->
                        interview.participant().isPresent()
                                && label.equalsIgnoreCase(interview.participant().get().value()));
    }

    /// Whether a line by its own look may begin a turn; the text around it decides.
    public static boolean mayBegin(String line) {
        return SpeakerLine.of(line).isPresent();
    }

    /// A set of labels.
    interface Labels {
        boolean have(String label);
    }

    /// Where a label stands in a text, in UTF-16 units.
    record Begin(SpeakerLine line, int label, int words) {}

    private static Turns of(SourceText text, Labels asking, Labels participant) {
        List<Begin> begins =
                begins(text.text(), label -> asking.have(label) || participant.have(label));
        SequencedSet<String> speakers = new LinkedHashSet<>();
        begins.forEach(begin -> speakers.add(begin.line().label()));
        Set<String> asks = asking(speakers, asking, participant);
        List<Turn> turns = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int firstLabel = begins.isEmpty() ? text.text().length() : begins.getFirst().label();
        stretch(text, 0, firstLabel)
                .ifPresent(head -> {
                    turns.add(
                            new Turn(
                                    "",
                                    begins.isEmpty() ? TurnKind.ANSWER : TurnKind.ASIDE,
                                    Optional.empty(),
                                    head.start(),
                                    head.end()));
                    labels.add(0);
                });
        for (int i = 0; i < begins.size(); i++) {
            Begin begin = begins.get(i);
            int end = i + 1 < begins.size() ? begins.get(i + 1).label() : text.text().length();
            TurnKind kind =
                    asks.contains(begin.line().label()) ? TurnKind.QUESTION : TurnKind.ANSWER;
            stretch(text, begin.words(), end)
                    .ifPresent(words -> {
                        turns.add(
                                new Turn(
                                        begin.line().label(),
                                        kind,
                                        begin.line().at(),
                                        words.start(),
                                        words.end()));
                        labels.add(text.codePointAt(begin.label()));
                    });
        }
        return new Turns(turns, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<String> asking(
            SequencedSet<String> speakers, Labels asking, Labels participant) {
        Set<String> asks = new LinkedHashSet<>();
        for (String label : speakers) {
            if (!participant.have(label) && (asking.have(label) || SpeakerLine.asks(label))) {
                asks.add(label);
            }
        }
        if (asks.isEmpty()) {
            boolean known = speakers.stream().anyMatch(participant::have);
            // R is the researcher beside P, and the respondent beside I
            boolean besideP = speakers.stream().anyMatch(label -> label.matches("(?i)P ?\\d*"));
            speakers.stream()
                    .filter(label ->
                            (known && speakers.size() == 2 && !participant.have(label))
                                    || (besideP && label.equalsIgnoreCase("R")))
                    .forEach(asks::add);
        }
        return asks;
    }

    private record Stretch(int start, int end) {}

    /// A stretch without the blanks round it, in code points; empty where it is blank.
    private static Optional<Stretch> stretch(SourceText text, int from, int to) {
        String all = text.text();
        int start = from;
        int end = to;
        while (start < end && isBlank(all.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(all.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? Optional.empty()
                : Optional.of(new Stretch(text.codePointAt(start), text.codePointAt(end)));
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || unit == '\u00A0' || unit == '\uFEFF';
    }

    /// The lines that begin a turn.
    ///
    /// @param told labels that are known to be a speaker's
    static List<Begin> begins(String text, Labels told) {
        List<Begin> candidates = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int lines = 0;
        for (int from = 0; from < text.length(); ) {
            int next = text.indexOf('\n', from);
            int end = next < 0 ? text.length() : next;
            int stripped = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = text.substring(from, stripped);
            lines += line.isBlank() ? 0 : 1;
            Optional<SpeakerLine> found = SpeakerLine.of(line);
            if (found.isPresent()) {
                candidates.add(new Begin(found.get(), from, from + found.get().words()));
                seen.merge(key(found.get()), 1, Integer::sum);
            }
            from = end + 1;
        }
        List<Begin> sure =
                candidates.stream()
                        .filter(begin ->
                                begin.line().isKnown()
                                        || told.have(begin.line().label())
                                        || begin.line().at().isPresent()
                                        || seen.getOrDefault(key(begin.line()), 0) > 1)
                        .toList();
        // a short exchange between names that each speak once
        boolean allOnce =
                candidates.size() > 1
                        && sure.stream().allMatch(begin -> told.have(begin.line().label()));
        return allOnce && candidates.size() * 2 >= lines ? candidates : sure;
    }

    private static String key(SpeakerLine line) {
        return line.label().toLowerCase(Locale.ROOT);
    }

    /// All turns, in the order of the text; turns without words are left out.
    public List<Turn> all() {
        return all;
    }

    /// The labels there are, in the order in which they first speak; without the blank one.
    public SequencedSet<String> speakers() {
        SequencedSet<String> speakers = new LinkedHashSet<>();
        all.stream().map(Turn::speaker).filter(label -> !label.isEmpty()).forEach(speakers::add);
        return speakers;
    }

    /// The number of the turn, from 0, whose label or words hold a code point, or which was the
    /// last before it; -1 before the first.
    public int numberAt(int codePoint) {
        int low = 0;
        int high = labelsAt.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (labelsAt[middle] <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// The turn of [#numberAt].
    public Optional<Turn> at(int codePoint) {
        int number = numberAt(codePoint);
        return number < 0 ? Optional.empty() : Optional.of(all.get(number));
    }

    /// The turns that have a character in common with a stretch of the text.
    ///
    /// @param start first code point
    /// @param end one after the last
    public List<Turn> within(int start, int end) {
        List<Turn> found = new ArrayList<>();
        for (int i = Math.max(0, numberAt(start)); i < all.size(); i++) {
            Turn turn = all.get(i);
            if (turn.start() >= end) {
                break;
            }
            if (turn.end() > start) {
                found.add(turn);
            }
        }
        return found;
    }
}
