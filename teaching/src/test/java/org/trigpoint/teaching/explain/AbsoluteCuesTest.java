package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.explain.AbsoluteCues.Cue;
import org.trigpoint.teaching.explain.AbsoluteCues.Place;

class AbsoluteCuesTest {
    private static final AbsoluteCues CUES =
            new AbsoluteCues(
                    20,
                    book("~pain", "~help", "bus", "i", "mind"),
                    Map.ofEntries(
                            Map.entry(new Cue(Place.ITSELF, "never"), 10),
                            Map.entry(new Cue(Place.ITSELF, "always"), 10),
                            Map.entry(new Cue(Place.SENTENCE, "~pain"), 6),
                            Map.entry(new Cue(Place.SENTENCE, "bus"), -30),
                            Map.entry(new Cue(Place.AFTER, "~help"), 12),
                            Map.entry(new Cue(Place.BEFORE, "i"), -15),
                            Map.entry(new Cue(Place.EARLIER, "mind"), -5),
                            Map.entry(new Cue(Place.LATER, "mind"), -25),
                            Map.entry(new Cue(Place.USE, "QUOTED"), -40),
                            Map.entry(new Cue(Place.SHAPE, "QUESTION"), -40),
                            Map.entry(new Cue(Place.SHAPE, "UP_TO_4_WORDS"), 5),
                            Map.entry(new Cue(Place.SHAPE, "LAST"), 20),
                            Map.entry(new Cue(Place.SHAPE, "DENIED_NEAR"), -40)),
                    Map.of("always", Map.of(new Cue(Place.SHAPE, "ANYWHERE"), 7)));

    private static PatternBook book(String... patterns) {
        PatternBook book = new PatternBook();
        for (String pattern : patterns) {
            book.add(
                    pattern,
                    PatternReading.of(
                            pattern, Map.of(), new Forms(Map.of()), Tokens.Spelling.PLAIN));
        }
        return book;
    }

    private static boolean isClaim(String text) {
        Looked looked = Looked.at(text, Tokens.Spelling.PLAIN, new RuleBook().uses());
        List<Hit> words = book("never", "always").find(looked.tokens());
        assertThat(words).hasSize(1);
        return CUES.isClaim(looked, words.getFirst(), CUES.around(looked));
    }

    @Test
    void whatComesTogetherReachesTheBarAndAloneDoesNot() {
        assertThat(isClaim("Walking never helped with pain like that at all.")).isTrue();
        assertThat(isClaim("Walking never hurts with weather like that today.")).isFalse();
    }

    @Test
    void aNeighbourIsTheWordRightBesideIt() {
        assertThat(isClaim("Rest and patience will never help me with that today.")).isTrue();
        assertThat(isClaim("Rest and patience will never really help me with that.")).isFalse();
        assertThat(isClaim("Today and tomorrow i never help anybody with that.")).isFalse();
    }

    @Test
    void whatStandsInThePartOfTheSentenceCountsByTheSideItStandsOn() {
        assertThat(isClaim("Walking with that never helps pain in the week.")).isTrue();
        assertThat(isClaim("Walking with that mind never helps pain in the week.")).isTrue();
        assertThat(isClaim("Walking with that never helps pain in the mind.")).isFalse();
        assertThat(isClaim("Walking with that never helps pain, but I do mind.")).isTrue();
        assertThat(isClaim("Do mind the step, walking there never helps with that today."))
                .isTrue();
        assertThat(isClaim("Mind that walking on there never helps with that today.")).isFalse();
    }

    @Test
    void whatStandsInAnotherSentenceCountsForNothing() {
        assertThat(isClaim("It never helps. The bus is late, as you know.")).isTrue();
        assertThat(isClaim("It never helps on the bus, as you know.")).isFalse();
        assertThat(isClaim("They told me never. Helping you is what we do here.")).isTrue();
    }

    @Test
    void useAndShapeCount() {
        assertThat(isClaim("Does it never help you, I wonder, and why not?")).isFalse();
        assertThat(isClaim("People say “it never helps” and they are wrong about that.")).isFalse();
        assertThat(isClaim("It does not always help pain, as you well know.")).isFalse();
    }

    @Test
    void aKindHasItsOwnWeightBesides() {
        assertThat(isClaim("There is always pain of some sort after a day like that.")).isTrue();
        assertThat(isClaim("There is never pain of some sort after a day like that.")).isFalse();
    }

    @Test
    void whatIsSaidTwiceWeighsOnce() {
        assertThat(isClaim("Pain is never pain of some painful sort after such a day.")).isFalse();
    }
}
