package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.DisplayRow;
import org.trigpoint.evaluation.display.JointDisplay;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.display.Withheld;
import org.trigpoint.evaluation.tables.Written;

/// Numbers and words together, row by row: as a table and as a figure.
final class JointDisplaySection {
    private final JointDisplay display;
    private final Telling telling;
    private final JointFigure figure;
    private final JointStrips strips;

    JointDisplaySection(Voices voices, Telling telling, Lettering lettering) {
        this.display = voices.display();
        this.telling = telling;
        this.figure = new JointFigure(display, telling, lettering);
        this.strips = new JointStrips(display, telling, lettering);
    }

    void addTo(Contents contents) {
        if (display.isEmpty()) {
            return;
        }
        contents.section("Numbers and words together");
        contents.paragraph(design());
        contents.paragraph(
                "Each row sets what was measured beside what was said, names how the two fit, and gives what a person concluded. The program proposes no conclusion. Change is the later score minus the earlier; there is a row for every facet and theme, whether anything was written of it or not.");
        table(contents);
        figure.addTo(contents);
        withheld(contents);
    }

    private String design() {
        return display.design()
                .map(design ->
                        switch (design) {
                            case CONVERGENT ->
                                    "The design is convergent: numbers and words were gathered at the same time, analysed apart and then merged (Creswell and Plano Clark 2018).";
                            case EXPLANATORY_SEQUENTIAL ->
                                    "The design is explanatory sequential: numbers came first, and the interviews were to explain them (Creswell and Plano Clark 2018).";
                            case EXPLORATORY_SEQUENTIAL ->
                                    "The design is exploratory sequential: the interviews came first, and numbers followed them up (Creswell and Plano Clark 2018).";
                        })
                .orElse("The team has not named the design.");
    }

    private void table(Contents contents) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (DisplayRow row : display.rows()) {
            rows.add(
                    List.of(
                            about(row),
                            change(row),
                            said(row),
                            fit(row),
                            Block.Cell.of(
                                    new Block.Part.Line(
                                            row.inference().isBlank()
                                                    ? Block.Hand.ASIDE
                                                    : Block.Hand.PLAIN,
                                            Phrase.of(row.conclusion())))));
        }
        List<Phrase> notes = new ArrayList<>();
        notes.add(
                Phrase.marked(
                        "Change with its {} interval; *g*~z~ is the mean change over the standard deviation of changes, corrected for small samples, with its 95\u00a0% interval. Intervals are not adjusted for their number. In the small pictures the upright line is no change.",
                        telling.level().said()));
        String notQuoted = display.interviewed().sentence();
        if (!notQuoted.isEmpty()) {
            notes.add(Phrase.of(notQuoted));
        }
        contents.joint(
                Phrase.of("Joint display" + between()),
                List.of(
                        new Block.Share("Facet or theme", 16),
                        new Block.Share("Change", 20),
                        new Block.Share("What people said", 34),
                        new Block.Share("Fit", 13),
                        new Block.Share("What we conclude", 24)),
                rows,
                notes);
    }

    private String between() {
        return display.contrast().map(of -> ": " + telling.contrast(of)).orElse("");
    }

    private Block.Cell about(DisplayRow row) {
        List<Block.Part> parts = new ArrayList<>();
        parts.add(new Block.Part.Line(Block.Hand.NAME, Phrase.of(row.label())));
        Optional<Comparison> comparison = row.measured().compared();
        if (comparison.isPresent()) {
            parts.add(
                    aside(
                            telling.traced(
                                            comparison.get(),
                                            Phrase.of(
                                                    Say.count(
                                                            comparison.get().counts().pairs(),
                                                            "pair",
                                                            "pairs")))
                                    .then(", " + comparison.get().counts().lost() + " lost")));
            if (!display.contrast().equals(Optional.of(comparison.get().contrast()))) {
                parts.add(aside(Phrase.of(telling.contrast(comparison.get().contrast()))));
            }
        }
        if (row.standing() == DisplayRow.Standing.ADDED) {
            parts.add(aside(Phrase.of("No row was written for it.")));
        }
        return new Block.Cell(parts);
    }

    private static Block.Part aside(Phrase text) {
        return new Block.Part.Line(Block.Hand.ASIDE, text);
    }

    private Block.Cell change(DisplayRow row) {
        Optional<Comparison> comparison = row.measured().compared();
        if (comparison.isEmpty()) {
            return Block.Cell.of(aside(Phrase.of(row.measured().instead())));
        }
        List<Block.Part> parts = new ArrayList<>();
        strips.of(comparison.get()).ifPresent(parts::add);
        parts.add(
                new Block.Part.Line(
                        Block.Hand.NUMBER,
                        telling.traced(comparison.get(), changeWith(comparison.get()))));
        comparison
                .get()
                .statistics()
                .gZ()
                .optional()
                .ifPresent(_ ->
                        parts.add(
                                aside(
                                        Phrase.marked("*g*~z~ ")
                                                .then(
                                                        Apa.numberWith(
                                                                comparison.get().statistics().gZ(),
                                                                comparison
                                                                        .get()
                                                                        .statistics()
                                                                        .gZCi95())))));
        return new Block.Cell(parts);
    }

    private Phrase changeWith(Comparison comparison) {
        return comparison.statistics().meanChange().optional().isPresent()
                ? Apa.changeWith(
                        comparison.statistics().meanChange(),
                        telling.level().ofChange(comparison.statistics()))
                : Phrase.of("not estimable");
    }

    private Block.Cell said(DisplayRow row) {
        List<Block.Part> parts = new ArrayList<>();
        row.otherThemes()
                .forEach(theme ->
                        parts.add(new Block.Part.Line(Block.Hand.THEME, Phrase.of(theme.name()))));
        row.quotations().forEach(quotation -> parts.add(Quoted.part(quotation, telling.links())));
        if (row.quotations().isEmpty()) {
            parts.add(aside(Phrase.of("No quotation shown.")));
        }
        if (!row.dissenting().isEmpty()) {
            parts.add(aside(Phrase.of("Said otherwise:")));
            row.dissenting()
                    .forEach(quotation -> parts.add(Quoted.part(quotation, telling.links())));
        }
        if (!row.withheld().isEmpty()) {
            parts.add(
                    aside(
                            Phrase.of(
                                    Say.count(
                                                    row.withheld().size(),
                                                    "chosen quotation is",
                                                    "chosen quotations are")
                                            + " not shown, for want of consent.")));
        }
        return new Block.Cell(parts);
    }

    private static Block.Cell fit(DisplayRow row) {
        return row.fit()
                .map(fit ->
                        Block.Cell.of(
                                new Block.Part.Line(Block.Hand.TAG, Phrase.of(Written.of(fit)))))
                .orElse(Block.Cell.of(aside(Phrase.of("not said yet"))));
    }

    /// For the owner: which chosen quotations are not shown, by guid and without their words.
    private void withheld(Contents contents) {
        if (telling.links() == Telling.Links.NONE || display.withheld().isEmpty()) {
            return;
        }
        contents.part("Chosen quotations that are not shown");
        contents.listing(display.withheld().stream().map(JointDisplaySection::sentence).toList());
    }

    private static Phrase sentence(Withheld withheld) {
        return Phrase.of("Coding ")
                .then(Phrase.of(withheld.coding().value(), Phrase.Style.CODE))
                .then(
                        ", interview "
                                + withheld.interview()
                                + ": "
                                + withheld.refusal().because()
                                + ". Choose another quotation, or ask the person.");
    }
}
