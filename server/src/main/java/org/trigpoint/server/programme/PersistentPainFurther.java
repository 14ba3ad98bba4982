package org.trigpoint.server.programme;

import java.util.List;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.FurtherItem.Choice;
import org.trigpoint.evaluation.study.FurtherItem.FreeText;
import org.trigpoint.evaluation.study.FurtherItem.How;
import org.trigpoint.evaluation.study.FurtherItem.Option;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;

/// What the persistent-pain programme asks beside its ratings: chances to use the training, what
/// was used, and what helps or hinders. Our own questions, not validated.
final class PersistentPainFurther {
    private static final List<WaveId> FROM_AFTER =
            List.of(new WaveId("after"), new WaveId("month-3"), new WaveId("month-6"));
    private static final List<WaveId> LATER = List.of(new WaveId("month-3"), new WaveId("month-6"));

    static final List<FurtherItem> ITEMS =
            List.of(
                    new Choice(
                            new ItemId("chances"),
                            "How often do you support someone who lives with persistent pain?",
                            FROM_AFTER,
                            How.ONE,
                            List.of(
                                    new Option("most-days", "Most days"),
                                    new Option("most-weeks", "Most weeks"),
                                    new Option("some-months", "A few times in three months"),
                                    new Option("hardly", "Hardly ever"))),
                    new Choice(
                            new ItemId("used"),
                            "Which of these have you used with someone in the last month?",
                            LATER,
                            How.SEVERAL,
                            List.of(
                                    new Option("explaining", "Making sense of pain together"),
                                    new Option("pacing", "Finding steadier days"),
                                    new Option("goals", "A goal of their own"),
                                    new Option("activity", "Moving more"),
                                    new Option("sleep", "Sleeping better"),
                                    new Option("relaxation", "Winding down"),
                                    new Option("setbacks", "A plan for setbacks"),
                                    new Option("none", "None of these"))),
                    new FreeText(
                            new ItemId("in-practice"),
                            "What helps you to use the training, and what gets in the way?",
                            FROM_AFTER,
                            1000));

    private PersistentPainFurther() {}
}
