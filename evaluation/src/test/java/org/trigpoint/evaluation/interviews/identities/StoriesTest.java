package org.trigpoint.evaluation.interviews.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "There was one lady, 82 years old, who used to be a farrier.",
                "A patient of mine has endometriosis.",
                "This chap I see lost his wife last year.",
                "She's 45 and has had a stroke.",
                "Her husband left when the baby came.",
                "Somebody I know was sectioned twice.",
                "I think of a young man with sickle cell. He plays in the band.",
                "One of my clients was in the paper."
            })
    void another_persons_story_is_for_a_person_to_read(String text) {
        List<Finding> found = new Stories().in(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(IdentifierKind.STORY);
        assertThat(found.getFirst().sureness()).isEqualTo(Finding.Sureness.READ);
        assertThat(found.getFirst().standIn()).isBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have had arthritis since I was forty.",
                "The training was on pacing, sleep and moods.",
                "My manager said it went well, and so did she.",
                "We talked about goals with everybody in the room.",
                "The patients liked the pictures."
            })
    void ones_own_story_and_talk_of_the_work_are_left_alone(String text) {
        assertThat(new Stories().in(text)).isEmpty();
    }

    @Test
    void a_story_goes_on_while_sentences_tell_of_the_same_person_and_says_why() {
        String text =
                "It was fine. There is this lady from the village. She is 60. Her son died. Then we had lunch. I liked it.";
        Finding story = new Stories().in(text).getFirst();
        assertThat(text.substring(story.start(), story.end()))
                .isEqualTo("There is this lady from the village. She is 60. Her son died.");
        assertThat(story.why()).contains("age", "what happened in a family");
    }
}
