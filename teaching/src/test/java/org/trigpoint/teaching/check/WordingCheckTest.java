package org.trigpoint.teaching.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.teaching.SmallPack;

class WordingCheckTest {
    private static final String MODULE = "modules/sky/module.md";

    private static List<Finding> inModule(String sentence) {
        return SmallPack.whole()
                .with(MODULE, "## When you", "## More\n" + sentence + "\n\n## When you")
                .check()
                .findings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The knee shows wear and tear.",
                "The knee shows **wear and\ntear** [@sky-book].",
                "Wear-and-tear is common. \"Yes,\" she said.",
                "Remember, it’s all in your head.",
                "Pain comes from damage.",
                "\"Good morning,\" said Mo. It is damage.",
                "Your back is fine.",
                "Nothing is damaged, so move.",
                "There is nothing wrong with it.",
                "The damage has healed.",
                "The scan shows a disc. Your scan shows it.",
                "This means you have arthritis.",
                "Take two tablets at night.",
                "Reduce your medication slowly.",
                "Start with 10 mg.",
                "Walking cures pain.",
                "The pain will go away.",
                "Use the Pain Toolkit here.",
            })
    void whatTheCourseMayNotSayItselfIsAFault(String sentence) {
        assertThat(inModule(sentence))
                .isNotEmpty()
                .allMatch(finding -> finding.weight() == Finding.Weight.FAULT)
                .allMatch(finding -> finding.rule() == Rule.WORDING)
                .allMatch(finding -> finding.file().equals(MODULE))
                .allMatch(finding -> finding.line() == 28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"It is wear and tear,\" says the letter.",
                "Mo was told it was wear and tear.",
                "People say ‘wear and tear’, and it's a picture of a machine.",
                "He calls it 'wear and tear' at home.",
                "> wear and tear",
                "Pain does not always mean damage.",
                "Pain isn’t a sign of damage.",
                "Pain is more than damage.",
                "Never say your back is fine.",
                "A link worker does not say that nothing is damaged.",
                "They do not tell anyone to take more tablets.",
                "Mo heard that his scan shows an old change.",
                "Wear this. Tear that.",
                "See [the Pain Toolkit](https://toolkit.example.org).",
                "The damages were paid.",
                "There is no cure for this.",
            })
    void whatIsQuotedReportedOrContradictedIsFine(String sentence) {
        assertThat(inModule(sentence)).isEmpty();
    }

    @Test
    void jargonIsForColleaguesAndNotForHandouts() {
        SmallPack pack = SmallPack.whole();

        assertThat(inModule("This is about chronic pain."))
                .singleElement()
                .matches(finding -> finding.weight() == Finding.Weight.WARNING);
        assertThat(
                        pack.with("modules/sky/handout.md", "You can look", "Chronic. You can look")
                                .check()
                                .faults())
                .singleElement()
                .matches(finding -> finding.sentence().contains("Another way: Long-lasting."));
    }

    @Test
    void whatAPersonSaysIsTheirs() {
        SmallPack pack =
                SmallPack.whole()
                        .with("modules/sky/practice.yaml", "I saw something.", "It is damage.")
                        .with("modules/sky/practice.yaml", "say: Really?", "say: It is damage.")
                        .with("modules/sky/quiz.yaml", "text: The floor", "text: It is damage");

        assertThat(pack.check().findings()).isEmpty();
    }

    @Test
    void aPraisedAnswerThatUsesSuchAPhraseIsPointedOut() {
        SmallPack pack =
                SmallPack.whole()
                        .with(
                                "modules/sky/practice.yaml",
                                "say: What did you see?",
                                "say: Is it damage?");

        assertThat(pack.check().faults()).isEmpty();
        assertThat(pack.check().warnings()).hasSize(8);
    }
}
