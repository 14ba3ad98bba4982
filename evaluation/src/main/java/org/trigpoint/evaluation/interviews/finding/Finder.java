package org.trigpoint.evaluation.interviews.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.Turn;
import org.trigpoint.evaluation.interviews.Turns;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Finds words in the newest version of interviews, turn by turn: what is found never runs from one
/// speaker to the next, nor into a label.
public final class Finder {
    /// How many characters are shown on either side.
    public static final int AROUND = 50;

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern WORD = Pattern.compile(LETTER + "+(?:'" + LETTER + "+)*");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Sought sought;
    private final Accents accents;
    private final List<Pattern> patterns;
    private final Patient.Looks looks = new Patient.Looks();

    private Finder(Sought sought, Accents accents, List<Pattern> patterns) {
        this.sought = sought;
        this.accents = accents;
        this.patterns = patterns;
    }

    /// @throws FaultsFoundException where a regular expression is not well formed
    public static Finder of(Sought sought, Accents accents) {
        List<String> expressions =
                switch (sought) {
                    case Sought.AnyOf(var terms) ->
                            terms.stream().map(term -> expression(term, accents)).toList();
                    case Sought.Near(var terms, _) ->
                            terms.stream().map(term -> expression(term, accents)).toList();
                    case Sought.Expression(var pattern) ->
                            List.of(
                                    accents == Accents.COUNT
                                            ? pattern
                                            : Folded.of(pattern, "", accents));
                };
        try {
            return new Finder(
                    sought,
                    accents,
                    expressions.stream()
                            .map(expression -> Pattern.compile(expression, FLAGS))
                            .toList());
        } catch (PatternSyntaxException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "the expression",
                            e.getDescription() + " near position " + (e.getIndex() + 1),
                            "Put a backslash before signs that are meant as they stand: . * + ? ( ) [ ]"));
        }
    }

    /// A term as an expression over [Folded] text: whole words, `*` for any letters, whatever
    /// blanks and marks between the words of a phrase.
    private static String expression(String term, Accents accents) {
        StringBuilder expression = new StringBuilder("(?<!" + LETTER + ")");
        String bare = Folded.of(term, "*", accents).strip().replaceAll("^\"|\"$", "").strip();
        String between = "";
        for (String word : bare.split("\\s+", -1)) {
            expression.append(between);
            int from = 0;
            for (int star = word.indexOf('*'); star >= 0; star = word.indexOf('*', from)) {
                expression.append(Pattern.quote(word.substring(from, star)));
                expression.append("(?:" + LETTER + "|')*");
                from = star + 1;
            }
            expression.append(Pattern.quote(word.substring(from)));
            between = "[\\s\\p{P}]{1,8}";
        }
        return expression.append("(?!" + LETTER + ")").toString();
    }

    /// Every place in the newest version, in its order.
    ///
    /// @throws FaultsFoundException where an expression takes too many steps
    public List<Found> in(Interview interview, Speakers speakers) {
        TextVersion version = interview.latest();
        List<Turn> turns = Turns.of(interview, version).all();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (speakers.take(turn.kind())) {
                String words = version.text().between(turn.start(), turn.end());
                for (Place place : places(words)) {
                    found.add(found(interview, version, turn, i + 1, words, place));
                }
            }
        }
        return found;
    }

    /// A stretch of a turn's words, in UTF-16 units.
    private record Place(int start, int end) {}

    private List<Place> places(String words) {
        try {
            return switch (sought) {
                case Sought.Expression _ when accents == Accents.COUNT ->
                        matches(patterns.getFirst(), words);
                case Sought.Expression _ -> inSource(words, this::firstPattern);
                case Sought.AnyOf _ -> inSource(words, this::anyPattern);
                case Sought.Near(_, int distance) ->
                        inSource(words, folded -> near(folded, distance));
            };
        } catch (StackOverflowError e) {
            throw Patient.tooLong();
        }
    }

    private interface Matching {
        List<Place> of(String folded);
    }

    private List<Place> firstPattern(String folded) {
        return matches(patterns.getFirst(), folded);
    }

    private List<Place> anyPattern(String folded) {
        List<Place> places = new ArrayList<>();
        patterns.forEach(pattern -> places.addAll(matches(pattern, folded)));
        places.sort(
                Comparator.comparingInt(Place::start)
                        .thenComparing(Comparator.comparingInt(Place::end).reversed()));
        List<Place> apart = new ArrayList<>();
        for (Place place : places) {
            if (apart.isEmpty() || apart.getLast().end() <= place.start()) {
                apart.add(place);
            }
        }
        return apart;
    }

    private List<Place> matches(Pattern pattern, String text) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(new Patient(text, looks));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                places.add(new Place(matcher.start(), matcher.end()));
            }
        }
        return places;
    }

    private List<Place> inSource(String words, Matching matching) {
        Folded folded = Folded.of(words, accents);
        return matching.of(folded.text()).stream()
                .map(place -> new Place(folded.begin(place.start()), folded.begin(place.end())))
                .filter(place -> place.end() > place.start())
                .toList();
    }

    /// The shortest stretches that hold every term, none overlapping another.
    private List<Place> near(String folded, int distance) {
        record Hit(int term, Place place) {}
        List<Hit> hits = new ArrayList<>();
        for (int term = 0; term < patterns.size(); term++) {
            for (Place place : matches(patterns.get(term), folded)) {
                hits.add(new Hit(term, place));
            }
        }
        hits.sort(Comparator.comparingInt(hit -> hit.place().start()));
        record Window(Place place, int words) {}
        List<Window> windows = new ArrayList<>();
        int[] within = new int[patterns.size()];
        int terms = 0;
        int from = 0;
        for (Hit last : hits) {
            terms += within[last.term()]++ == 0 ? 1 : 0;
            while (within[hits.get(from).term()] > 1) {
                within[hits.get(from++).term()]--;
            }
            Place first = hits.get(from).place();
            if (terms == patterns.size()) {
                int words = wordsBetween(folded, first.end(), last.place().start());
                if (words <= distance) {
                    windows.add(new Window(new Place(first.start(), last.place().end()), words));
                }
            }
        }
        windows.sort(Comparator.comparingInt(Window::words));
        List<Place> places = new ArrayList<>();
        for (Window window : windows) {
            Place place = window.place();
            if (places.stream()
                    .noneMatch(
                            other -> other.start() < place.end() && place.start() < other.end())) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private static int wordsBetween(String text, int from, int to) {
        Matcher words = WORD.matcher(text.substring(Math.min(from, to), to));
        int count = 0;
        while (words.find()) {
            count++;
        }
        return count;
    }

    private static Found found(
            Interview interview,
            TextVersion version,
            Turn turn,
            int number,
            String words,
            Place place) {
        SourceText text = version.text();
        int offset = text.unitAt(turn.start());
        Excerpt excerpt =
                new Excerpt(
                        interview.id(),
                        version.number(),
                        text.codePointAt(offset + place.start()),
                        text.codePointAt(offset + place.end()));
        int from = Math.max(turn.start(), excerpt.start() - AROUND);
        int to = Math.min(turn.end(), excerpt.end() + AROUND);
        return new Found(
                excerpt,
                turn,
                number,
                oneLine(text.between(from, excerpt.start())),
                oneLine(words.substring(place.start(), place.end())),
                oneLine(text.between(excerpt.end(), to)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }
}
