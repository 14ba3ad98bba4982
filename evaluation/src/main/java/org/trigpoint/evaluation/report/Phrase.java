package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words in a line of the report: plain ones, symbols of statistics in italics, subscripts.
///
/// @param runs in reading order; neighbours of one style are one run
record Phrase(List<Run> runs) {
    private static final Pattern SYMBOLS = Pattern.compile("\\b([dg])_(z|av)\\b");

    /// What the address of a published work begins with.
    static final String DOI = "https://doi.org/";

    /// How a run is set.
    enum Style {
        PLAIN,
        /// The symbol of a statistic, in italics.
        SYMBOL,
        SUBSCRIPT,
        STRONG,
        /// The end of a line; its text is a space.
        LINE_END,
        /// A digest, a file name.
        CODE,
        /// Words of a transcript that are quoted.
        MARKED
    }

    /// Words of one style.
    ///
    /// Characters that XML cannot hold and those that turn the direction of the text around them
    /// are left out: titles and labels come from files, and must not disturb what stands beside
    /// them.
    ///
    /// @param text the words
    /// @param style how they are set
    /// @param target the place in the document that the words lead to, where they lead somewhere;
    ///   or the address of a published work, which begins with [#DOI]
    record Run(String text, Style style, Optional<String> target) {
        Run {
            text = Markup.harmless(text);
        }
    }

    Phrase {
        List<Run> whole = new ArrayList<>();
        for (Run run : runs) {
            boolean alike =
                    !whole.isEmpty()
                            && whole.getLast().style == run.style
                            && whole.getLast().target.equals(run.target);
            whole.add(
                    alike
                            ? new Run(whole.removeLast().text + run.text, run.style, run.target)
                            : run);
        }
        runs = List.copyOf(whole);
    }

    /// Plain words, exactly as they are.
    static Phrase of(String text) {
        return of(text, Style.PLAIN);
    }

    static Phrase of(String text, Style style) {
        return new Phrase(
                text.isEmpty() ? List.of() : List.of(new Run(text, style, Optional.empty())));
    }

    /// A sentence of ours with gaps.
    ///
    /// @param template `*x*` is set as a symbol, `~z~` as a subscript, and `{}` is a gap
    /// @param parts what fills the gaps, as it is and without any marks: a [Phrase], a text or a
    ///   whole number
    static Phrase marked(String template, Object... parts) {
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Style style = Style.PLAIN;
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char letter = template.charAt(i);
            boolean gap =
                    letter == '{' && i + 1 < template.length() && template.charAt(i + 1) == '}';
            if (letter != '*' && letter != '~' && !gap) {
                open.append(letter);
                continue;
            }
            add(runs, open, style);
            if (gap) {
                runs.addAll(filling(parts[next++]).runs);
                i++;
            } else {
                Style marked = letter == '*' ? Style.SYMBOL : Style.SUBSCRIPT;
                style = style == marked ? Style.PLAIN : marked;
            }
        }
        add(runs, open, style);
        if (next != parts.length) {
            throw new IllegalArgumentException(
                    parts.length + " parts for the gaps of: " + template);
        }
        return new Phrase(runs);
    }

    /// Plain words in which d_z, d_av and g_z are set as symbols.
    static Phrase withSymbols(String text) {
        List<Phrase> parts = new ArrayList<>();
        Matcher symbols = SYMBOLS.matcher(text);
        int end = 0;
        while (symbols.find()) {
            parts.add(of(text.substring(end, symbols.start())));
            parts.add(of(symbols.group(1), Style.SYMBOL));
            parts.add(of(symbols.group(2), Style.SUBSCRIPT));
            end = symbols.end();
        }
        parts.add(of(text.substring(end)));
        return joined(parts, "");
    }

    private static void add(List<Run> runs, StringBuilder open, Style style) {
        if (!open.isEmpty()) {
            runs.add(new Run(open.toString(), style, Optional.empty()));
            open.setLength(0);
        }
    }

    private static Phrase filling(Object part) {
        return switch (part) {
            case Phrase phrase -> phrase;
            case String text -> of(text);
            case Integer number -> of(number.toString());
            case Long number -> of(number.toString());
            default ->
                    throw new IllegalArgumentException(
                            "No gap takes a " + part.getClass().getSimpleName());
        };
    }

    /// A published work, by its digital object identifier.
    static Phrase doi(String doi) {
        return of("doi " + doi).leadingTo(DOI + doi);
    }

    /// Several phrases, one after the other.
    static Phrase joined(List<Phrase> phrases, String between) {
        List<Run> runs = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!runs.isEmpty()) {
                runs.addAll(of(between).runs);
            }
            runs.addAll(phrase.runs);
        }
        return new Phrase(runs);
    }

    /// Two lines of a heading.
    static Phrase lines(Phrase first, Phrase second) {
        return first.then(of(" ", Style.LINE_END)).then(second);
    }

    Phrase then(Phrase next) {
        return joined(List.of(this, next), "");
    }

    Phrase then(String next) {
        return then(of(next));
    }

    /// The same words, leading to a place in the document.
    Phrase leadingTo(String target) {
        return new Phrase(
                runs.stream()
                        .map(run -> new Run(run.text, run.style, Optional.of(target)))
                        .toList());
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /// The words without their styles.
    String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return plain();
    }
}
