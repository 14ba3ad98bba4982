package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Counts;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.change.StudyHead;
import org.trigpoint.evaluation.change.WaveFlow;
import org.trigpoint.evaluation.study.Contrast;

/// The flow of participants: from those who agreed, wave by wave, to the pairs.
final class FlowFigure {
    private static final double PAD = 10;
    private static final double ARROW = 22;

    private final Telling telling;
    private final Lettering lettering;

    FlowFigure(Telling telling, Lettering lettering) {
        this.telling = telling;
        this.lettering = lettering;
    }

    /// One stage: who went on, and beside it who did not.
    private record Stage(String title, String text, List<String> beside) {}

    void addTo(Contents contents) {
        List<Stage> stages = stages();
        StringBuilder alternative = new StringBuilder();
        for (Stage stage : stages) {
            alternative.append(stage.title).append(": ").append(stage.text);
            alternative
                    .append(
                            stage.beside.isEmpty()
                                    ? ""
                                    : " (" + String.join("; ", stage.beside) + ")")
                    .append(". ");
        }
        contents.figure(
                "flow",
                Phrase.of(
                        "Flow of participants. Left: how many answered each time point. Right: who did not, and what sets some answers apart. Pairs are people with a score at both time points; where facets differ, the fewest and the most are given."),
                alternative.toString().strip(),
                drawing(stages, Sketch.WIDE),
                drawing(stages, Sketch.NARROW));
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        StudyHead head = telling.findings().study();
        List<String> out = new ArrayList<>();
        if (head.notConsented() > 0) {
            out.add(head.notConsented() + " without consent to the study");
        }
        if (head.about().withdrawn() > 0) {
            out.add(head.about().withdrawn() + " withdrew their data");
        }
        if (head.comparators() > 0) {
            out.add(head.comparators() + " more in the comparison group");
        }
        stages.add(new Stage("In the study", Say.count(head.people(), "person", "people"), out));
        for (WaveFlow wave : telling.measuredWaves()) {
            List<String> beside = new ArrayList<>();
            if (wave.asked() > wave.answered()) {
                beside.add((wave.asked() - wave.answered()) + " asked, did not answer");
            }
            if (wave.withdrawn() > 0) {
                beside.add(wave.withdrawn() + " had withdrawn");
            }
            if (wave.late() > 0) {
                beside.add(wave.late() + " answered late, in no pair");
            }
            if (wave.outsideWindow() > 0) {
                beside.add(wave.outsideWindow() + " outside the window, kept");
            }
            stages.add(
                    new Stage(
                            wave.label(),
                            wave.answered() + " of " + wave.asked() + " answered",
                            beside));
        }
        telling.byContrast()
                .forEach((contrast, comparisons) -> stages.add(pairs(contrast, comparisons)));
        return stages;
    }

    private Stage pairs(Contrast contrast, List<Comparison> comparisons) {
        List<Counts> counts = comparisons.stream().map(Comparison::counts).toList();
        String lost =
                between(
                        counts.stream().mapToInt(Counts::lost).min().orElse(0),
                        counts.stream().mapToInt(Counts::lost).max().orElse(0));
        String pairs =
                between(
                        counts.stream().mapToInt(Counts::pairs).min().orElse(0),
                        counts.stream().mapToInt(Counts::pairs).max().orElse(0));
        return new Stage(
                telling.contrast(contrast),
                pairs + (pairs.equals("1") ? " pair" : " pairs"),
                lost.equals("0") ? List.of() : List.of(lost + " lost in between"));
    }

    private static String between(int fewest, int most) {
        return fewest == most ? Integer.toString(most) : fewest + " to " + most;
    }

    private Drawing drawing(List<Stage> stages, double width) {
        Sketch sketch = new Sketch(lettering);
        double left = 4;
        double mainWidth = Math.min(300, width * 0.5);
        double gap = width < 400 ? 16 : 40;
        double sideX = left + mainWidth + gap;
        double sideWidth = width - sideX - 4;
        double y = 4;
        int measured = telling.measuredWaves().size();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            double inner = mainWidth - 2 * PAD;
            double height =
                    Math.max(textHeight(stage, inner), sideHeight(stage, sideWidth)) + 2 * PAD - 4;
            sketch.mark(
                    new Drawing.Frame(
                            left, y, mainWidth, height, i > measured ? Ink.MOSS : Ink.SLATE));
            double next =
                    sketch.block(
                            left + PAD,
                            y + PAD - 3,
                            stage.title,
                            inner,
                            Sketch.TEXT,
                            Ink.INK,
                            Drawing.Weight.BOLD,
                            3);
            sketch.block(
                    left + PAD,
                    next,
                    stage.text,
                    inner,
                    Sketch.TEXT,
                    Ink.INK,
                    Drawing.Weight.REGULAR,
                    3);
            if (!stage.beside.isEmpty()) {
                sketch.line(
                        left + mainWidth,
                        y + height / 2,
                        sideX - 6,
                        y + height / 2,
                        Ink.SLATE,
                        1.2);
                double at = y + (height - sideHeight(stage, sideWidth)) / 2;
                for (String line : stage.beside) {
                    at =
                            sketch.block(
                                    sideX,
                                    at,
                                    line,
                                    sideWidth,
                                    Sketch.SMALL,
                                    Ink.SLATE,
                                    Drawing.Weight.REGULAR,
                                    3);
                }
            }
            y += height;
            boolean arrow = i < measured;
            if (arrow) {
                double x = left + mainWidth / 2;
                sketch.line(x, y + 2, x, y + ARROW - 3, Ink.SLATE, 1.4);
                sketch.line(x - 4, y + ARROW - 8, x, y + ARROW - 3, Ink.SLATE, 1.4);
                sketch.line(x + 4, y + ARROW - 8, x, y + ARROW - 3, Ink.SLATE, 1.4);
            }
            y += i == stages.size() - 1 ? 4 : arrow ? ARROW : 12;
        }
        return sketch.drawn(width, y);
    }

    private double textHeight(Stage stage, double width) {
        int lines =
                lettering.lines(stage.title, width, Sketch.TEXT, Drawing.Weight.BOLD, 3).size()
                        + lettering
                                .lines(stage.text, width, Sketch.TEXT, Drawing.Weight.REGULAR, 3)
                                .size();
        return lines * Sketch.TEXT * 1.25;
    }

    private double sideHeight(Stage stage, double width) {
        return stage.beside.stream()
                        .mapToInt(line ->
                                lettering
                                        .lines(line, width, Sketch.SMALL, Drawing.Weight.REGULAR, 3)
                                        .size())
                        .sum()
                * Sketch.SMALL
                * 1.25;
    }
}
