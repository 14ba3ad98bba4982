package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.themes.exchange.RawSource.RawSelection;

/// Finds out how a program counted places in its texts, for all texts of a project together.
///
/// People mark words, so the right convention is the one under which most stretches begin and end
/// at word edges and read like the names that some programs give them.
///
/// @param convention the best
/// @param fitting how many stretches begin and end at word edges under it
/// @param looked how many stretches were looked at
/// @param rivals other conventions that fit as well and put stretches elsewhere
record Reckoning(Convention convention, int fitting, int looked, List<Convention> rivals) {
    private static final int OUTSIDE = -4;
    private static final int NAME_EQUAL = 4;
    private static final int NAME_BEGINS = 2;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ELLIPSIS = Pattern.compile("(\\u2026|\\.\\.\\.)$");

    Reckoning {
        rivals = List.copyOf(rivals);
    }

    /// Tries every convention that makes a difference to these texts.
    static Reckoning of(List<RawSource.WithText> sources) {
        List<RawSource.WithText> marked =
                sources.stream()
                        .filter(source ->
                                source.source().selections().stream().anyMatch(Reckoning::isByHand))
                        .toList();
        List<Trial> trials = new ArrayList<>();
        for (Convention convention : candidates(marked)) {
            Trial trial = new Trial(convention);
            for (RawSource.WithText source : marked) {
                trial.judge(source);
            }
            trials.add(trial);
        }
        Trial best = trials.getFirst();
        for (Trial trial : trials) {
            if (trial.score > best.score) {
                best = trial;
            }
        }
        List<Convention> rivals = new ArrayList<>();
        for (Trial trial : trials) {
            if (trial.score == best.score && trial.placesDigest != best.placesDigest) {
                rivals.add(trial.convention);
            }
        }
        return new Reckoning(best.convention, best.fitting, best.looked, rivals);
    }

    private static boolean isByHand(RawSelection selection) {
        return selection.chosen() == RawSource.Chosen.BY_HAND;
    }

    private static List<Convention> candidates(List<RawSource.WithText> sources) {
        boolean wide = false;
        boolean beyond = false;
        boolean pairs = false;
        boolean marks = false;
        for (RawSource.WithText source : sources) {
            String raw = source.text().raw();
            wide |= raw.chars().anyMatch(unit -> unit >= 0x80);
            beyond |= raw.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
            pairs |= raw.contains("\r\n");
            marks |= source.text().marked();
        }
        boolean someWide = wide;
        boolean someBeyond = beyond;
        boolean somePairs = pairs;
        boolean someMarks = marks;
        return Convention.all().stream()
                .filter(convention ->
                        switch (convention.unit()) {
                            case CODE_POINTS -> true;
                            case UTF16_UNITS -> someBeyond;
                            case UTF8_BYTES -> someWide;
                        })
                .filter(convention -> convention.lineEnd() != Convention.LineEnd.ONE || somePairs)
                .filter(convention -> convention.mark() == Convention.Mark.NOT_COUNTED || someMarks)
                .toList();
    }

    /// One convention, tried.
    private static final class Trial {
        private final Convention convention;
        private long score;
        private int fitting;
        private int looked;
        private long placesDigest = 7;

        Trial(Convention convention) {
            this.convention = convention;
        }

        void judge(RawSource.WithText source) {
            SourceText text = source.text().text();
            int[] places = source.text().places(convention);
            for (RawSelection selection : source.source().selections()) {
                if (!isByHand(selection)) {
                    continue;
                }
                looked++;
                int[] stretch = stretch(selection, places, convention);
                placesDigest = placesDigest * 31 + Arrays.hashCode(stretch);
                if (stretch.length == 0) {
                    // stretches without a character are written under every convention
                    score += selection.start() == selection.end() ? 0 : OUTSIDE;
                    continue;
                }
                int edges =
                        (beginsAWord(text, stretch[0]) ? 1 : 0)
                                + (endsAWord(text, stretch[1]) ? 1 : 0);
                fitting += edges == 2 ? 1 : 0;
                score += edges + likeness(text, stretch, selection.name());
            }
        }
    }

    /// Start and end in code points; empty where the stretch does not lie within the text.
    static int[] stretch(RawSelection selection, int[] places, Convention convention) {
        long end = selection.end() + (convention.end() == Convention.End.LAST ? 1 : 0);
        if (selection.start() < 0 || end >= places.length || selection.start() >= end) {
            return new int[0];
        }
        int from = places[(int) selection.start()];
        int to = places[(int) end];
        return from < to ? new int[] {from, to} : new int[0];
    }

    private static boolean beginsAWord(SourceText text, int start) {
        return isFilled(at(text, start)) && (start == 0 || !isOfWord(at(text, start - 1)));
    }

    private static boolean endsAWord(SourceText text, int end) {
        return isFilled(at(text, end - 1)) && (end == text.length() || !isOfWord(at(text, end)));
    }

    private static int at(SourceText text, int point) {
        return text.text().codePointAt(text.unitAt(point));
    }

    private static boolean isFilled(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character);
    }

    private static int likeness(SourceText text, int[] stretch, String name) {
        String wanted = ELLIPSIS.matcher(plain(name)).replaceFirst("").strip();
        if (wanted.length() < SHORTEST_NAME) {
            return 0;
        }
        // a little more than the name is enough to tell equal from longer
        int most = Math.min(stretch[1], stretch[0] + 2 * name.length() + 8);
        String words = BLANKS.matcher(text.between(stretch[0], most)).replaceAll(" ");
        if (words.equals(wanted)) {
            return NAME_EQUAL;
        }
        return words.startsWith(wanted) ? NAME_BEGINS : 0;
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
