package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the places of an old text are in its correction.
///
/// Nothing is guessed. An excerpt whose first and last words are kept, and stand nowhere else they
/// could have come from, is carried over; what became of the words between is said. An edit at its
/// edge is certain where one word took the place of one word, or where words only went. Everything
/// else is lost, with the reason.
public final class Remapping {
    private final SourceText old;
    private final SourceText now;
    private final List<Edit> edits;
    private final Words words;
    private final boolean[] kept;

    private Remapping(
            SourceText old, SourceText now, List<Edit> edits, Words words, boolean[] kept) {
        this.old = old;
        this.now = now;
        this.edits = List.copyOf(edits);
        this.words = words;
        this.kept = kept;
    }

    /// What a correction changed, found by comparing both texts word by word.
    public static Remapping between(SourceText old, SourceText now) {
        Map<String, Integer> names = new HashMap<>();
        Words before = new Words(old.text(), names);
        Words after = new Words(now.text(), names);
        int[] partner = Alignment.of(before, after);
        boolean[] kept = new boolean[partner.length];
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        int newFrom = 0;
        for (int i = 0; i <= partner.length; i++) {
            boolean atEnd = i == partner.length;
            if (!atEnd && partner[i] < 0) {
                continue;
            }
            int newTo = atEnd ? after.count() : partner[i];
            if (i > from || newTo > newFrom) {
                passages.add(new Passage(from, i, newFrom, newTo));
            }
            if (!atEnd) {
                kept[i] = true;
                from = i + 1;
                newFrom = partner[i] + 1;
            }
        }
        List<Edit> edits = new PassageEdits(before, after, passages).edits();
        return new Remapping(old, now, edits, before, kept);
    }

    /// What known replacements changed: nothing has to be found out.
    ///
    /// @param replacements in any order, none overlapping another
    /// @throws IllegalArgumentException where two overlap or one lies outside the text
    public static Remapping of(SourceText old, List<Replacement> replacements) {
        List<Replacement> sorted =
                replacements.stream()
                        .sorted(
                                Comparator.comparingInt(Replacement::start)
                                        .thenComparingInt(Replacement::end))
                        .toList();
        Words before = new Words(old.text(), new HashMap<>());
        boolean[] kept = new boolean[before.count()];
        Arrays.fill(kept, true);
        StringBuilder text = new StringBuilder();
        List<Edit> edits = new ArrayList<>();
        int done = 0;
        int shift = 0;
        for (Replacement replacement : sorted) {
            if (replacement.start() < done || replacement.end() > old.length()) {
                throw new IllegalArgumentException("Not apart: " + replacement);
            }
            int length = replacement.text().codePointCount(0, replacement.text().length());
            text.append(old.between(done, replacement.start())).append(replacement.text());
            int newFrom = replacement.start() + shift;
            edits.add(
                    new Edit(
                            replacement.start(),
                            replacement.end(),
                            newFrom,
                            newFrom + length,
                            Edit.Certainty.WORD_FOR_WORD));
            shift += length - (replacement.end() - replacement.start());
            done = replacement.end();
        }
        text.append(old.between(done, old.length()));
        return new Remapping(old, SourceText.of(text.toString()), edits, before, kept);
    }

    /// The new text.
    public SourceText text() {
        return now;
    }

    /// What became of an excerpt of the old text.
    ///
    /// @param excerpt within the old text
    /// @param version the number of the new text's version
    /// @throws IndexOutOfBoundsException where the excerpt lies outside the old text
    public Remapped of(Excerpt excerpt, int version) {
        String before = old.between(excerpt.start(), excerpt.end());
        int start = excerpt.start();
        int end = excerpt.end();
        for (Edit edit : edits) {
            if (edit.from() >= excerpt.end()) {
                break;
            }
            Optional<String> doubt = doubt(edit, excerpt);
            if (doubt.isPresent()) {
                return new Remapped.Lost(excerpt, doubt.get());
            }
            start += edit.shiftAt(excerpt.start());
            end += edit.shiftAt(excerpt.end());
        }
        if (start >= end) {
            return new Remapped.Lost(excerpt, GONE);
        }
        String after = now.between(start, end);
        Excerpt carried = new Excerpt(excerpt.interview(), version, start, end);
        if (after.equals(before)) {
            return new Remapped.Carried(carried);
        }
        return mostlyKept(excerpt)
                ? new Remapped.Changed(carried, before, after)
                : new Remapped.Lost(excerpt, REPLACED);
    }

    private static final String TWICE =
            "the same words stand beside each other, and which of them changed is not certain";
    private static final String REWRITTEN = "its beginning or end was rewritten";
    private static final String GONE = "its words are gone";
    private static final String REPLACED = "most of its words were replaced";

    /// Why an edit leaves it open where an excerpt begins or ends; empty where it does not.
    private static Optional<String> doubt(Edit edit, Excerpt excerpt) {
        boolean isBefore = edit.to() <= excerpt.start();
        if (isBefore || (edit.onlyTakes() && edit.certainty() != Edit.Certainty.TWICE)) {
            return Optional.empty();
        }
        boolean inside = edit.from() >= excerpt.start() && edit.to() <= excerpt.end();
        boolean atEdge = edit.from() == excerpt.start() || edit.to() == excerpt.end();
        return switch (edit.certainty()) {
            case TWICE ->
                    inside && !(atEdge && edit.grows()) ? Optional.empty() : Optional.of(TWICE);
            case REWRITTEN -> inside && !atEdge ? Optional.empty() : Optional.of(REWRITTEN);
            case WORD_FOR_WORD -> inside ? Optional.empty() : Optional.of(REWRITTEN);
        };
    }

    /// Whether at least half of the words of an excerpt still stand.
    private boolean mostlyKept(Excerpt excerpt) {
        int first = words.pieceAt(excerpt.start());
        int last = words.pieceAt(excerpt.end() - 1) + 1;
        int all = words.spokenWithin(first, last);
        int standing = 0;
        for (int i = first; i < last; i++) {
            standing += words.isSpoken(i) && kept[i] ? 1 : 0;
        }
        return standing * 2 >= all;
    }
}
