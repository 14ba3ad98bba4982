package org.trigpoint.evaluation.themes.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.InventedAnalysis;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.Resampling;

class CoderAgreementTest {
    private static final Resampling FEW = new Resampling(200, 7);

    /// Ten turns of a hundred characters.
    private static final String THOUSAND = ("P07: " + "x".repeat(93) + ".\n").repeat(10);

    private static InventedAnalysis twoCoders() {
        return new InventedAnalysis()
                .interview("I01", "P07", THOUSAND)
                .code("c1", "Pacing", "")
                .coding("I01", 0, 200, "c1", "A")
                .coding("I01", 100, 300, "c1", "B");
    }

    @Test
    void twoCodersOfAThousandCharacters() {
        CoderAgreement found = of(twoCoders().build(), AgreementQuestion.by(JudgedBy.CHARACTER));
        assertThat(found.coders()).containsExactly("A", "B");
        assertThat(found.characters()).isEqualTo(1000);
        assertThat(found.touchedCharacters()).isEqualTo(300);
        assertThat(found.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isEqualTo(0.375, within(1e-12));
        assertThat(found.codes().getFirst().codings()).containsExactly(1, 1);
    }

    @Test
    void byTurnACodingCountsWhereItTouchesALetter() {
        CoderAgreement found = of(twoCoders().build(), AgreementQuestion.by(JudgedBy.TURN));
        // turns 1 and 2 by A, 2 and 3 by B: observed 0.8, expected 0.68
        assertThat(found.codes().getFirst().agreement().unitsCompared()).isEqualTo(10);
        assertThat(found.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isEqualTo(0.375, within(1e-12));
    }

    @Test
    void bySentenceABlankAtTheEdgeOfACodingDoesNotReachTheNext() {
        String text =
                "P07: I rest. Then I walk. Dr. Lee nods \uD83D\uDD14.\nI: Good. Why?\nP07: So.";
        ThematicAnalysis analysis =
                new InventedAnalysis()
                        .interview("I01", "P07", text)
                        .code("c1", "Pacing", "")
                        .coding("I01", 5, 13, "c1", "A")
                        .coding("I01", 5, 12, "c1", "B")
                        .build();
        CoderAgreement found = of(analysis, AgreementQuestion.by(JudgedBy.SENTENCE));
        assertThat(found.codes().getFirst().agreement().observed()).isEqualTo(Estimate.of(1.0));
        assertThat(found.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isEqualTo(1.0, within(1e-12));
        assertThat(found.codes().getFirst().agreement().unitsCompared()).isBetween(6L, 8L);
    }

    @Test
    void reflexiveAndFrameworkWorkSaysWhyItIsNotShown() {
        for (Approach approach : List.of(Approach.REFLEXIVE, Approach.FRAMEWORK)) {
            assertThat(
                            CoderAgreement.of(
                                    twoCoders().approach(approach).build(),
                                    AgreementQuestion.by(JudgedBy.CHARACTER),
                                    FEW))
                    .isInstanceOf(Estimate.NotEstimable.class);
        }
        assertThat(reason(twoCoders().approach(Approach.REFLEXIVE).build()))
                .contains("built by the analyst");
        assertThat(reason(twoCoders().withoutApproach().build())).contains("themes.yaml");
        assertThat(reason(new InventedAnalysis().build())).isEqualTo("no coding says who made it");
    }

    private static String reason(ThematicAnalysis analysis) {
        return switch (CoderAgreement.of(analysis, AgreementQuestion.by(JudgedBy.CHARACTER), FEW)) {
            case Estimate.NotEstimable<CoderAgreement>(String why) -> why;
            case Estimate.Estimated<CoderAgreement> _ -> "";
        };
    }

    @Test
    void longTextsThatOneCoderNeverOpenedDoNotSwampKappa() {
        InventedAnalysis more =
                twoCoders()
                        .interview("I02", "P08", THOUSAND.repeat(9))
                        .coding("I02", 0, 10, "c1", "A");
        CoderAgreement worked = of(more.build(), AgreementQuestion.by(JudgedBy.CHARACTER));
        assertThat(worked.characters()).isEqualTo(1000);
        assertThat(worked.notCompared()).isEqualTo(1);
        assertThat(worked.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isEqualTo(0.375, within(1e-12));
        CoderAgreement all =
                of(
                        more.build(),
                        new AgreementQuestion(
                                JudgedBy.CHARACTER,
                                Region.ALL_INTERVIEWS,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of()));
        assertThat(all.characters()).isEqualTo(10_000);
        assertThat(all.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isGreaterThan(0.45);
    }

    @Test
    void theConsensusIsNoCoder() {
        ThematicAnalysis analysis =
                twoCoders()
                        .coding("I01", 0, 300, "c1", "A", "consensus")
                        .coding("I01", 0, 300, "c1", "", "first")
                        .build();
        CoderAgreement found = of(analysis, AgreementQuestion.by(JudgedBy.CHARACTER));
        assertThat(found.codes().getFirst().agreement().cohenKappa().orElseThrow().value())
                .isEqualTo(0.375, within(1e-12));
        assertThat(found.withoutCoder()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsAskedForIsCompared() {
        ThematicAnalysis analysis =
                twoCoders()
                        .code("c2", "Sleep", "")
                        .coding("I01", 500, 600, "c2", "A")
                        .coding("I01", 500, 600, "c2", "C")
                        .build();
        CoderAgreement found =
                of(
                        analysis,
                        new AgreementQuestion(
                                JudgedBy.CHARACTER,
                                Region.CODED_INTERVIEWS,
                                Set.of(new InterviewId("I01")),
                                Set.of(new CodeId("c2")),
                                Set.of("A", "C"),
                                Set.of("first")));
        assertThat(found.coders()).containsExactly("A", "C");
        assertThat(found.codes()).hasSize(1);
        assertThat(found.codes().getFirst().agreement().observed()).isEqualTo(Estimate.of(1.0));
        assertThat(of(analysis, AgreementQuestion.by(JudgedBy.CHARACTER)).coders()).hasSize(3);
    }

    @Test
    void disagreementsAreListedSideBySide() {
        List<Disagreement> found =
                Disagreement.of(twoCoders().build(), AgreementQuestion.by(JudgedBy.CHARACTER));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).excerpt().start()).isEqualTo(0);
        assertThat(found.get(0).excerpt().end()).isEqualTo(100);
        assertThat(found.get(0).applied()).containsExactly("A");
        assertThat(found.get(0).left()).containsExactly("B");
        assertThat(found.get(1).excerpt().start()).isEqualTo(200);
        assertThat(found.get(1).applied()).containsExactly("B");
    }

    private static CoderAgreement of(ThematicAnalysis analysis, AgreementQuestion question) {
        return CoderAgreement.of(analysis, question, FEW).orElseThrow();
    }
}
