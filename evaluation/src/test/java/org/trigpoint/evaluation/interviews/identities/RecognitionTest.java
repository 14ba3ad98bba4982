package org.trigpoint.evaluation.interviews.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    @Test
    void tune() {
        Recognition tuning = Recognition.of(TalkTemplates.TUNING, 10, 1);
        tuning.shown.forEach((form, count) ->
                System.out.println(
                        form
                                + " shown "
                                + count.interval()
                                + " rule "
                                + tuning.byRule.get(form).interval()));
        System.out.println("shown " + tuning.allShown().interval());
        System.out.println("rule " + tuning.allByRule().interval());
        System.out.println("precision shown " + tuning.rightFindings.interval());
        System.out.println("precision rule " + tuning.rightRules.interval());
        System.out.println("person " + tuning.rightPerson.interval());
        var wrong = new TreeMap<String, Integer>();
        tuning.wrong.stream().limit(60).forEach(System.out::println);
        System.out.println("---- missed");
        tuning.missed.stream()
                .filter(m -> !m.startsWith("UNKNOWN_NAME_W"))
                .limit(60)
                .forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }
}
