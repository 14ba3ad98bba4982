package org.trigpoint.teaching.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.SmallPack;

class ToolCheckTest {
    private static final String TOOL = "tools/sky-sheet.yaml";
    private static final String CONFIDENCE =
            "  - {id: confidence, label: How sure, kind: scale, min: 0, max: 10}\n";
    private static final String PACING =
            """
              - {id: try-1, label: First, kind: number, min: 1, max: 99}
              - {id: try-2, label: Second, kind: number, min: 1, max: 99}
              - {id: try-3, label: Third, kind: number, min: 1, max: 99}
              - {id: start-share, label: Start, kind: number, min: 30, max: 100}
              - {id: weekly-step, label: Step, kind: number, min: 0, max: 20}
              - {id: after-setback, label: After, kind: choice, options: [stay, back, start]}
              - {id: unit, label: Counted in, kind: choice, options: [minutes, steps]}
            """;
    private static final String GATE =
            "gate: {question: Worse for days?, options: [{text: No, opens: true}, {text: Yes, opens:"
                    + " false, says: We stop.}]}\n";

    private static List<String> faults(SmallPack pack) {
        return pack.check().faults().stream().map(Finding::sentence).toList();
    }

    private static SmallPack planner(String calculation, String fields) {
        return SmallPack.whole()
                .with(TOOL, "kind: sheet", "kind: planner\ncalculation: " + calculation)
                .with(TOOL, "    fields:\n", "    fields:\n" + fields.indent(4));
    }

    @Test
    void aGoalSheetNeedsTheScaleThatIsReadForConfidence() {
        assertThat(faults(planner("goal", "")))
                .singleElement()
                .asString()
                .contains("has no field `confidence`")
                .contains("`kind: scale`");
        assertThat(faults(planner("goal", CONFIDENCE))).isEmpty();
    }

    @Test
    void aFieldOfTheRightNameAndTheWrongKindIsToldToo() {
        String typed = "  - {id: confidence, label: How sure, kind: text}\n";

        assertThat(faults(planner("goal", typed)))
                .singleElement()
                .asString()
                .contains("has no field `confidence`");
    }

    @Test
    void aPacingPlannerNeedsAllThatThePlanIsMadeOfAndAsksFirst() {
        SmallPack whole = planner("pacing", PACING).with(TOOL, "sections:", GATE + "sections:");

        assertThat(faults(whole)).isEmpty();
        assertThat(faults(planner("pacing", PACING)))
                .singleElement()
                .asString()
                .contains("without asking first");
        for (String name :
                List.of(
                        "try-1",
                        "try-2",
                        "try-3",
                        "start-share",
                        "weekly-step",
                        "after-setback",
                        "unit")) {
            assertThat(faults(whole.with(TOOL, "id: " + name, "id: my-" + name)))
                    .describedAs(name)
                    .singleElement()
                    .asString()
                    .contains("has no field `" + name + "`");
        }
    }

    @Test
    void aChoiceAfterASetbackHasThreeAnswers() {
        SmallPack two =
                planner("pacing", PACING)
                        .with(TOOL, "sections:", GATE + "sections:")
                        .with(TOOL, "[stay, back, start]", "[stay, back]");

        assertThat(faults(two)).singleElement().asString().contains("3 `options` or more");
    }

    @Test
    void aSleepDiaryNeedsNoFieldOfItsOwn() {
        assertThat(faults(planner("sleep", ""))).isEmpty();
    }
}
