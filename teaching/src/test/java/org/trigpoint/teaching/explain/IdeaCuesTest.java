package org.trigpoint.teaching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;

class IdeaCuesTest {
    private static final IdeaCues CUES =
            cues(
                    new WeighedIdea(
                            30,
                            Map.of("alarm", 20, "toast", 15, "fire", -10, "quick", 5),
                            Map.of(Shape.FIRST, -20, Shape.QUESTION, -15)));

    private static IdeaCues cues(WeighedIdea idea) {
        PatternBook book = new PatternBook();
        Forms forms = new Forms(Map.of());
        idea.cues()
                .keySet()
                .forEach(cue ->
                        book.add(
                                cue,
                                PatternReading.of(cue, Map.of(), forms, Tokens.Spelling.PLAIN)));
        return new IdeaCues(book, new PatternBook(), Map.of(KeyIdea.SENSITIVITY, idea));
    }

    private static List<Hit> found(String text) {
        return found(text, at -> true);
    }

    private static List<Hit> found(String text, IntPredicate counts) {
        return CUES.find(Tokens.of(text, Tokens.Spelling.PLAIN), counts)
                .getOrDefault(KeyIdea.SENSITIVITY, List.of());
    }

    @Test
    void cuesThatReachTheBarTogetherCarryTheIdeaAndAloneDoNot() {
        assertThat(found("The alarm rings for toast.")).hasSize(1);
        assertThat(found("The alarm rings.")).isEmpty();
        assertThat(found("Here is toast.")).isEmpty();
    }

    @Test
    void cuesInTwoSentencesDoNotAddUp() {
        assertThat(found("The alarm rings. There is toast.")).isEmpty();
    }

    @Test
    void whatIsSaidTwiceWeighsOnce() {
        assertThat(found("Alarm after alarm after alarm.")).isEmpty();
    }

    @Test
    void whatSpeaksAgainstIsTakenOff() {
        assertThat(found("The alarm rings for toast and for fire.")).isEmpty();
        assertThat(found("The quick alarm rings for toast, no fire.")).hasSize(1);
    }

    @Test
    void wordsThatAreNotTheSpeakersOwnCountForNothing() {
        assertThat(found("The alarm rings for toast.", at -> at != 1)).isEmpty();
    }

    @Test
    void theShapeOfTheSentenceCountsAndItsPlaceOnlyAmongSeveral() {
        assertThat(found("Does the alarm ring for toast?")).isEmpty();
        assertThat(found("The alarm rings for toast. Yes. It does.")).isEmpty();
        assertThat(found("The alarm rings for toast. Yes.")).hasSize(1);
    }

    @Test
    void theWordsShownReachFromTheFirstTellingCueToTheLast() {
        Hit hit = found("Quick, the old alarm rings for toast today.").getFirst();

        // "quick" weighs too little to be shown.
        assertThat(hit.from()).isEqualTo(4);
        assertThat(hit.to()).isEqualTo(8);
    }
}
