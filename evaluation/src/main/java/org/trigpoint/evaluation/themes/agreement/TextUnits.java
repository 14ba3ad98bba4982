package org.trigpoint.evaluation.themes.agreement;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.Turn;
import org.trigpoint.evaluation.interviews.Turns;

/// A text as a row of units that coders are compared on, in blocks that are resampled as wholes.
///
/// Blocks are turns; a text that is one turn has a block for each of its lines.
///
/// @param places where units are; empty where every character is a unit
/// @param blockEnds where blocks end, counted in units
record TextUnits(Optional<List<Place>> places, List<Integer> blockEnds) {

    /// Code points, half-open.
    record Place(int start, int end) {}

    static TextUnits of(Interview interview, TextVersion version, JudgedBy by) {
        SourceText text = version.text();
        List<Place> turns = turns(interview, version);
        return switch (by) {
            case CHARACTER -> new TextUnits(Optional.empty(), characterBlocks(turns, text));
            case TURN ->
                    new TextUnits(
                            Optional.of(turns),
                            IntStream.rangeClosed(1, turns.size()).boxed().toList());
            case SENTENCE -> sentences(turns, text);
        };
    }

    private static List<Place> turns(Interview interview, TextVersion version) {
        List<Turn> turns = Turns.of(interview, version).all();
        return turns.size() > 1
                ? turns.stream().map(turn -> new Place(turn.start(), turn.end())).toList()
                : lines(version.text());
    }

    private static List<Place> lines(SourceText source) {
        List<Place> lines = new ArrayList<>();
        String text = source.text();
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf('\n', from);
            int end = next < 0 ? text.length() : next;
            place(source, from, end).ifPresent(lines::add);
            from = end + 1;
        }
        return lines;
    }

    /// A stretch of UTF-16 units without the blanks round it.
    private static Optional<Place> place(SourceText source, int from, int to) {
        String text = source.text();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? Optional.empty()
                : Optional.of(new Place(source.codePointAt(start), source.codePointAt(end)));
    }

    /// Every character belongs to a block: what stands between two turns goes with the first.
    private static List<Integer> characterBlocks(List<Place> turns, SourceText text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            ends.add(turns.get(i).start());
        }
        if (text.length() > 0) {
            ends.add(text.length());
        }
        return ends;
    }

    private static TextUnits sentences(List<Place> turns, SourceText source) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        List<Place> sentences = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Place turn : turns) {
            int origin = source.unitAt(turn.start());
            breaks.setText(source.text().substring(origin, source.unitAt(turn.end())));
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                place(source, origin + from, origin + to).ifPresent(sentences::add);
                from = to;
            }
            ends.add(sentences.size());
        }
        return new TextUnits(Optional.of(sentences), ends);
    }

    /// The units a stretch of code points touches, from the first to one after the last; empty
    /// where it touches none.
    Optional<Place> touchedBy(int start, int end) {
        if (places.isEmpty()) {
            return Optional.of(new Place(start, end));
        }
        int first = firstEndingAfter(start);
        int last = first;
        while (last < places.get().size() && places.get().get(last).start() < end) {
            last++;
        }
        return first == last ? Optional.empty() : Optional.of(new Place(first, last));
    }

    /// Where a run of units stands in the text.
    Place inText(int first, int afterLast) {
        return places.map(units ->
                        new Place(units.get(first).start(), units.get(afterLast - 1).end()))
                .orElseGet(() -> new Place(first, afterLast));
    }

    private int firstEndingAfter(int position) {
        List<Place> units = places.orElseThrow();
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
