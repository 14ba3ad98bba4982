package org.trigpoint.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.change.Findings;

class DrawingTest {
    private final Lettering lettering = new Lettering();

    static Stream<Arguments> studies() {
        return ReportTextTest.studies();
    }

    private record Place(String text, double left, double right, double top, double bottom) {
        boolean overlaps(Place other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    private Place place(Drawing.Words words) {
        double width = lettering.width(words.text(), words.size(), words.weight());
        double left =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        // the height of capitals; descenders may reach into the gap between lines
        return new Place(
                words.text(), left, left + width, words.y() - 0.72 * words.size(), words.y());
    }

    private List<Place> places(Drawing drawing) {
        List<Place> places = new ArrayList<>();
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Words words && !words.text().isBlank()) {
                places.add(place(words));
            }
        }
        return places;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void wordsNeitherOverlapNorLeaveTheirFigure(String name, Findings findings) {
        for (Block.Figure figure : ReportWords.document(findings).figures().toList()) {
            for (Drawing drawing : List.of(figure.wide(), figure.narrow())) {
                List<Place> places = places(drawing);
                assertThat(places).as(figure.name()).isNotEmpty();
                for (int i = 0; i < places.size(); i++) {
                    Place one = places.get(i);
                    assertThat(one)
                            .as(figure.name())
                            .matches(
                                    place ->
                                            place.left >= -1
                                                    && place.right <= drawing.width() + 1
                                                    && place.top >= -1
                                                    && place.bottom <= drawing.height() + 1,
                                    "is inside");
                    for (Place other : places.subList(i + 1, places.size())) {
                        assertThat(one.overlaps(other))
                                .as("%s: %s over %s", figure.name(), one, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void everyFigureTellsHowManyPeopleStandBehindIt(String name, Findings findings) {
        for (Block.Figure figure : ReportWords.document(findings).figures().toList()) {
            String words =
                    String.join("\n", places(figure.wide()).stream().map(Place::text).toList());
            assertThat(words).as(figure.name()).containsPattern("n = \\d|answered|(?m)^\\d+$");
            assertThat(figure.alternative()).as(figure.name()).containsPattern("\\d");
        }
    }

    @Test
    void theSameDrawingGivesTheSameBytes() {
        Findings findings = SmallStudies.named("reviewed links and a total");

        List<String> once = svg(findings);
        List<String> again = svg(findings);

        assertThat(once).hasSizeGreaterThan(3).isEqualTo(again);
        assertThat(once)
                .allSatisfy(svg ->
                        assertThat(svg)
                                .contains("role=\"img\"", "<title", "<desc")
                                .doesNotContain("NaN"));
    }

    private static List<String> svg(Findings findings) {
        return ReportWords.document(findings)
                .figures()
                .map(figure -> SvgDrawing.write(figure.wide(), figure.name(), "t", "d"))
                .toList();
    }

    @Test
    void eachScoreOfTheExampleHasItsBarAtItsOwnHeight() {
        Findings findings = SmallStudies.named("one facet");
        Drawing slopes =
                ReportWords.document(findings)
                        .figures()
                        .filter(figure -> figure.name().startsWith("slopes"))
                        .findFirst()
                        .orElseThrow()
                        .wide();
        // before: 0 to 4, so five bars on the slate side; after: 1 to 7
        List<Drawing.Box> slate =
                slopes.marks().stream()
                        .filter(Drawing.Box.class::isInstance)
                        .map(Drawing.Box.class::cast)
                        .filter(box -> box.ink() == Ink.SLATE)
                        .toList();
        List<Drawing.Line> grid =
                slopes.marks().stream()
                        .filter(Drawing.Line.class::isInstance)
                        .map(Drawing.Line.class::cast)
                        .filter(line -> line.ink() == Ink.LINE)
                        .toList();
        double zero = grid.getFirst().y1();
        double ten = grid.getLast().y1();

        assertThat(slate).hasSize(5);
        for (int score = 0; score < 5; score++) {
            Drawing.Box bar = slate.get(score);
            assertThat(bar.y() + bar.height() / 2)
                    .isCloseTo(zero + (ten - zero) * score / 10, within(1e-9));
        }
    }

    @Test
    void theTitleOfAnInstrumentStandsInTheCaptionAndNotInEveryPanel() {
        Block.Figure figure =
                ReportWords.document(SmallStudies.named("two instruments"))
                        .figures()
                        .filter(found -> found.name().equals("changes-before-after-wellbeing"))
                        .findFirst()
                        .orElseThrow();

        assertThat(figure.caption().plain())
                .startsWith("Well-being: Mean change from before to after");
        assertThat(places(figure.wide()).stream().map(Place::text))
                .contains("Calm", "Energy", "Total");
        assertThat(SharedPrefix.of(List.of("Pacing", "Pain: sleep")).words()).isEmpty();
        assertThat(SharedPrefix.of(List.of("One: a")).without("One: a")).isEqualTo("One: a");
    }

    @Test
    void wordsTooLongForALineEndInAnEllipsisThatFits() {
        String word = "Donaudampfschifffahrt".repeat(5);

        List<String> lines = lettering.lines(word, 90, 12, Drawing.Weight.BOLD, 2);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).startsWith("Donau").endsWith("\u2026");
        assertThat(lettering.width(lines.getFirst(), 12, Drawing.Weight.BOLD))
                .isLessThanOrEqualTo(90);
    }

    @Test
    void anAxisOverAWholeScaleIsLabelledAtItsEnds() {
        Axis axis = Axis.over(0, 10, 150, 0);

        assertThat(axis.labelled()).containsExactly(0.0, 5.0, 10.0);
        assertThat(axis.at(0)).isEqualTo(150);
        assertThat(axis.at(10)).isEqualTo(0);
        assertThat(axis.label(-5)).isEqualTo("\u22125");
        assertThat(Axis.over(1, 5, 0, 1).labelled()).containsExactly(1.0, 3.0, 5.0);
        assertThat(Axis.over(7, 28, 0, 1).label(17.5)).isEqualTo("17.5");
        assertThat(Axis.around(-0.4, 3.08, 0, 100, 5).labelled())
                .containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0, 4.0);
    }
}
