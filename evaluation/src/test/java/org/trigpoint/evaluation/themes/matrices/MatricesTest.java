package org.trigpoint.evaluation.themes.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.SyntheticStudy;
import org.trigpoint.evaluation.themes.InventedAnalysis;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

class MatricesTest {
    private static final String TEXT =
            "I: How do you rest?\nP1: I pace myself.\nI: And at night?\nP1: Then I sleep.";

    private static InventedAnalysis two() {
        return new InventedAnalysis()
                .interview("I01", "P1", TEXT)
                .interview("I02", "P2", TEXT)
                .code("c1", "Pacing", "")
                .code("c2", "Sleep", "")
                .code("c3", "Never", "")
                .theme("t1", "Days", List.of("c1"), List.of())
                .theme("t2", "Nights", List.of("c2"), List.of());
    }

    @Test
    void passagesOfEachCodeByParticipant() {
        Matrix matrix =
                CodeMatrices.byParticipant(
                        two().coding("I01", 24, 30, "c1", "A")
                                .coding("I01", 26, 37, "c1", "B")
                                .coding("I02", 26, 37, "c2", "B")
                                .build());
        assertThat(matrix.csv()).isEqualTo("code,P1,P2\nPacing,1,0\nSleep,0,1\n");
    }

    @Test
    void codesOccurTogetherByOverlapByTurnAndByDistance() {
        ThematicAnalysis analysis =
                two().coding("I01", 24, 30, "c1", "A")
                        .coding("I01", 28, 37, "c2", "A")
                        .coding("I01", 32, 36, "c1", "A")
                        .coding("I01", 59, 70, "c2", "A")
                        .coding("I02", 24, 28, "c1", "A")
                        .coding("I02", 31, 37, "c2", "A")
                        .build();
        assertThat(CoOccurrence.of(analysis, new Nearness.Overlap()).csv())
                .isEqualTo("code,Pacing,Sleep\nPacing,3,2\nSleep,2,3\n");
        assertThat(CoOccurrence.of(analysis, new Nearness.SameTurn()).csv())
                .isEqualTo("code,Pacing,Sleep\nPacing,2,2\nSleep,2,3\n");
        assertThat(CoOccurrence.of(analysis, new Nearness.Within(2)).csv())
                .isEqualTo("code,Pacing,Sleep\nPacing,3,2\nSleep,2,3\n");
        assertThat(CoOccurrence.of(analysis, new Nearness.Within(3)).csv())
                .isEqualTo("code,Pacing,Sleep\nPacing,3,3\nSleep,3,3\n");
    }

    @Test
    void theFrameworkMatrixHoldsSummariesAndSaysWhereOneIsDue() {
        Matrix matrix =
                ThemeMatrices.framework(
                        two().coding("I01", 24, 30, "c1", "A")
                                .coding("I02", 59, 70, "c2", "A")
                                .cell("P1", "t1", "Rests before it hurts.")
                                .build());
        assertThat(matrix.csv())
                .isEqualTo(
                        "participant,Days,Nights\nP1,Rests before it hurts.,\nP2,,\"(1 passage, no summary yet)\"\n");
    }

    @Test
    void smallGroupsAreSuppressedUnlessTheTeamAloneLooks() {
        Study study = SyntheticStudy.of(40);
        String column = study.groups().getFirst();
        InventedAnalysis analysis = new InventedAnalysis().code("c1", "Pacing", "");
        String first = study.participants().getFirst().group(column).orElseThrow();
        List<Participant> few =
                study.participants().stream()
                        .filter(person -> person.group(column).equals(Optional.of(first)))
                        .limit(2)
                        .toList();
        for (int i = 0; i < few.size(); i++) {
            analysis.interview("I0" + i, few.get(i).id().value(), TEXT)
                    .coding("I0" + i, 0, 5, "c1", "A");
        }
        Matrix shared = CodeMatrices.byGroup(analysis.build(), study, column, Audience.ANYONE);
        assertThat(shared.rows().getFirst().cells())
                .allMatch(cell -> cell instanceof Matrix.Cell.Suppressed);
        assertThat(shared.notes().getLast()).contains("are suppressed");
        assertThat(String.join("", shared.columns())).doesNotContain("2");
        Matrix own = CodeMatrices.byGroup(analysis.build(), study, column, Audience.TEAM);
        assertThat(own.rows().getFirst().cells()).containsExactly(new Matrix.Cell.Count(2));
    }

    @Test
    void oneSmallGroupTakesTheNextWithIt() {
        Study study = SyntheticStudy.of(60);
        String column = study.groups().getFirst();
        InventedAnalysis analysis = new InventedAnalysis().code("c1", "Pacing", "");
        Map<String, List<Participant>> groups =
                study.participants().stream()
                        .collect(Collectors.groupingBy(p -> p.group(column).orElseThrow()));
        String small = groups.keySet().stream().sorted().findFirst().orElseThrow();
        int number = 0;
        for (var group : groups.entrySet()) {
            int take = group.getKey().equals(small) ? 3 : study.plan().smallestGroup();
            for (Participant person : group.getValue().stream().limit(take).toList()) {
                String id = "I" + number++;
                analysis.interview(id, person.id().value(), TEXT).coding(id, 0, 5, "c1", "A");
            }
        }
        Matrix shared = CodeMatrices.byGroup(analysis.build(), study, column, Audience.ANYONE);
        long hidden =
                shared.rows().getFirst().cells().stream()
                        .filter(cell -> cell instanceof Matrix.Cell.Suppressed)
                        .count();
        assertThat(hidden).isEqualTo(2);
    }
}
