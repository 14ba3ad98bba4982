package org.trigpoint.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
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
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Total;

/// Studies that are hard to write about: of one person, without any change, without a second wave.
final class SmallStudies {
    private SmallStudies() {}

    /// What makes each of them hard, and its findings.
    static Map<String, Findings> all() {
        Map<String, Findings> all = new LinkedHashMap<>();
        all.put("one person", onePerson());
        all.put("two people", pairs(2));
        all.put(
                "one facet",
                InventedStudy.ofWaves("before", "after")
                        .facets("Pacing")
                        .people(12)
                        .rated("before", (p, _) -> p % 5)
                        .rated("after", (p, _) -> p % 5 + 1 + p % 3)
                        .primary("Pacing", "before", "after")
                        .findings());
        all.put(
                "nobody changed",
                InventedStudy.ofWaves("before", "after")
                        .people(9)
                        .rated("before", (p, _) -> p)
                        .rated("after", (p, _) -> p)
                        .findings());
        all.put(
                "everyone changed alike",
                InventedStudy.ofWaves("before", "after")
                        .people(9)
                        .rated("before", (p, _) -> p)
                        .rated("after", (p, _) -> p + 1)
                        .findings());
        all.put("nothing is shown", nothingShown());
        all.put(
                "scores fell",
                InventedStudy.ofWaves("before", "after")
                        .people(20)
                        .rated("before", (p, _) -> 6 + p % 4)
                        .rated("after", (p, f) -> 3 + (p + f) % 3)
                        .primary("Pacing", "before", "after")
                        .findings());
        all.put(
                "one wave answered",
                InventedStudy.ofWaves("before", "after")
                        .people(5)
                        .rated("before", (p, _) -> p)
                        .findings());
        all.put("nobody answered", InventedStudy.ofWaves("before", "after").people(5).findings());
        all.put("a comparator", comparator(12));
        all.put("a comparator of two people", comparator(1));
        all.put(
                "small groups",
                InventedStudy.ofWaves("before", "after")
                        .groups("site")
                        .clusters("site")
                        .people(9, p -> Map.of("site", p < 6 ? "North" : "South"))
                        .rated("before", (p, f) -> (p + f) % 6)
                        .rated("after", (p, f) -> (p + 2 * f) % 6 + 2)
                        .findings());
        all.put(
                "reviewed links and a total",
                InventedStudy.ofWaves("before", "after", "later")
                        .withTotal()
                        .thenTest("then", "before", "after")
                        .people(10)
                        .reviewed(3, "after")
                        .rated("before", (p, f) -> (p * 3 + f) % 7)
                        .rated("after", (p, f) -> p % 4 == 3 ? null : (p * 3 + f) % 7 + 2)
                        .rated("then", (p, f) -> p % 4 == 3 ? null : (p * 2 + f) % 6)
                        .rated("later", (p, f) -> p % 3 == 0 ? null : (p + 2 * f) % 7 + 2)
                        .primary("Total", "before", "after")
                        .findings());
        all.put("two instruments", twoInstruments());
        return all;
    }

    static Findings named(String what) {
        Findings found = all().get(what);
        if (found == null) {
            throw new IllegalArgumentException("There is no small study with " + what);
        }
        return found;
    }

    /// A second questionnaire of two items rated 1 to 5, summed, with a total, beside the first.
    private static Findings twoInstruments() {
        Study one =
                InventedStudy.ofWaves("before", "after", "later")
                        .people(14)
                        .rated("before", (p, f) -> (p + f) % 6)
                        .rated("after", (p, f) -> (p + 2 * f) % 6 + 2)
                        .rated("later", (p, f) -> p == 3 ? null : (p + 3 * f) % 6 + 2)
                        .study();
        InstrumentId wellbeing = new InstrumentId("wellbeing");
        FacetId calm = new FacetId("calm");
        FacetId energy = new FacetId("energy");
        List<Item> items =
                List.of(
                        item("calm-1", calm, Direction.UP),
                        item("calm-2", calm, Direction.DOWN),
                        item("energy-1", energy, Direction.UP));
        Instrument second =
                new Instrument(
                        wellbeing,
                        "Well-being",
                        "",
                        "en",
                        "",
                        "",
                        List.of(
                                new Facet(calm, "Calm", FacetScore.SUM, BigDecimal.ONE),
                                new Facet(energy, "Energy", FacetScore.ITEM, BigDecimal.ONE)),
                        items,
                        Total.SUM);
        List<Administration> rows = new ArrayList<>(one.administrations());
        for (Administration row : one.administrations()) {
            Map<ItemId, Answer> answers = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                int rating = 1 + (rows.size() * (i + 1) + i) % 5;
                answers.put(items.get(i).id(), new Answer.Answered(BigDecimal.valueOf(rating)));
            }
            rows.add(
                    new Administration(
                            row.participant(), row.wave(), wellbeing, row.answeredOn(), answers));
        }
        Study both =
                new Study(
                        one.about(),
                        one.design(),
                        List.of(one.instruments().getFirst(), second),
                        one.waves(),
                        one.groups(),
                        one.plan(),
                        one.participants(),
                        rows,
                        one.missing(),
                        one.attendance(),
                        one.delivery(),
                        one.amendments(),
                        one.links());
        return Evaluation.of(new StudyFolder(both, List.of(), "0".repeat(64)));
    }

    private static Item item(String id, FacetId facet, Direction direction) {
        return new Item(
                new ItemId(id), facet, "", Scale.whole(1, 5), direction, Requirement.REQUIRED);
    }

    private static Findings onePerson() {
        return pairs(1);
    }

    private static Findings pairs(int people) {
        return InventedStudy.ofWaves("before", "after")
                .people(people)
                .rated("before", (p, f) -> 3 + p + f)
                .rated("after", (p, f) -> 5 + 2 * p + f)
                .primary("Pacing", "before", "after")
                .findings();
    }

    private static Findings nothingShown() {
        return InventedStudy.ofWaves("before", "after")
                .people(12)
                .rated("before", (p, f) -> 3 + (p + f) % 5)
                .rated("after", (p, f) -> 3 + (3 * p + f) % 5)
                .primary("Pacing", "before", "after")
                .findings();
    }

    private static Findings comparator(int each) {
        return InventedStudy.ofWaves("before", "after")
                .comparator("arm", "waiting")
                .people(2 * each, p -> Map.of("arm", p % 2 == 0 ? "training" : "waiting"))
                .rated("before", (p, f) -> 2 + (p / 2 * 3 + f) % 5)
                .rated(
                        "after",
                        (p, f) -> 2 + (p / 2 * 3 + f) % 5 + (p % 2 == 0 ? 2 + p % 3 : p % 3))
                .findings();
    }
}
