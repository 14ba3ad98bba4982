package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.NameIndex.Match;
import org.trigpoint.evaluation.interviews.identities.NameIndex.Part;
import org.trigpoint.evaluation.interviews.identities.NameIndex.Way;
import org.trigpoint.evaluation.interviews.identities.Word.Place;

/// Finds people whose names are known. Works in UTF-16 units.
final class KnownPeople {
    /// Titles that say nothing but sex and marriage; they go with the name. Others (Dr, Nurse) are
    /// a person's part in the story and stay.
    private static final Set<String> PLAIN_TITLES = Set.of("mr", "mrs", "ms", "miss", "mx");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "dr",
                    "prof",
                    "professor",
                    "doctor",
                    "nurse",
                    "sister",
                    "sir",
                    "dame");

    /// After a name these make the name of a place.
    private static final Set<String> PLACES =
            Set.of(
                    "street",
                    "road",
                    "lane",
                    "avenue",
                    "drive",
                    "close",
                    "court",
                    "house",
                    "hall",
                    "hospital",
                    "centre",
                    "surgery",
                    "practice",
                    "clinic",
                    "park",
                    "school",
                    "college",
                    "university",
                    "foundation",
                    "institute",
                    "ward",
                    "trust",
                    "method",
                    "scale",
                    "test",
                    "index");

    private final NameIndex index;
    private final Lexicon lexicon;
    private final Surroundings surroundings;

    /// Names someone no list knows, and gives the stand-in.
    private final Function<String, String> stranger;

    /// @param stranger gives a stand-in to a name that shares a word with a known one
    KnownPeople(NameIndex index, Lexicon lexicon, Function<String, String> stranger) {
        this.index = index;
        this.lexicon = lexicon;
        this.stranger = stranger;
        this.surroundings = new Surroundings(lexicon);
    }

    /// Words that belong together, and whose name they may be.
    private record Run(int first, int last, List<Match> matches, Set<KnownName> who) {
        Match end() {
            return matches.getLast();
        }

        boolean has(Way way) {
            return matches.stream().anyMatch(match -> match.way() == way);
        }
    }

    List<Finding> in(String text, List<Word> words) {
        List<Finding> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Match> match = index.match(words.get(at));
            if (match.isEmpty()) {
                at++;
                continue;
            }
            Run run = runFrom(text, words, at, match.get());
            finding(text, words, run).ifPresent(found::add);
            at = run.last() + 1;
        }
        return found;
    }

    private Run runFrom(String text, List<Word> words, int first, Match match) {
        List<Match> matches = new ArrayList<>(List.of(match));
        Set<KnownName> who = owners(match);
        Set<String> used = new HashSet<>();
        match.elements().forEach(element -> used.add(element.word()));
        int last = first;
        while (last + 1 < words.size()) {
            Word next = words.get(last + 1);
            Optional<Match> more = index.match(next);
            if (more.isEmpty()
                    || !belongs(text, words.get(last), next, matches.getLast(), more.get())
                    || more.get().elements().stream().allMatch(e -> used.contains(e.word()))) {
                break;
            }
            Set<KnownName> both = owners(more.get());
            both.retainAll(who);
            if (both.isEmpty()) {
                break;
            }
            who = both;
            matches.add(more.get());
            more.get().elements().forEach(element -> used.add(element.word()));
            last++;
        }
        return new Run(first, last, matches, who);
    }

    private static Set<KnownName> owners(Match match) {
        Set<KnownName> owners = new HashSet<>();
        match.elements().forEach(element -> owners.add(element.who()));
        return owners;
    }

    private static boolean belongs(String text, Word one, Word next, Match before, Match after) {
        String between = text.substring(one.end(), next.start());
        if (before.length() < one.text().length()) {
            return false;
        }
        if (between.equals(", ")) {
            return before.elements().stream().allMatch(e -> e.part() == Part.SURNAME)
                    && after.elements().stream().anyMatch(e -> e.part() == Part.GIVEN)
                    && next.capitalised();
        }
        boolean alike =
                between.matches("[-‑]")
                        || one.capitalised() == next.capitalised()
                        || before.elements().stream().allMatch(e -> e.part() == Part.PARTICLE)
                        || after.elements().stream().allMatch(e -> e.part() == Part.PARTICLE);
        return alike && between.matches("[ \u00a0]{1,2}|[-‑]|[ \u00a0]?\n");
    }

    private Optional<Finding> finding(String text, List<Word> words, Run run) {
        Word first = words.get(run.first());
        if (run.matches().stream()
                .allMatch(match ->
                        match.elements().stream()
                                .allMatch(element -> element.part() == Part.PARTICLE))) {
            return Optional.empty();
        }
        int start = first.start();
        int end = words.get(run.last()).start() + run.end().length();
        boolean whole = run.matches().size() > 1;
        Optional<Word> before =
                run.first() == 0 ? Optional.empty() : Optional.of(words.get(run.first() - 1));
        Optional<Word> initial = before.filter(word -> isInitial(text, word, first, run));
        if (initial.isPresent()) {
            start = initial.get().start();
            whole = true;
            before = run.first() < 2 ? Optional.empty() : Optional.of(words.get(run.first() - 2));
        }
        boolean titled = false;
        if (before.isPresent() && first.capitalised() && isTitle(text, before.get(), start)) {
            titled = true;
            start = PLAIN_TITLES.contains(before.get().folded()) ? before.get().start() : start;
        }
        if (whole || titled) {
            return named(words, run, start, end);
        }
        return single(text, words, run);
    }

    private static boolean isInitial(String text, Word letter, Word first, Run run) {
        return letter.isLetter()
                && letter.capitalised()
                && text.substring(letter.end(), first.start()).matches("\\.? ?")
                && run.matches().getFirst().elements().stream()
                        .anyMatch(element ->
                                element.part() != Part.GIVEN
                                        && element.who().beginsWith(letter.folded()));
    }

    private static boolean isTitle(String text, Word word, int start) {
        return word.capitalised()
                && TITLES.contains(word.folded())
                && text.substring(word.end(), start).matches("\\.?[ \u00a0]");
    }

    /// A name of two words or more, or one with a title.
    private Optional<Finding> named(List<Word> words, Run run, int start, int end) {
        boolean lower =
                words.subList(run.first(), run.last() + 1).stream().noneMatch(Word::capitalised);
        boolean ordinary =
                words.subList(run.first(), run.last() + 1).stream()
                        .allMatch(word -> lexicon.isOrdinary(word.folded()));
        // "mark price" may be Mark Price, "mark prices" is not
        if (lower && ordinary && run.matches().stream().anyMatch(m -> m.way() != Way.EXACT)) {
            return Optional.empty();
        }
        boolean vague =
                (lower && ordinary)
                        || run.matches().stream()
                                .noneMatch(m -> m.way() == Way.EXACT || m.way() == Way.PLURAL)
                        || (lower && (run.has(Way.MISSPELT) || run.has(Way.SHORT_FORM)));
        Sureness sureness = vague ? Sureness.ASK : Sureness.RULE;
        return Optional.of(
                of(
                        run,
                        start,
                        end,
                        sureness,
                        run.has(Way.MISSPELT) ? "a name, one letter wrong" : "a name"));
    }

    private Optional<Finding> single(String text, List<Word> words, Run run) {
        Word word = words.get(run.first());
        int end = word.start() + run.end().length();
        boolean ordinary =
                lexicon.isOrdinary(Word.folded(text.substring(word.start(), end)))
                        || lexicon.isOrdinary(word.folded());
        if (!word.capitalised()) {
            return !ordinary && run.end().way() == Way.EXACT && end - word.start() > 2
                    ? Optional.of(
                            of(run, word.start(), end, Sureness.ASK, "a name in small letters"))
                    : Optional.empty();
        }
        Optional<Finding> other = someoneElse(text, words, run, ordinary);
        if (other.isPresent()) {
            return other;
        }
        return switch (run.end().way()) {
            case EXACT, PLURAL -> {
                Surroundings.Reading reading =
                        ordinary
                                ? surroundings.of(text, words, run.first())
                                : Surroundings.Reading.NAME;
                yield switch (reading) {
                    case NAME -> Optional.of(of(run, word.start(), end, Sureness.RULE, "a name"));
                    case UNCLEAR ->
                            Optional.of(
                                    of(run, word.start(), end, Sureness.ASK, "a name or a word"));
                    case WORD -> Optional.empty();
                };
            }
            case SHORT_FORM ->
                    surroundings.isWord(text, words, run.first(), ordinary)
                            ? Optional.empty()
                            : Optional.of(
                                    of(
                                            run,
                                            word.start(),
                                            end,
                                            Sureness.ASK,
                                            "a short form of a name"));
            case MISSPELT -> {
                boolean another =
                        word.place() == Place.FIRST
                                || lexicon.givenNames()
                                        .contains(Word.folded(word.withoutPossessive()))
                                || !lexicon.looksLikeName(word);
                yield Optional.of(
                        of(
                                run,
                                word.start(),
                                end,
                                another ? Sureness.ASK : Sureness.RULE,
                                "a name, one letter wrong"));
            }
        };
    }

    /// `Tom Smith` is not Anna Smith, nor is Smith Street: someone, or something, that shares a
    /// word with a known name.
    private Optional<Finding> someoneElse(
            String text, List<Word> words, Run run, boolean ordinary) {
        int at = run.first();
        Word word = words.get(at);
        Optional<Word> next =
                at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
        Optional<Word> before = at > 0 ? Optional.of(words.get(at - 1)) : Optional.empty();
        boolean given = run.end().elements().stream().anyMatch(e -> e.part() == Part.GIVEN);
        boolean family = run.end().elements().stream().anyMatch(e -> e.part() == Part.SURNAME);
        if (next.isPresent()
                && (given || ordinary || PLACES.contains(next.get().folded()))
                && run.end().length() == word.text().length()
                && text.substring(word.end(), next.get().start()).matches("[ -]")
                && lexicon.looksLikeName(next.get())) {
            return Optional.of(
                    another(
                            text,
                            word.start(),
                            next.get().start() + next.get().withoutPossessive().length()));
        }
        if (before.isPresent()
                && (family || ordinary)
                && text.substring(before.get().end(), word.start()).matches("[ -]")
                && lexicon.looksLikeName(before.get())
                && !TITLES.contains(before.get().folded())
                && (before.get().place() == Place.WITHIN
                        || lexicon.givenNames().contains(before.get().folded()))) {
            return Optional.of(
                    another(text, before.get().start(), word.start() + run.end().length()));
        }
        return Optional.empty();
    }

    private Finding another(String text, int start, int end) {
        return new Finding(
                start,
                end,
                IdentifierKind.PERSON,
                Sureness.ASK,
                stranger.apply(text.substring(start, end)),
                "shares a word with a known name");
    }

    /// Where the words fit several people, the stand-in names all of them: nothing is guessed.
    private Finding of(Run run, int start, int end, Sureness sureness, String why) {
        Set<String> standIns = new TreeSet<>();
        run.who().forEach(name -> standIns.add(name.standIn()));
        List<KnownName> who = List.copyOf(run.who());
        boolean single = run.matches().size() == 1;
        boolean doubted = single && who.stream().allMatch(name -> name.alone() == Sureness.ASK);
        return new Finding(
                start,
                end,
                who.stream().anyMatch(name -> name.kind() == IdentifierKind.PARTICIPANT)
                        ? IdentifierKind.PARTICIPANT
                        : IdentifierKind.PERSON,
                doubted ? Sureness.ASK : sureness,
                standIns.size() == 1
                        ? standIns.iterator().next()
                        : "["
                                + String.join(" or ", standIns).replace("[", "").replace("]", "")
                                + "]",
                why);
    }
}
