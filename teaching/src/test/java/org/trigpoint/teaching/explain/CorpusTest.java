package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.explain.Corpus.Explanation;
import org.trigpoint.teaching.explain.Corpus.Half;
import org.trigpoint.teaching.explain.Corpus.Marked;
import org.trigpoint.teaching.pack.LexiconEntry;

/// The texts themselves, told by id alone: whoever writes rules does not look at one half.
class CorpusTest {
    private static final List<Explanation> ALL = Corpus.all();

    @Test
    void everyHandIsThereAndNoIdIsTakenTwice() {
        List<Explanation> texts =
                Corpus.hands().stream().flatMap(hand -> Corpus.read(hand).stream()).toList();

        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(texts.stream().map(Explanation::id).distinct()).hasSameSizeAs(texts);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.ideaWords()).allMatch(text.text()::contains));
    }

    @Test
    void textsToLearnAbsolutesFromAreMarkedForNothingElse() {
        List<Explanation> texts =
                Corpus.textsOfAbsolutes().stream()
                        .flatMap(hand -> Corpus.read(hand).stream())
                        .toList();

        assertThat(texts).hasSizeGreaterThan(6_000);
        assertThat(texts.stream().map(Explanation::id).distinct()).hasSameSizeAs(texts);
        assertThat(
                        texts.stream()
                                .flatMap(text ->
                                        Stream.concat(
                                                text.findings().stream(), text.fine().stream()))
                                .map(Marked::kind))
                .containsOnly("absolute");
    }

    @Test
    void explanationsWithoutIdeasHaveTheOtherMarks() {
        List<Explanation> texts =
                Corpus.explanationsWithoutIdeas().stream()
                        .flatMap(hand -> Corpus.read(hand).stream())
                        .toList();

        assertThat(texts).hasSize(650);
        assertThat(texts.stream().map(Explanation::id).distinct()).hasSameSizeAs(texts);
        assertThat(texts).allMatch(text -> text.ideas().isEmpty() && text.moves().isEmpty());
        assertThat(texts.stream().flatMap(text -> text.findings().stream()).map(Marked::kind))
                .containsOnly("lexicon", "absolute", "scope");
    }

    @Test
    void thereAreThreeHundredTextsAndMoreAndEachHasItsOwnId() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
        assertThat(ALL.stream().map(Explanation::id).distinct()).hasSameSizeAs(ALL);
    }

    @Test
    void everyMarkIsWordsOfItsText() {
        // Reading throws where the words of a mark are not there; ideas have no place.
        Set<String> wrong = new TreeSet<>();
        for (Explanation explanation : ALL) {
            for (String words : explanation.ideaWords()) {
                if (!explanation.text().contains(words)) {
                    wrong.add(explanation.id());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEntryIsInTheLexiconAndEveryEntryIsMarked() {
        Set<String> lexicon =
                ShippedLexicon.ENTRIES.stream()
                        .map(LexiconEntry::phrase)
                        .collect(Collectors.toSet());
        Set<String> marked =
                ALL.stream()
                        .flatMap(text -> text.findings().stream())
                        .map(Marked::entry)
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.toSet());
        Set<String> named =
                ALL.stream()
                        .flatMap(text -> text.fine().stream())
                        .map(Marked::entry)
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(lexicon);
        assertThat(lexicon).containsAll(named);
    }

    @Test
    void kindsIdeasAndMovesAreThoseOfTheGuideline() {
        assertThat(
                        ALL.stream()
                                .flatMap(text ->
                                        Stream.concat(
                                                text.findings().stream(), text.fine().stream()))
                                .map(Marked::kind))
                .containsOnly("lexicon", "absolute", "scope");
        assertThat(ALL.stream().flatMap(text -> text.ideas().stream()))
                .containsOnly(
                        "protection",
                        "sensitivity",
                        "many-influences",
                        "changeability",
                        "next-step");
        assertThat(ALL.stream().flatMap(text -> text.moves().stream()))
                .containsOnly("asks-first", "validates", "teach-back");
        assertThat(ALL.stream().flatMap(text -> text.fine().stream()).map(Marked::why))
                .containsOnly(
                        "negated",
                        "quoted",
                        "reported",
                        "corrected",
                        "harmless",
                        "asked",
                        "supposed",
                        "hedged");
    }

    @Test
    void theHalvesFollowTheirRule() {
        List<String> sorted =
                ALL.stream()
                        .map(Explanation::id)
                        .sorted(Comparator.comparing(CorpusTest::digest))
                        .toList();
        Set<String> development = new TreeSet<>();
        Set<String> heldOut = new TreeSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            (i % 2 == 0 ? development : heldOut).add(sorted.get(i));
        }
        assertThat(Half.DEVELOPMENT.ids()).isEqualTo(development);
        assertThat(Half.HELD_OUT.ids()).isEqualTo(heldOut);
    }

    private static String digest(String id) {
        try {
            byte[] salted = (id + ":trigpoint-1").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
