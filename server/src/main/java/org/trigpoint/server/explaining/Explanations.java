package org.trigpoint.server.explaining;

import java.math.BigDecimal;
import java.util.List;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Pack;

/// Written explanation and knowledge as instruments of a study.
final class Explanations {
    private static final String OURS = "Our own, not validated";

    private Explanations() {}

    /// The mean of both raters, by criterion: levels in steps of a half.
    static Instrument written(Words words) {
        FacetId facet = new FacetId("written-explanation");
        Scale scale =
                new Scale(
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(Criterion.HIGHEST),
                        "not there",
                        "all through",
                        new BigDecimal("0.5"));
        return instrument(
                ExplanationsForStudies.RUBRIC.value(),
                "Written explanation",
                new Facet(facet, "Written explanation", FacetScore.MEAN, BigDecimal.ONE),
                List.of(Criterion.values()).stream()
                        .map(criterion ->
                                item(
                                        criterion.key(),
                                        facet,
                                        words.say("rating." + criterion.key()),
                                        scale))
                        .toList());
    }

    /// 1 for a right answer and 0 for another; their sum is the number right.
    static Instrument knowledge(Pack pack) {
        FacetId facet = new FacetId("knowledge");
        return instrument(
                "knowledge",
                "Knowledge",
                new Facet(facet, "Knowledge, number right", FacetScore.SUM, BigDecimal.ONE),
                pack.knowledge().questions().stream()
                        .map(question ->
                                item(
                                        "k-" + question.id(),
                                        facet,
                                        question.text(),
                                        Scale.whole(0, 1)))
                        .toList());
    }

    /// The item of a question.
    static ItemId item(String question) {
        return new ItemId("k-" + question);
    }

    private static Instrument instrument(String id, String title, Facet facet, List<Item> items) {
        return new Instrument(
                new InstrumentId(id),
                title,
                "1",
                "en",
                "",
                OURS,
                List.of(facet),
                items,
                Total.NONE);
    }

    private static Item item(String id, FacetId facet, String text, Scale scale) {
        return new Item(new ItemId(id), facet, text, scale, Direction.UP, Requirement.REQUIRED);
    }
}
